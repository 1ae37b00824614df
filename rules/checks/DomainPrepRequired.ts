/** The server's domain is not prepared for this build of Exchange. */
import { adLevel, describeLevel } from '../../probes/questions/ad-level';
import { settingClue } from '../directory-clues';
import { preparationOf } from '../directory-levels';
import { preparationPage } from '../directory-remedies';
import { levelSheet } from '../directory-sheets';
import { prepareDomain } from '../domain-remedies';
import { removeStaleContainer } from '../init-error-remedies';
import { wantedLevel } from '../preparation-rights';
import { defineRule } from '../rule';

export const DomainPrepRequired = defineRule({
  id: 'DomainPrepRequired',
  severity: 'error',
  versions: ['2007', '2013', '2016', '2019'],
  words: {
    en: {
      title: 'The domain is not prepared for Exchange',
      checks: 'Setup looks in the server’s domain for the container Microsoft Exchange System Objects and its version.',
      why: 'The domain needs the container and permissions for the Exchange servers. A second, stale container makes a prepared domain look unprepared.',
    },
    fr: {
      title: 'Le domaine n’est pas préparé pour Exchange',
      checks:
        'Le programme d’installation cherche dans le domaine du serveur le conteneur Microsoft Exchange System Objects et sa version.',
      why: 'Le domaine a besoin de ce conteneur et d’autorisations pour les serveurs Exchange. Un second conteneur, obsolète, fait paraître non préparé un domaine qui l’est.',
    },
  },
  messages: ['The local domain needs to be prepared using Setup /PrepareDomain before server roles can be installed.'],
  titles: {
    en: 'Domain preparation required',
    fr: 'Préparation de domaine requise',
    de: 'Domänenvorbereitung erforderlich',
    es: 'Required de preparación de dominio',
    it: 'Dominio preparato required',
    ja: 'ドメインの準備が必要',
    ko: '도메인 준비 required',
    'pt-br': 'Required de preparação do domínio',
    ru: 'Необходимая подготовка домена',
    'zh-cn': '域准备 required',
    'zh-tw': '網域準備 required',
  },
  phrases: {
    en: [
      'preparedomain in the child domain before preparead was run',
      'do the ad preparation first, then preparedomain',
      'child domain is not prepared, run preparedomain',
      'local domain needs to be prepared using setup /preparedomain',
      'preparedomain succeeded but setup still says the domain is not prepared',
      'domain preparation required',
      'domain is not prepared for exchange',
      'need to run preparedomain before installing server roles',
      'ran preparealldomains and still asked for preparedomain',
    ],
    fr: [
      'le domaine local doit être préparé avec setup /preparedomain',
      'préparation de domaine requise',
      'preparedomain a réussi mais le domaine est toujours dit non préparé',
      'le domaine n’est pas préparé pour exchange',
      'faut-il lancer preparedomain avant d’installer les rôles',
      'setup demande encore preparedomain',
      'préparation du domaine requise',
    ],
    de: [
      'domäne muss mit preparedomain vorbereitet werden',
      'lokale domäne muss mit setup /preparedomain vorbereitet werden',
      'domänenvorbereitung erforderlich',
    ],
    es: ['hay que preparar el dominio local con setup /preparedomain', 'preparación del dominio necesaria'],
    it: ['il dominio locale deve essere preparato con setup /preparedomain', 'serve la preparazione del dominio'],
    ja: ['ローカル ドメインを setup /preparedomain で準備する必要がある', 'ドメインの準備が必要'],
    'zh-cn': ['需要使用 setup /preparedomain 准备本地域', '需要域准备'],
    'pt-br': ['preparação do domínio necessária'],
    ru: ['требуется подготовка домена'],
    ko: ['도메인 준비 필요'],
    'zh-tw': ['需要網域準備'],
  },
  asks: { level: adLevel({}) },
  judge: ({ level }) => {
    const preparation = preparationOf(level);
    const shows = [
      { question: 'level' as const, found: describeLevel(level), wanted: wantedLevel('domain', preparation) },
    ];
    const count = level.systemObjects.length;
    if (!preparation.domain) {
      const because = { en: `Domain ${level.domain} is prepared.`, fr: `Le domaine ${level.domain} est préparé.` };
      return { verdict: 'pass', because, shows };
    }
    if (count > 1) {
      const because = {
        en: `Domain ${level.domain} has ${count} containers Microsoft Exchange System Objects; Setup may look at the wrong one.`,
        fr: `Le domaine ${level.domain} a ${count} conteneurs Microsoft Exchange System Objects ; le mauvais peut être pris en compte.`,
      };
      return { verdict: 'fail', because, shows, captures: { containers: 'several' } };
    }
    if (count === 1 && !preparation.forKnownBuild) {
      const because = {
        en: `Domain ${level.domain} is prepared for an earlier build than the newest one; whether that is enough depends on the build to be installed.`,
        fr: `Le domaine ${level.domain} est préparé pour une version antérieure à la plus récente ; c’est la version à installer qui dira si cela suffit.`,
      };
      return { verdict: 'warn', because, shows };
    }
    const because = {
      en: `Domain ${level.domain} is not prepared for this build.`,
      fr: `Le domaine ${level.domain} n’est pas préparé pour cette version.`,
    };
    return { verdict: 'fail', because, shows };
  },
  clues: (run) => [
    ...settingClue(run, 'LocalDomainIsPrepped', (value) => ({
      en: `Setup found the local domain prepared: ${value}`,
      fr: `Domaine local trouvé préparé par le programme d’installation : ${value}`,
    })),
    ...settingClue(run, 'ComputerDomain', (value) => ({
      en: `This server is in domain ${value}`,
      fr: `Ce serveur est dans le domaine ${value}`,
    })),
  ],
  causedBy: [{ id: 'AdInitErrorRule', provided: (captures) => captures['inner'] === 'duplicate-meso' }],
  remedies: [
    prepareDomain,
    {
      ...removeStaleContainer,
      when: {
        en: 'If the domain was prepared already: look for a second container',
        fr: 'Si le domaine a déjà été préparé : chercher un second conteneur',
      },
    },
  ],
  sources: [
    {
      title: 'Exchange readiness check DomainPrepRequired (2007 text, carried over by later versions)',
      url: 'https://learn.microsoft.com/exchange/ms-exch-setupreadiness-domainpreprequired',
    },
    preparationPage,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    { claim: 'judge', basis: 'microsoft', note: 'objectVersion as published for each build.' },
    { claim: 'causes', basis: 'inference', note: 'A second container explains both rules.' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'prepared for the build', answers: { level: levelSheet({}) }, verdict: 'pass' },
      { name: 'never prepared', answers: { level: levelSheet({ systemObjects: [] }) }, verdict: 'fail' },
      {
        name: 'prepared for an older build',
        answers: { level: levelSheet({ setupBuild: '15.2.1118.7' }) },
        verdict: 'fail',
      },
      {
        name: 'Setup never ran here, domain behind the newest build',
        answers: { level: levelSheet({ setupBuild: null }) },
        verdict: 'warn',
      },
    ],
    pasted: [
      'The local domain needs to be prepared using Setup /PrepareDomain before server roles can be installed.',
      'setup says domain preparation required although preparedomain succeeded yesterday',
    ],
  },
});
