import type { ExchangeSetupState } from '../../../probes/questions/exchange-setup-state';
import { InstallWatermark } from '../../../rules/checks/InstallWatermark';
import { InterruptedUninstallNotContinued } from '../../../rules/checks/InterruptedUninstallNotContinued';
import type { Product } from '../../../rules/run';
import { setupRole, setupRoles } from '../../../rules/setup-roles';
import { aRun } from './a-run';
import { adviceFor, exampleVerdicts, judgeNow, stepsOf } from './judge-example';

const both = [InstallWatermark, InterruptedUninstallNotContinued];

function setupWith(...roles: readonly (readonly [name: string, action: string | null, watermark: string | null])[]): {
  setup: ExchangeSetupState;
} {
  return {
    setup: {
      key: 'HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15',
      installedBuild: '15.2.1118.7',
      installPath: 'C:\\Program Files\\Microsoft\\Exchange Server\\V15',
      roles: roles.map(([name, action, watermark]) => ({
        name,
        action,
        watermark,
        configuredVersion: null,
        unpackedVersion: '15.2.1118.7',
      })),
    },
  };
}

describe('the watermark rules', () => {
  it.each(both.map((rule) => [rule.id, rule] as const))('%s judges its own examples as they say', (_id, rule) => {
    for (const example of exampleVerdicts(rule)) expect(example.got).toBe(example.wanted);
  });

  it('names every role that was left half installed, because several can be', () => {
    const judged = judgeNow(
      InstallWatermark,
      setupWith(['HubTransportRole', 'Install', 'a1'], ['MailboxRole', 'Install', 'b2'], ['AdminTools', null, null]),
    );
    expect(judged.verdict).toBe('fail');
    expect(judged.because.en).toContain('HubTransportRole (Install), MailboxRole (Install)');
    expect(judged.because.en).not.toContain('AdminTools');
    expect(judged.captures).toEqual({ subkeys: 'HubTransportRole, MailboxRole', unpackedBuild: '15.2.1118.7' });
  });

  it('keeps an interrupted removal apart from an interrupted installation', () => {
    const removing = setupWith(['MailboxRole', 'Uninstall', 'c3']);
    expect(judgeNow(InstallWatermark, removing).verdict).toBe('pass');
    expect(judgeNow(InterruptedUninstallNotContinued, removing).verdict).toBe('fail');
  });

  it('warns, and does not claim to know, when the watermark belongs to another operation', () => {
    const judged = judgeNow(InstallWatermark, setupWith(['MailboxRole', 'BuildToBuildUpgrade', 'd4']));
    expect(judged.verdict).toBe('warn');
    expect(judged.because.en).toContain('not documented');
  });

  it('takes an action without a watermark for a finished one', () => {
    expect(judgeNow(InstallWatermark, setupWith(['MailboxRole', 'Install', null])).verdict).toBe('pass');
  });

  it.each(both.map((rule) => [rule.id, rule] as const))('%s never offers an automatic fix', (_id, rule) => {
    const answers = setupWith(['MailboxRole', 'Install', 'a1'], ['HubTransportRole', 'Uninstall', 'b2']);
    for (const product of ['2007', '2010', '2013', '2016', '2019', 'SE', undefined] as const) {
      const advice = adviceFor(rule, { product }, answers);
      expect(advice.length).toBeGreaterThan(0);
      expect(advice.map((one) => one.fix)).toEqual(advice.map(() => undefined));
    }
  });

  it.each(both.map((rule) => [rule.id, rule] as const))(
    '%s forbids deleting the watermark in every way out, and names the dispute',
    (_id, rule) => {
      for (const product of ['2007', '2019'] as const) {
        for (const advice of adviceFor(rule, { product })) {
          expect(advice.never.map((one) => one.en).join(' ')).toContain('Do not delete the Watermark');
          expect(stepsOf(advice)).not.toMatch(/delete|regedit|supprimer la valeur/i);
        }
      }
      expect((rule.disputes ?? []).map((one) => one.en).join(' ')).toMatch(/Public sources disagree.*never delete/);
    },
  );
});

