/** The rules about Windows features: which Windows, role and edition wants which feature, and the one command. */
import type { WindowsFeatures } from '../../../probes/questions/windows-features';
import { loadCatalogue } from '../../../rules/catalogue';
import { exampleWithoutExchange } from '../../../rules/example-server';
import type { Rule } from '../../../rules/rule';
import { prerequisites, windowsName } from '../../../rules/windows-prerequisites';
import { adviceFor, judgeNow, stepsOf } from './judge-example';

const catalogue = loadCatalogue();
const family = catalogue.rules.filter((rule) => rule.family?.name === 'windows-features');
/** Asked of every server; the others only when somebody met their complaint. */
const always = family.filter((rule) => !rule.modes && rule.asks['features'] !== undefined);

function rule(id: string): Rule {
  const found = catalogue.find(id);
  if (found?.kind !== 'rule') throw new Error(`${id} is no rule`);
  return found;
}

/** A server that has what Microsoft lists for it, and offers everything else. */
function listed(kind: 'mailbox' | 'edge', buildNumber: number, core = false): WindowsFeatures {
  const offered = ['AS-HTTP-Activation', 'NET-HTTP-Activation', 'Web-Asp-Net', 'Web-Net-Ext', 'Web-Lgcy-Mgmt-Console'];
  // Offered on Server Core too, so that a rule which forgets about Core is found out.
  offered.push('RSAT-Clustering-Mgmt', 'Web-Mgmt-Console', 'Windows-Identity-Foundation');
  const features: Record<string, WindowsFeatures['features'][string]> = {};
  for (const name of [...prerequisites('mailbox', buildNumber, core), ...offered, 'ADLDS'])
    features[name] = 'available';
  for (const name of prerequisites(kind, buildNumber, core)) features[name] = 'installed';
  // Windows adds the parts of .NET 4.x with their parent.
  if (kind === 'mailbox') features['NET-Framework-45-Features'] = 'installed';
  const installationType = core ? 'Server Core' : 'Server';
  return { buildNumber, installationType, features, restartPending: false, setupsRunning: [] };
}

function withState(state: WindowsFeatures, features: WindowsFeatures['features']): WindowsFeatures {
  return { ...state, features: { ...state.features, ...features } };
}

const edge = {
  ...exampleWithoutExchange,
  roles: [
    {
      name: 'EdgeTransportRole',
      configuredVersion: '15.2.1544.4',
      unpackedVersion: '15.2.1544.4',
      action: null,
      watermark: null,
    },
  ],
};

describe('A server with exactly what Microsoft lists', () => {
  it.each([
    ['Windows Server 2008 R2', 7601, false],
    ['Windows Server 2012', 9200, false],
    ['Windows Server 2012 R2', 9600, false],
    ['Windows Server 2016', 14393, false],
    ['Windows Server 2019', 17763, false],
    ['Windows Server 2022', 20348, false],
    ['Windows Server 2025', 26100, false],
    ['Windows Server 2019', 17763, true],
    ['Windows Server 2022', 20348, true],
    ['Windows Server 2025', 26100, true],
  ])('%s (build %i, Core %s) passes every rule', (name, build, core) => {
    expect(windowsName(build)).toBe(name);
    const features = listed('mailbox', build, core);
    const wrong = always.filter((one) => judgeNow(one, { features, setup: exampleWithoutExchange }).verdict !== 'pass');
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(always.length).toBeGreaterThan(40);
  });

  it.each([7601, 9600, 14393, 20348, 26100])('as an Edge server on build %i passes every rule', (build) => {
    for (const setup of [edge, exampleWithoutExchange]) {
      const answers = { features: listed('edge', build), setup };
      const wrong = always.filter((one) => judgeNow(one, answers).verdict !== 'pass');
      expect(wrong.map(({ id }) => id)).toEqual([]);
    }
  });
});

describe('A bare server', () => {
  const bare = (build: number, core = false) => {
    const all = Object.keys(listed('mailbox', build, core).features);
    const features = Object.fromEntries(all.map((name) => [name, 'available'] as const));
    return { features: { ...listed('mailbox', build, core), features }, setup: exampleWithoutExchange };
  };

  it('gets the whole list in one line, and one fix, from whichever rule', () => {
    const answers = bare(20348);
    const fixes = new Set<string | undefined>();
    for (const one of always) {
      const judged = judgeNow(one, answers);
      if (judged.verdict === 'pass') continue;
      const advice = adviceFor(one, { product: '2019', captures: judged.captures ?? {} }, answers);
      const wanted = prerequisites('mailbox', 20348, false);
      for (const name of wanted) expect([one.id, advice[0]?.steps.en[0]?.includes(name)]).toEqual([one.id, true]);
      // RSAT-Clustering and the like are whole on the list; a parent such as NET-Framework-45-Features is added to it.
      fixes.add(advice[0]?.fix?.key.replace('"NET-Framework-45-Features",', ''));
    }
    expect(fixes.size).toBe(1);
  });

  it('on Server Core is never asked for what has a window of its own', () => {
    const answers = bare(26100, true);
    const text = always.map((one) => judgeNow(one, answers).captures?.['missing'] ?? '').join(', ');
    expect(text).toContain('Web-Metabase');
    for (const name of ['RSAT-Clustering-Mgmt', 'Web-Mgmt-Console', 'Windows-Identity-Foundation'])
      expect(text.split(', ')).not.toContain(name);
  });

  it('of 2008 R2 gets the older command, its own names and no automatic fix', () => {
    const answers = bare(7601);
    const judged = judgeNow(rule('HttpActivationInstalled'), answers);
    expect(judged.verdict).toBe('fail');
    const [advice] = adviceFor(
      rule('HttpActivationInstalled'),
      { product: '2013', captures: judged.captures ?? {} },
      answers,
    );
    expect(advice?.steps.en[0]).toContain('Import-Module ServerManager; Add-WindowsFeature NET-HTTP-Activation');
    expect(advice?.fix).toBeUndefined();
    expect(judgeNow(rule('WebASPNET45NotInstalled'), answers).verdict).toBe('pass');
  });
});

