import type { About } from '../../../rules/finding';
import type { Run } from '../../../rules/run';
import { advise } from '../../../rules/advise';
import { controllerPlace } from '../../../rules/controller-place';
import { levelsFor, preparationOf } from '../../../rules/directory-levels';
import { levelSheet, membershipSheet, siteSheet } from '../../../rules/directory-sheets';
import { judgeInitError } from '../../../rules/ad-init-judge';
import { kindOfInnerError, readInitError } from '../../../rules/ad-init-error';
import { judgeForestLevel } from '../../../rules/forest-level';
import { capturePlace, judgePlace } from '../../../rules/schema-master-place';
import { judgeRights } from '../../../rules/preparation-rights';
import { actionsFor, aRun, failed, rule, settings } from './a-run';

const elsewhere =
  'Setup encountered a problem while validating the state of Active Directory: Exchange organization-level objects have not been created, and setup cannot create them because the local computer is not in the same domain and site as the schema master.  Run setup with the /prepareAD parameter on a computer in the domain corp.example and site Paris North, and wait for replication to complete.  See the Exchange setup log for more information on this error.';
const wrapped = (inner: string): string =>
  `Setup encountered a problem while validating the state of Active Directory: ${inner}  See the Exchange setup log for more information on this error.`;

const consequences = [
  'BridgeheadRoleNotInstalled',
  'CannotAccessAD',
  'DelegatedBridgeheadFirstInstall',
  'DelegatedCafeFirstInstall',
  'DelegatedClientAccessFirstInstall',
  'DelegatedFrontendTransportFirstInstall',
  'DelegatedMailboxFirstInstall',
  'DelegatedUnifiedMessagingFirstInstall',
  'ForestLevelNotWin2003Native',
  'GlobalServerInstall',
  'GlobalUpdateRequired',
  'LocalDomainPrep',
  'UnifiedMessagingRoleNotInstalled',
];

function messageOf(id: string): string {
  return (rule(id).messages[0] ?? id).replace(/\{\w+\}/g, 'X');
}

function actionsOf(run: Run): readonly string[] {
  return actionsFor(run).map((action) => action.id);
}

function aboutWith(captures: Readonly<Record<string, string>>, build = '15.2.986.5'): About {
  return {
    server: 'EX01',
    product: '2019',
    build,
    installedBuild: undefined,
    backupBuild: undefined,
    mode: 'upgrade',
    wizard: false,
    roles: ['Mailbox'],
    captures,
  };
}

describe('The sentence inside AdInitErrorRule', () => {
  it('names the domain and the site of the schema master, also with a blank in the name', () => {
    expect(readInitError(elsewhere, undefined)).toMatchObject({
      inner: 'schema-master-elsewhere',
      domain: 'corp.example',
      site: 'Paris North',
    });
  });

  it('is kept whole as the reason, without the wrapper', () => {
    const { reason } = readInitError(wrapped('Something of its own.'), undefined);
    expect(reason).toBe('Something of its own.');
  });

  it.each([
    ['The user-specified domain controller cannot be used because setup must use the schema master.', 'dc-unusable'],
    ['Active Directory server  is not available. Error message: The LDAP server is unavailable.', 'dc-unusable'],
    ['The domain has more than one Microsoft Exchange System Objects container.', 'duplicate-meso'],
    ['The change has not replicated to this domain controller.', 'not-replicated'],
    ['Access is denied.', 'other'],
  ])('tells its kind: %s', (reason, kind) => {
    expect(kindOfInnerError(reason)).toBe(kind);
  });

  it('is read across soft line breaks and when its end was not pasted', () => {
    const cut = elsewhere.slice(0, elsewhere.indexOf('  See the')).replace('local computer', 'local\r\n  computer');
    expect(readInitError(cut, undefined)).toMatchObject({ inner: 'schema-master-elsewhere', site: 'Paris North' });
  });

  it('is taken from the error at the start of the run when the rule has no message', () => {
    const error = { text: elsewhere, depth: 0, reference: undefined, line: 24, at: '2026-11-20T02:10:11.011' };
    expect(readInitError('', aRun({ errors: [error] })).inner).toBe('schema-master-elsewhere');
  });

  it('claims no kind when there is no sentence', () => {
    expect(readInitError('AdInitErrorRule', undefined)).toEqual({});
  });

  it('is read in linear time from hostile text', () => {
    const hostile = `validating the state of active directory: in the domain ${'a and site '.repeat(60_000)}`;
    const began = performance.now();
    readInitError(hostile, undefined);
    controllerPlace("domain controller 'a' because it belongs to active directory site ".repeat(20_000), undefined);
    expect(performance.now() - began).toBeLessThan(1500);
  });
});