describe('ways out of a failed installation', () => {
  it('leads to the wizard first, without any parameter', () => {
    const [first] = adviceFor(InstallWatermark, { product: '2019', build: '15.2.1118.7' });
    expect(first?.id).toBe('resume-in-wizard');
    expect(stepsOf(first)).toContain('`.\\Setup.exe` without any parameter');
  });

  it('names the media by the half-installed files where they were read, and takes care with the build of the log', () => {
    const known = { product: '2019', build: '15.2.1258.12' } as const;
    const [fromLog] = adviceFor(InstallWatermark, known);
    expect(stepsOf(fromLog)).toContain(
      'the same build as the run that stopped (the run in this log was build 15.2.1258.12)',
    );
    const [fromServer] = adviceFor(InstallWatermark, { ...known, captures: { unpackedBuild: '15.2.1118.7' } });
    expect(stepsOf(fromServer)).toContain('build 15.2.1118.7, the one that was half installed');
    expect(stepsOf(fromServer)).not.toContain('15.2.1258.12');
  });

  it.each([
    ['2016', '15.1.2308.8', '/IAcceptExchangeServerLicenseTerms'],
    ['2016', '15.1.2507.6', '/IAcceptExchangeServerLicenseTerms_DiagnosticDataON'],
    ['2019', '15.2.1118.7', '/IAcceptExchangeServerLicenseTerms_DiagnosticDataON'],
    ['2013', '15.0.1497.2', '/IAcceptExchangeServerLicenseTerms'],
    ['SE', '15.2.2562.17', '/IAcceptExchangeServerLicenseTerms_DiagnosticDataON'],
  ] as const)('names the licence switch of %s %s', (product, build, licence) => {
    const advice = adviceFor(InstallWatermark, { product, build, captures: { role: 'HubTransportRole' } });
    const command = advice.find((one) => one.id === 'reinstall-from-command-line')?.steps.en[1];
    expect(command).toBe(`Run \`.\\Setup.exe /Mode:Install /Roles:Mailbox ${licence}\``);
    const removal = stepsOf(advice.find((one) => one.id === 'remove-the-role-from-command-line'));
    expect(removal).toContain(`.\\Setup.exe /Mode:Uninstall ${licence}\``);
  });

  it('says that unattended Setup is likely to refuse', () => {
    const advice = adviceFor(InstallWatermark, { product: 'SE' }).find(
      (one) => one.id === 'reinstall-from-command-line',
    );
    expect(advice?.when?.en).toContain('likely to stop at this same check');
  });

  it('keeps the old forms for 2007 and 2010: command line, maintenance mode, custom installation, removal', () => {
    for (const product of ['2007', '2010'] as const) {
      expect(adviceFor(InstallWatermark, { product }).map((one) => one.id)).toEqual([
        'reinstall-from-command-line-2007',
        'reinstall-in-maintenance-mode-2007',
        'reinstall-with-custom-install-2007',
        'remove-the-role-2007',
      ]);
    }
  });

  it('teaches every role of 2007 with its short forms, Edge alone in the perimeter, and the tools that come along', () => {
    const steps = stepsOf(adviceFor(InstallWatermark, { product: '2007', captures: { role: 'HubTransportRole' } })[0]);
    for (const role of [
      'ClientAccess (CA, C)',
      'EdgeTransport (ET, E)',
      'HubTransport (HT, H)',
      'Mailbox (MB, M)',
      'UnifiedMessaging (UM, U)',
      'ManagementTools (MT, T)',
    ]) {
      expect(steps).toContain(role);
    }
    expect(steps).toContain('Setup.com /role:HubTransport /Mode:Install');
    expect(steps).toContain('perimeter network, outside the Active Directory forest');
    expect(steps).toContain('installed with any other role');
    expect(steps).not.toContain('IAcceptExchangeServerLicenseTerms');
  });

  it('teaches maintenance mode with the mail flow page for Hub Transport beside Exchange 2003 or 2000', () => {
    const steps = stepsOf(
      adviceFor(InstallWatermark, { product: '2007' }).find((one) => one.id.includes('maintenance')),
    );
    expect(steps).toContain('Add or Remove Programs');
    expect(steps).toContain('Mail Flow Settings page asks for a bridgehead server');
    expect(steps).toContain('Paramètres du flux de messagerie');
  });

  it('shows each subkey that Setup found, at its line', () => {
    const trace = {
      rule: 'InstallWatermark',
      rawValue: 'True',
      type: 'error',
      hasException: false,
      at: '2026-11-20T02:14:05.000',
    } as const;
    const run = {
      rules: [
        { ...trace, fired: true, parentValue: 'HubTransportRole', line: 90 },
        { ...trace, fired: false, rawValue: 'False', parentValue: 'AdminTools', line: 91 },
        { ...trace, fired: true, parentValue: 'CafeRole', line: 92 },
      ],
    };
    const clues = InstallWatermark.clues?.(aRun(run)) ?? [];
    expect(clues.map((clue) => [clue.line, clue.found.en])).toEqual([
      [90, 'watermark found in HubTransportRole'],
      [92, 'watermark found in CafeRole'],
    ]);
  });
});

describe('ways out of an interrupted removal', () => {
  it('offers the wizard and the command line, and says that Server Core has only the latter', () => {
    const advice = adviceFor(InterruptedUninstallNotContinued, { product: '2019', build: '15.2.1118.7' });
    expect(advice.map((one) => one.id)).toEqual(['finish-removal-in-wizard', 'finish-removal-from-command-line']);
    expect(advice[1]?.when?.en).toContain('Server Core');
    expect(stepsOf(advice[1])).toContain(
      '.\\Setup.exe /Mode:Uninstall /IAcceptExchangeServerLicenseTerms_DiagnosticDataON',
    );
  });

  it('uses Setup.com with the role that failed for 2010', () => {
    const advice = adviceFor(InterruptedUninstallNotContinued, {
      product: '2010',
      captures: { subkeys: 'UnifiedMessagingRole' },
    });
    expect(stepsOf(advice[1])).toContain('Setup.com /Mode:Uninstall /Roles:UnifiedMessaging');
  });
});

describe('the role to name on the command line', () => {
  it.each<[string, Product | undefined, string | undefined]>([
    ['HubTransportRole', '2019', 'Mailbox'],
    ['HubTransportRole', '2007', 'HubTransport'],
    ['CafeRole', '2013', 'ClientAccess'],
    ['FrontendTransportRole', '2016', 'Mailbox'],
    ['EdgeTransportRole', 'SE', 'EdgeTransport'],
    ['AdminTools', '2016', 'ManagementTools'],
    ['Language Packs', '2016', undefined],
    ['PreFileCopy', undefined, undefined],
  ])('%s in %s is %s', (subkey, product, role) => {
    expect(setupRole(subkey, product)).toBe(role);
  });

  it('names a role once however many of its parts were left', () => {
    expect(setupRoles('HubTransportRole, MailboxRole, CafeRole', '2013')).toBe('Mailbox,ClientAccess');
    expect(setupRoles(undefined, '2013')).toBeUndefined();
  });
});