describe('One missing feature', () => {
  const present = listed('mailbox', 17763);
  const metabase = rule('LonghornIIS6MetabaseNotInstalled');

  it.each([
    ['available', 'install-windows-features {"names":["Web-Metabase"]}'],
    ['removed', undefined],
    ['install-pending', undefined],
    ['uninstall-pending', undefined],
  ] as const)('that is %s offers the fix %s', (state, key) => {
    const answers = { features: withState(present, { 'Web-Metabase': state }), setup: exampleWithoutExchange };
    expect(judgeNow(metabase, answers).verdict).toBe('fail');
    expect(adviceFor(metabase, {}, answers)[0]?.fix?.key).toBe(key);
  });

  it('whose files are gone is left out of the fix for the others, and named in their line', () => {
    const features = withState(present, { 'Web-Metabase': 'removed', 'Web-WMI': 'available' });
    const answers = { features, setup: exampleWithoutExchange };
    const wmi = rule('LonghornIIS6WMICompatibility');
    expect(adviceFor(wmi, {}, answers)[0]?.fix?.key).toBe('install-windows-features {"names":["Web-WMI"]}');
    expect(judgeNow(wmi, answers).captures?.['missing']).toBe('Web-WMI, Web-Metabase');
  });

  it('that waits for a restart is told apart from one that is missing', () => {
    const features = withState(present, { 'Web-Metabase': 'install-pending' });
    const judged = judgeNow(metabase, { features, setup: exampleWithoutExchange });
    const [advice] = adviceFor(metabase, { captures: judged.captures ?? {} });
    expect(stepsOf(advice)).toMatch(/waits for a restart[^]*attend un redémarrage/);
    expect(stepsOf(advice)).not.toContain('Install-WindowsFeature');
  });

  it('beside nothing but the management tools matters only for what the tools need', () => {
    const tools = { ...edge, roles: edge.roles.map((role) => ({ ...role, name: 'AdminTools' })) };
    const features = withState(present, { 'Web-Metabase': 'available', 'Web-WMI': 'available' });
    expect(judgeNow(metabase, { features, setup: tools }).captures?.['missing']).toBe('Web-Metabase');
    expect(judgeNow(rule('LonghornIIS6WMICompatibility'), { features, setup: tools }).verdict).toBe('pass');
  });

  it('AD LDS matters on an Edge server only', () => {
    const adlds = rule('ADAMWin7ServerInstalled');
    const features = withState(present, { ADLDS: 'available' });
    expect(judgeNow(adlds, { features, setup: edge }).verdict).toBe('fail');
    expect(judgeNow(adlds, { features, setup: exampleWithoutExchange }).verdict).toBe('pass');
  });
});

describe('Without an answer from the server', () => {
  it.each([
    ['SE', 'Install-WindowsFeature Server-Media-Foundation', 'Server Core'],
    ['2019', 'Install-WindowsFeature Server-Media-Foundation', 'Server Core'],
    ['2016', 'Web-Lgcy-Mgmt-Console', 'AS-HTTP-Activation'],
    ['2013', 'Install-WindowsFeature Desktop-Experience', 'Add-WindowsFeature RPC-over-HTTP-proxy'],
    ['2010', 'Add-WindowsFeature NET-Framework', 'out of support'],
  ] as const)('the steps for Exchange %s hold the lines of its Windows versions', (product, one, other) => {
    const steps = stepsOf(adviceFor(rule('LonghornIIS7BasicAuthNotInstalled'), { product })[0]);
    expect(steps).toContain(one);
    expect(steps).toContain(other);
  });

  it('Setup’s own switch is offered where its mode knows it, with the licence switch of the build', () => {
    const offered = (mode: string, build = '15.2.1544.4') =>
      adviceFor(rule('ManagementServiceInstalled'), { product: '2019', build, mode }).find(
        ({ id }) => id === 'let-setup-add-features',
      )?.steps.en[0];
    expect(offered('install')).toContain(
      'Setup.exe /Mode:Install /Roles:Mailbox /InstallWindowsComponents /IAcceptExchangeServerLicenseTerms_DiagnosticDataON',
    );
    expect(offered('install', '15.2.792.3')).toContain('/IAcceptExchangeServerLicenseTerms`');
    expect(offered('recoverserver')).toContain('/Mode:RecoverServer');
    expect(offered('upgrade')).toBeUndefined();
  });
});

describe('The rules about Windows features', () => {
  it('have ranks of their own, so that one of them speaks for all', () => {
    const ranks = family.map((one) => one.family?.rank);
    expect(new Set(ranks).size).toBe(ranks.length);
    expect(family.length).toBe(47);
  });

  it('know what a newer Windows no longer has: there Setup is too old', () => {
    const gui = rule('ServerGuiMgmtInfraNotInstalled');
    const answers = { features: listed('mailbox', 14393), setup: exampleWithoutExchange };
    const judged = judgeNow(gui, answers);
    expect(judged.verdict).toBe('fail');
    expect(adviceFor(gui, { captures: judged.captures ?? {} }).map(({ id }) => id)).toEqual(['use-a-newer-setup']);
  });
});