describe('A cascade from the wrong site', () => {
  const all = [failed('AdInitErrorRule', elsewhere), ...consequences.map((id) => failed(id, messageOf(id)))];

  it('is one action with its thirteen consequences folded under it', () => {
    const actions = actionsFor(aRun({ failed: all }));
    expect(actions.map((action) => action.id)).toEqual(['AdInitErrorRule']);
    expect(actions[0]?.folded.map((finding) => finding.id).sort()).toEqual(consequences);
  });

  it('tells in its first step where to prepare Active Directory, with the switch of the build', () => {
    const steps = actionsFor(aRun({ failed: all }))[0]?.advice[0]?.steps.en.join('\n');
    expect(steps).toContain('in domain corp.example and AD site Paris North');
    expect(steps).toContain('.\\Setup.exe /PrepareAD /IAcceptExchangeServerLicenseTerms_DiagnosticDataON');
  });

  it('folds nothing when two containers of one name are the trouble', () => {
    const run = aRun({
      failed: [
        failed('AdInitErrorRule', wrapped('Two Microsoft Exchange System Objects containers exist.')),
        failed('GlobalUpdateRequired', messageOf('GlobalUpdateRequired')),
      ],
    });
    expect(actionsOf(run)).toHaveLength(2);
  });

  it('folds nothing when the cause itself did not fail', () => {
    expect(actionsOf(aRun({ failed: [failed('CannotAccessAD', messageOf('CannotAccessAD'))] }))).toEqual([
      'CannotAccessAD',
    ]);
  });

  it('folds the schema rights only while Setup never read the groups of the account', () => {
    const both = [
      failed('AdInitErrorRule', elsewhere),
      failed('SchemaUpdateRequired', messageOf('SchemaUpdateRequired')),
    ];
    expect(actionsOf(aRun({ failed: both }))).toEqual(['AdInitErrorRule']);
    const read = aRun({ failed: both, settings: settings({ SchemaAdmin: 'False' }) });
    expect(actionsOf(read)).toContain('SchemaUpdateRequired');
  });

  it('gives one action when the rule about the schema master’s site fires beside it', () => {
    const message =
      "Setup needs to contact the Active Directory schema master, but this computer isn't in the same Active Directory site as the schema master (Paris North).";
    const run = aRun({ failed: [failed('NotInSchemaMasterSite', message, 400), failed('AdInitErrorRule', elsewhere)] });
    expect(actionsOf(run)).toEqual(['AdInitErrorRule']);
  });

  it('cites where Setup says the schema master is and where this server is, with the lines', () => {
    const run = aRun({ failed: all, settings: settings({ SiteName: 'Lyon' }) });
    const evidence = actionsFor(run)[0]?.evidence ?? [];
    expect(evidence.map((one) => [one.line, one.found.en])).toContainEqual([
      500,
      'Setup says that the schema master is in domain corp.example and AD site Paris North; this server is in Lyon',
    ]);
    expect(evidence.map((one) => [one.line, one.found.fr])).toContainEqual([
      101,
      'Ce serveur est dans le site AD Lyon',
    ]);
  });
});

describe('Rights to prepare Active Directory', () => {
  it('are one action, led by the schema, whose groups clear the others', () => {
    const ids = ['GlobalServerInstall', 'GlobalUpdateRequired', 'LocalDomainPrep', 'SchemaUpdateRequired'];
    expect(actionsOf(aRun({ failed: ids.map((id) => failed(id, messageOf(id))) }))).toEqual(['SchemaUpdateRequired']);
  });

  it('name the group that is missing and the one that is there', () => {
    const run = aRun({ settings: settings({ SchemaAdmin: 'True', EnterpriseAdmin: 'False' }) });
    const clues = rule('SchemaUpdateRequired').clues?.(run) ?? [];
    expect(clues.map((clue) => clue.found.en)).toEqual([
      'CORP\\installer is in Schema Admins',
      'CORP\\installer is not in Enterprise Admins',
    ]);
    expect(clues.map((clue) => clue.line)).toEqual([101, 102]);
  });

  it('are no obstacle where nothing is left to prepare, whatever the account', () => {
    const sheet = { level: levelSheet({}), groups: membershipSheet({}) };
    const needed = { part: 'schema' as const, enough: () => false, groups: { en: 'X', fr: 'X' } };
    expect(judgeRights(sheet, needed).verdict).toBe('pass');
    const behind = { ...sheet, level: levelSheet({ schemaRangeUpper: 17002 }) };
    expect(judgeRights(behind, needed).verdict).toBe('fail');
  });
});

