import type { LoadedEstate } from '../../../bot/practice/load-estate';
import type { Question } from '../../../probes/question';
import { setupLog, type SetupLogState } from '../../../probes/questions/setup-log';
import { loadCatalogue } from '../../../rules/catalogue';
import { diagnose } from '../../../rules/diagnose';
import type { Diagnosis } from '../../../rules/diagnosis';
import { createRecogniser } from '../../../rules/recognise';
import { isSetupLog, readSetupLogText } from '../../../rules/setup-log';
import { loadPractice, practise } from '../../fakes/practice';

const catalogue = loadCatalogue();
const knowledge = { catalogue, recogniser: createRecogniser(catalogue) };
const questions: Question[] = [...catalogue.rules, ...catalogue.failures].flatMap((entry) => Object.values(entry.asks));

let loaded: LoadedEstate;
beforeAll(async () => {
  loaded = await loadPractice();
});

async function why(name: string): Promise<Diagnosis> {
  const { ask, server } = practise(loaded);
  const [sheet] = await ask([server(name)], [...questions, setupLog({})]);
  const answer = sheet?.answers[setupLog({}).key];
  const state = answer?.state === 'answered' ? (answer.value as SetupLogState) : undefined;
  const read = state?.exists === true ? readSetupLogText(state.text) : undefined;
  const log = read !== undefined && isSetupLog(read) ? read : undefined;
  const looked = { paste: 'none', log: 'read', now: 'read', because: undefined, askedAt: undefined } as const;
  return diagnose(knowledge, { server: name, pasted: [], pastedRun: undefined, log, sheet, looked });
}

const ids = (findings: readonly { readonly id: string }[]) => findings.map((finding) => finding.id);

describe('why Setup failed on the practice servers', () => {
  it.each([
    ['EX01', ['EventSystemStopped']],
    ['EX02', []],
    ['EX03', ['ServiceDisabled', 'InstallWatermark']],
    ['EX04', ['InterruptedUninstallNotContinued']],
    ['EX08', []],
    ['EX10', ['MSDTCStopped']],
    ['EX12', []],
    ['EX13', ['MSDTCStopped']],
    ['EX14', ['EventSystemStopped']],
    ['EDGE01', []],
  ])('%s: %j', async (name, expected) => {
    const { actions, unknown } = await why(name);
    expect([ids(actions), ids(unknown)]).toEqual([expected, []]);
  });

  it('EX01 offers the fix that works', async () => {
    const { actions } = await why('EX01');
    expect(actions[0]?.advice.map(({ fix }) => fix?.key)).toContain(
      'start-service {"name":"EventSystem","startType":"Automatic"}',
    );
  });

  it('EX05 and EX06 fold the consequences under the cause', async () => {
    const restart = await why('EX05');
    expect(restart.actions).toHaveLength(1);
    const { actions } = await why('EX06');
    expect(actions[0]?.id).toBe('AdInitErrorRule');
    expect(actions[0]?.folded.length).toBeGreaterThan(8);
    expect(actions.length).toBeLessThanOrEqual(6);
  });

  it('EX07 names each thing that is missing', async () => {
    const { actions } = await why('EX07');
    expect(ids(actions).sort()).toEqual([
      'IISURLRewriteNotInstalled',
      'MinimumFrameworkNotInstalled',
      'UcmaRedistMsi',
      'VC2013RedistDependencyRequirement',
    ]);
  });

  it('EX16 makes one action of eight missing Windows features, with one command for all of them', async () => {
    const { actions, unknown } = await why('EX16');
    expect(unknown).toEqual([]);
    expect(actions).toHaveLength(1);
    const [action] = actions;
    expect(ids(action?.folded ?? [])).toHaveLength(7);
    const missing =
      'RSAT-Clustering-CmdInterface, Web-Client-Auth, Web-Digest-Auth, Web-Dyn-Compression, Web-Metabase, Web-Mgmt-Service, Web-Stat-Compression, Web-WMI';
    const line = action?.advice[0]?.steps.en.find((step) => step.includes('Install-WindowsFeature')) ?? '';
    const named = /`Install-WindowsFeature (.+)`/.exec(line)?.[1]?.split(', ').sort().join(', ');
    expect(named).toBe(missing);
    const keys = [action, ...(action?.folded ?? [])].map((one) => one?.advice[0]?.fix?.key);
    expect(new Set(keys)).toEqual(
      new Set([`install-windows-features {"names":${JSON.stringify(missing.split(', '))}}`]),
    );
  });

  it('EX09 and EX11 are unknown throughout, neither passed nor failed', async () => {
    for (const name of ['EX09', 'EX11']) {
      const { actions, warnings, passed, cleared, unknown } = await why(name);
      expect([name, actions, warnings, passed, cleared]).toEqual([name, [], [], [], []]);
      expect(unknown.length).toBeGreaterThan(20);
    }
  });

  it('EX12 says that the restart cleared what Setup complained about', async () => {
    const { cleared } = await why('EX12');
    expect(ids(cleared)).toEqual(['RebootPending']);
    expect(cleared[0]?.because.en).toMatch(/fail at 02:14.*restart at 02:40/);
  });
});
