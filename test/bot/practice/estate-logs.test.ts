import type { LoadedEstate } from '../../../bot/practice/load-estate';
import type { SetupLog } from '../../../rules/run';
import { chosenRun, isSetupLog, readSetupLogText } from '../../../rules/setup-log';
import { loadPractice } from '../../fakes/practice';

let loaded: LoadedEstate;
beforeAll(async () => {
  loaded = await loadPractice();
});

function readLog(file: string): SetupLog {
  const log = readSetupLogText(loaded.estate.logs[file] ?? '');
  if (!isSetupLog(log)) throw new Error(`${file} is not read as a Setup log: ${log.problem}`);
  return log;
}

const told: readonly (readonly [file: string, outcome: string, failed: readonly string[]])[] = [
  ['ex01.log', 'failed-prerequisites', ['EventSystemStopped']],
  ['ex02.log', 'succeeded', []],
  ['ex03.log', 'failed-prerequisites', ['InstallWatermark']],
  ['ex04.log', 'failed-prerequisites', ['InterruptedUninstallNotContinued']],
  ['ex05.log', 'failed-prerequisites', ['RebootPending', 'PendingRebootWindowsComponents']],
  [
    'ex07.log',
    'failed-prerequisites',
    ['MinimumFrameworkNotInstalled', 'VC2013RedistDependencyRequirement', 'UcmaRedistMsi', 'IISURLRewriteNotInstalled'],
  ],
  ['ex10.log', 'failed-prerequisites', ['MSDTCStopped']],
  ['ex12.log', 'failed-prerequisites', ['RebootPending']],
  ['ex13.log', 'failed-prerequisites', ['MSDTCStopped']],
  ['ex14.log', 'failed-prerequisites', ['EventSystemStopped']],
  [
    'ex16.log',
    'failed-prerequisites',
    [
      'LonghornIIS6MetabaseNotInstalled',
      'LonghornIIS7HttpCompressionDynamicNotInstalled',
      'LonghornIIS7HttpCompressionStaticNotInstalled',
      'LonghornIIS7DigestAuthNotInstalled',
      'LonghornIIS6WMICompatibility',
      'LonghornClientCertificateMappingAuthentication',
      'ManagementServiceInstalled',
      'RsatClusteringCmdInterfaceInstalled',
    ],
  ],
  ['edge01.log', 'succeeded', []],
];

describe('the logs of the practice estate', () => {
  it.each(told)('%s ends %s', (file, outcome, failed) => {
    const run = chosenRun(readLog(file));
    expect(run.outcome).toBe(outcome);
    expect(run.failed.map((one) => one.rule)).toEqual(failed);
    expect(
      run.rules
        .filter((trace) => trace.fired === true)
        .map((trace) => trace.rule)
        .sort(),
    ).toEqual([...failed].sort());
  });

  it('name the server, the account, the build and the product', () => {
    for (const { server, setupLog, lastSetup } of loaded.estate.documents) {
      if (setupLog === null) continue;
      const run = chosenRun(readLog(setupLog.file));
      expect([run.server, run.user, run.build]).toEqual([server, lastSetup?.account, lastSetup?.build]);
      expect(run.product).toBe(['EX06', 'EX07'].includes(server) ? '2016' : '2019');
      expect(run.leftOut).toEqual([]);
    }
  });

  it('keep on EX03 the run that broke off, with the service that could not start, and the one that was refused', () => {
    const { runs } = readLog('ex03.log');
    expect(runs.map((run) => run.outcome)).toEqual(['failed', 'failed-prerequisites']);
    expect(runs[0]?.errors.some((error) => JSON.stringify(error).includes('MSExchangeTransport'))).toBe(true);
    const fired = runs[1]?.rules.filter((trace) => trace.rule === 'InstallWatermark' && trace.fired === true);
    expect(fired?.map((trace) => trace.parentValue)).toEqual(['HubTransportRole']);
  });

  it('show on EX04 a removal that was cut off', () => {
    const { runs } = readLog('ex04.log');
    expect(runs.map((run) => [run.mode, run.outcome])).toEqual([
      ['uninstall', 'cut-off'],
      ['install', 'failed-prerequisites'],
    ]);
  });

  it('show on EX06 the whole cascade and the two warnings', () => {
    const run = chosenRun(readLog('ex06.log'));
    expect(run.failed).toHaveLength(16);
    expect(run.failed.map((one) => one.rule)).toContain('AdInitErrorRule');
    const warnings = run.rules.filter((trace) => trace.fired === true && trace.type === 'warning');
    expect(warnings.map((trace) => trace.rule).sort()).toEqual(['NoE14ServerWarning', 'NoE15ServerWarning']);
    expect(run.settings['SiteName']?.value).toBe('Lyon');
  });
});