describe('DomainControllerIsOutOfSite', () => {
  const message =
    "Setup can't use the domain controller 'Paris' because it belongs to Active Directory site 'Lyon'. Setup must use a domain controller in the same site as this computer (DC2.corp.example).";

  it('reads the names from the places where Setup really puts them', () => {
    expect(controllerPlace(message, undefined)).toEqual({
      controller: 'DC2.corp.example',
      controllerSite: 'Lyon',
      serverSite: 'Paris',
    });
  });

  it('would read a message that has them in the right places', () => {
    const right = message.replace("'Paris'", "'DC2.corp.example'").replace('(DC2.corp.example)', '(Paris)');
    expect(controllerPlace(right, undefined)).toMatchObject({ controller: 'DC2.corp.example', serverSite: 'Paris' });
  });

  it('believes the settings of the log more than the message', () => {
    const run = aRun({ settings: settings({ DomainController: 'DC9.corp.example', DomainControllerSiteName: '' }) });
    expect(controllerPlace(message, run)).toMatchObject({ controller: 'DC9.corp.example', controllerSite: '' });
  });

  it('says that the site is empty, in both languages', () => {
    const run = aRun({ settings: settings({ DomainController: 'DC2.corp.example', DomainControllerSiteName: '' }) });
    const [first] = rule('DomainControllerIsOutOfSite').clues?.(run) ?? [];
    expect(first?.found).toEqual({
      en: 'Domain controller DC2.corp.example, site empty',
      fr: 'Contrôleur de domaine DC2.corp.example, site vide',
    });
  });

  it('offers to give the domain controller a site only when it has none', () => {
    const ids = (site: string): string[] =>
      advise(rule('DomainControllerIsOutOfSite'), aboutWith({ controllerSite: site }), undefined).map((one) => one.id);
    expect(ids('')).toContain('give-controller-a-site');
    expect(ids('Lyon')).not.toContain('give-controller-a-site');
  });

  it('is explained by the schema master’s site when that is where the domain controller stands', () => {
    const place =
      "Setup needs to contact the Active Directory schema master, but this computer isn't in the same Active Directory site as the schema master (Lyon).";
    const both = [failed('NotInSchemaMasterSite', place), failed('DomainControllerIsOutOfSite', message)];
    expect(actionsOf(aRun({ failed: both }))).toEqual(['NotInSchemaMasterSite']);
    const other = message.replace("site 'Lyon'", "site 'Nice'");
    expect(actionsOf(aRun({ failed: [both[0]!, failed('DomainControllerIsOutOfSite', other)] }))).toHaveLength(2);
  });

  it('takes no title from its public page, which is about another rule, and says so', () => {
    expect(rule('DomainControllerIsOutOfSite').titles).toEqual({});
    expect(rule('DomainControllerIsOutOfSite').disputes?.[0]?.en).toContain('another one');
  });
});

describe('The place of the server', () => {
  const away = siteSheet({ computer: { domain: 'emea.corp.example', site: 'Lyon' } });

  it('does not matter while Active Directory is prepared far enough', () => {
    expect(judgePlace({ site: away, level: levelSheet({}) }, 'site').verdict).toBe('pass');
  });

  it('stops Setup when something is to be prepared', () => {
    const judged = judgePlace({ site: away, level: levelSheet({ organization: null }) }, 'domain');
    expect(judged.verdict).toBe('fail');
    expect(judged.captures).toEqual({ domain: 'corp.example', site: 'Paris' });
  });

  it('is compared without regard to case', () => {
    const site = siteSheet({ computer: { domain: 'CORP.EXAMPLE', site: 'PARIS' } });
    expect(judgePlace({ site, level: levelSheet({ organization: null }) }, 'domain').verdict).toBe('pass');
  });

  it('is read from the log, with the domain as people write it', () => {
    const run = aRun({ settings: settings({ SMOSchemaSiteName: 'Paris', SmoSchemaDomain: 'DC=corp,DC=example' }) });
    expect(capturePlace('', run, 'site')).toEqual({ site: 'Paris', domain: 'corp.example' });
  });
});

