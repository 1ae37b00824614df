/**
 * Ends every run with one plain line that people and machines read alike, and says why each skipped test was skipped.
 * A skipped test carries its reason in its name, after "skipped:".
 */
module.exports = class PlainSummary {
  constructor(globalConfig) {
    // With `jest -t` every other test counts as skipped; that is no news.
    this.filtered = Boolean(globalConfig.testNamePattern);
  }

  onRunComplete(_contexts, results) {
    const reasons = new Map();
    for (const file of results.testResults) {
      for (const test of file.testResults) {
        if (test.status !== 'pending') continue;
        const name = [...test.ancestorTitles, test.title].join(' ');
        const reason = /skipped: ([^)]+)/.exec(name)?.[1] ?? `no reason given: ${name}`;
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }
    }
    for (const [reason, count] of this.filtered ? [] : reasons) process.stdout.write(`skipped ${count}: ${reason}\n`);
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = results;
    const broken = testResults.filter((file) => file.testExecError).length;
    const failed = numFailedTests + broken;
    process.stdout.write(`${numPassedTests} passed, ${failed} failed, ${numPendingTests} skipped\n`);
  }
};
