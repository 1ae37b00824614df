/** Real ExchangeSetup.log files with what another reader found in them. They are not part of this repository. */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { chosenRun, isSetupLog, readSetupLog } from '../../rules/setup-log';
import type { Run } from '../../rules/run';

interface Expectation {
  readonly path: string;
  readonly exchange: string;
  readonly setupBuild: string;
  readonly mode: string | null;
  readonly rulesTrue: readonly string[];
  readonly failedRules: readonly string[];
  readonly errorReference: string | null;
}

const FOLDER = join(__dirname, '../../../shared/setup-logs');
const LIST = join(FOLDER, 'peer-expectations.json');

function expectations(): readonly Expectation[] {
  const list = JSON.parse(readFileSync(LIST, 'utf8')) as { tests: Expectation[] };
  return list.tests;
}

async function read(file: string): Promise<Run> {
  const log = await readSetupLog(createReadStream(join(FOLDER, file)));
  if (!isSetupLog(log)) throw new Error(`${file}: ${log.problem}`);
  expect(log.runs).toHaveLength(1);
  return chosenRun(log);
}

/** The peer does not know the modes that have a switch of their own. */
const MODES_OF_THEIR_OWN: Readonly<Record<string, string>> = {
  'ExchangeSetup-PrepareSchema-8245.log': 'prepareschema',
  'ExchangeSetup_Reboot_Pending.log': 'prepareschema',
  'ExchangeSetup_Arbitration_UPN.log': 'preparead',
};

if (!existsSync(LIST)) {
  it.skip('reads the real logs (skipped: ../shared/setup-logs is not beside the repository)', () => undefined);
} else {
  it.each(expectations().map((expected) => [basename(expected.path), expected] as const))(
    'reads %s',
    async (file, expected) => {
      const run = await read(file);
      expect([run.product, run.build]).toEqual([expected.exchange, expected.setupBuild]);
      expect(run.mode).toBe(expected.mode?.toLowerCase() ?? MODES_OF_THEIR_OWN[file]);
      const fired = new Set(run.rules.filter((rule) => rule.fired === true).map((rule) => rule.rule));
      expect([...fired].sort()).toEqual(expected.rulesTrue);
      expect(run.failed.map((failed) => failed.rule).sort()).toEqual(expected.failedRules);
      if (expected.errorReference !== null) {
        expect(run.errors.map((error) => error.reference)).toContain(expected.errorReference);
      }
      expect(run.outcome).toBe(expected.failedRules.length > 0 ? 'failed-prerequisites' : 'failed');
      const required = run.notices.filter((notice) => notice.severity === 'required');
      expect(required.map((notice) => notice.rule).sort()).toEqual(expected.failedRules);
    },
  );

  it('keeps the line that tells that the topology service is not running', async () => {
    const run = await read('ExchangeSetup_ADServiceNotStarted.log');
    expect(run.wizard).toBe(true);
    expect(run.errors.map((error) => error.text)).toContain('Unable to set shared config DC.');
    expect(run.notable.some((line) => line.text.includes('Active Directory Topology service on end point'))).toBe(true);
  });
}