describe('What Active Directory shows now', () => {
  it('calls a missing organization harmless in the schema master’s own place', () => {
    const level = levelSheet({ organization: null, organizationOnSchemaMaster: false });
    expect(judgeInitError({ site: siteSheet({}), level }).verdict).toBe('pass');
  });

  it('tells "not replicated" from "not made"', () => {
    const level = levelSheet({ organization: null, organizationOnSchemaMaster: true });
    const judged = judgeInitError({ site: siteSheet({}), level });
    expect([judged.verdict, judged.captures?.['inner']]).toEqual(['fail', 'not-replicated']);
  });

  it('knows the levels of each build and nothing about builds that it does not know', () => {
    expect(levelsFor('15.1.2106.2')).toEqual({ schema: 15332, organization: 16218, domain: 13238 });
    expect(levelsFor('15.2.986.29')).toEqual({ schema: 17003, organization: 16759, domain: 13242 });
    expect(levelsFor('15.2.2562.17')).toEqual({ schema: 17003, organization: 16763, domain: 13243 });
    expect(levelsFor('15.3.1.0')).toBeUndefined();
    expect(levelsFor('14.3.123.4')).toBeUndefined();
  });

  it('counts two containers as a domain that is not prepared', () => {
    const [one] = levelSheet({}).systemObjects;
    expect(preparationOf(levelSheet({ systemObjects: [one!, one!] })).domain).toBe(true);
  });

  it('does not ask Exchange 2016 for the forest level of 2019', () => {
    const low = levelSheet({ forestLevel: 4, setupBuild: '15.1.2507.6' });
    expect(judgeForestLevel(low, 6).verdict).toBe('pass');
    expect(judgeForestLevel({ ...low, setupBuild: '15.2.986.5' }, 6).verdict).toBe('fail');
  });
});

describe('Advice about Active Directory', () => {
  const group = [
    ...consequences,
    'AdInitErrorRule',
    'SchemaUpdateRequired',
    'DomainPrepRequired',
    'ForestLevelNotWin2012R2',
    'DomainControllerIsOutOfSite',
    'NotInSchemaMasterSite',
    'NotInSchemaMasterDomain',
    'NoConnectorToStar',
    'NoE12ServerWarning',
    'NoE14ServerWarning',
    'NoE15ServerWarning',
    'NoE16ServerWarning',
  ];

  it('never offers an automatic change', () => {
    for (const id of group) expect(rule(id).remedies.some((remedy) => remedy.fix !== undefined)).toBe(false);
  });

  it('has at least six phrases in English and in French for every rule', () => {
    for (const id of group) {
      expect([id, (rule(id).phrases.en?.length ?? 0) >= 6, (rule(id).phrases.fr?.length ?? 0) >= 6]).toEqual([
        id,
        true,
        true,
      ]);
    }
  });

  it('keeps the order schema, organization, domains, with replication between them', () => {
    const [first] = advise(rule('NotInSchemaMasterSite'), aboutWith({}), undefined);
    const steps = first?.steps.en.join('\n') ?? '';
    const at = ['/PrepareSchema', 'repadmin', '/PrepareAD', 'replication again', '/PrepareAllDomains'].map((word) =>
      steps.indexOf(word),
    );
    expect(at).not.toContain(-1);
    expect([...at].sort((a, b) => a - b)).toEqual(at);
  });

  it('uses the old licence switch for an old build', () => {
    const [first] = advise(rule('NotInSchemaMasterSite'), aboutWith({}, '15.2.922.7'), undefined);
    expect(first?.steps.fr.join(' ')).toMatch(/\/PrepareSchema \/IAcceptExchangeServerLicenseTerms( |`|$)/);
  });

  it('asks for proof before the stale container goes, and only for that kind of error', () => {
    const ids = (inner: string): string[] =>
      advise(rule('AdInitErrorRule'), aboutWith({ inner }), undefined).map((one) => one.id);
    expect(ids('duplicate-meso')).toEqual(['remove-stale-system-objects']);
    expect(ids('schema-master-elsewhere')).not.toContain('remove-stale-system-objects');
    const [stale] = advise(rule('AdInitErrorRule'), aboutWith({ inner: 'duplicate-meso' }), undefined);
    expect(stale?.never[0]?.en).toContain('Never delete');
  });
});
