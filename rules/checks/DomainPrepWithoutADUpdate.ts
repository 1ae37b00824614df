/** /PrepareDomain was run before /PrepareAD had prepared the organization. */
import { adLevel, describeLevel } from '../../probes/questions/ad-level';
import { directoryUnread } from '../ad-init-error';
import { preparationOf } from '../directory-levels';
import { preparationPage, prepareFromSchemaMaster } from '../directory-remedies';
import { levelSheet } from '../directory-sheets';
import { waitForReplication } from '../init-error-remedies';
import { wantedLevel } from '../preparation-rights';
import { readinessPage } from '../readiness-pages';
import { defineRule } from '../rule';

export const DomainPrepWithoutADUpdate = defineRule({
  id: 'DomainPrepWithoutADUpdate',
  severity: 'error',
  versions: ['2007', '2013', '2016', '2019', 'SE'],
  modes: ['preparedomain', 'preparealldomains'],
  words: {
    en: {
      title: 'A domain cannot be prepared before the organization',
      checks: 'Before /PrepareDomain, Setup looks whether /PrepareAD has prepared the organization for its build.',
      why: 'A domain gets permissions for groups that /PrepareAD makes. Without them there is nothing to give permissions to.',
    },
    fr: {
      title: 'Un domaine ne se prépare pas avant l’organisation',
      checks:
        'Avant /PrepareDomain, le programme d’installation vérifie que /PrepareAD a préparé l’organisation pour sa version.',
      why: 'Un domaine reçoit des autorisations pour des groupes créés par /PrepareAD. Sans ces groupes, il n’y a rien à autoriser.',
    },
  },
  messages: [],
  // In the other languages the page has the title of AdUpdateRequired.
  titles: {
    ru: 'Недостаточно прав для подготовки Active Directory',
    ko: '현재 Directory 준비에 있는 권한이 없습니다.',
    'zh-tw': '若要準備 Active Directory 的權限不足',
    'zh-cn': '权限不足，无法准备 Active Directory',
    ja: 'Active Directory を準備するにはアクセス許可が不十分',
    it: 'Autorizzazioni insufficienti per preparare Active Directory',
    'pt-br': 'Permissões insuficientes para preparar o Active Directory',
    es: 'Permisos insuficientes para preparar Active Directory',
    de: 'Nicht ausreichende Berechtigungen zum Vorbereiten von Active Directory',
    fr: 'Autorisations insuffisantes pour préparer Active Directory',
    en: "The Active Directory must be modified with 'Setup /PrepareAD' before domains can be prepared for Exchange",
  },
  phrases: {
    en: [
      'preparedomain before preparead had been done',
      'must be modified with setup preparead before domains can be prepared',
      'tried preparedomain in the child domain before preparead in the root',
      'do i need preparead before preparedomain',
      'preparedomain blocked because preparead has not been run',
      'preparealldomains refused, preparead first',
      'run PrepareAD before preparing the domains',
    ],
    fr: [
      'preparedomain lancé avant preparead',
      'il faut preparead avant de préparer les domaines',
      'preparedomain dans le domaine enfant avant preparead à la racine',
      'preparedomain bloqué, preparead n’a pas été exécuté',
      'preparealldomains refusé, preparead d’abord',
      'préparer active directory avant les domaines',
    ],
    de: ['preparedomain vor preparead ausgeführt', 'zuerst preparead, dann preparedomain'],
    es: ['preparedomain antes de preparead'],
    it: ['preparedomain eseguito prima di preparead'],
    ja: ['preparead の前に preparedomain を実行'],
    'zh-cn': ['在 preparead 之前运行 preparedomain'],
  },
  asks: { level: adLevel({}) },
  judge: ({ level }) => {
    const preparation = preparationOf(level);
    const shows = [
      { question: 'level' as const, found: describeLevel(level), wanted: wantedLevel('organization', preparation) },
    ];
    if (!preparation.organization) {
      const because = {
        en: 'The organization is prepared; domains may be prepared now.',
        fr: 'L’organisation est préparée ; les domaines peuvent l’être à leur tour.',
      };
      return { verdict: 'pass', because, shows };
    }
    const because =
      level.organization === null
        ? {
            en: 'There is no Exchange organization yet: /PrepareAD has not run, or has not replicated here.',
            fr: 'Il n’y a pas encore d’organisation Exchange : /PrepareAD n’a pas été exécuté ou n’est pas répliqué ici.',
          }
        : {
            en: `The organization is at ${level.organization.objectVersion}, below what this build of Setup wants.`,
            fr: `L’organisation est à ${level.organization.objectVersion}, en dessous de ce que cette version exige.`,
          };
    return { verdict: 'fail', because, shows };
  },
  causedBy: [directoryUnread],
  remedies: [
    prepareFromSchemaMaster,
    {
      ...waitForReplication,
      when: {
        en: 'If /PrepareAD has run already: the domain controller that was asked does not have it yet',
        fr: 'Si /PrepareAD a déjà été exécuté : le contrôleur de domaine interrogé ne l’a pas encore reçu',
      },
    },
  ],
  sources: [readinessPage('DomainPrepWithoutADUpdate'), preparationPage],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The English title; no message has been seen.' },
    {
      claim: 'judge',
      basis: 'microsoft',
      note: 'The page says that /PrepareAD has not been run; levels are published.',
    },
    { claim: 'causes', basis: 'inference' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'prepared', answers: { level: levelSheet({}) }, verdict: 'pass' },
      { name: 'no organization', answers: { level: levelSheet({ organization: null }) }, verdict: 'fail' },
      {
        name: 'organization behind the build',
        answers: { level: levelSheet({ organization: { name: 'Corp', objectVersion: 16757 } }) },
        verdict: 'fail',
      },
    ],
    pasted: [
      "The Active Directory must be modified with 'Setup /PrepareAD' before domains can be prepared for Exchange",
      'exchange: tried preparedomain in the child domain before preparead in the root and got blocked',
      'exchange : preparedomain bloqué, preparead n’a pas été exécuté',
    ],
  },
});
