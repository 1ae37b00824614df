/** Active Directory must be prepared, and this server is not in the schema master's Active Directory site. */
import { adLevel } from '../../probes/questions/ad-level';
import { adSite } from '../../probes/questions/ad-site';
import { schemaMasterElsewhere } from '../ad-init-error';
import { controllerClues, placeClues } from '../directory-clues';
import { moveServerToSite, preparationPage, prepareFromSchemaMaster } from '../directory-remedies';
import { levelSheet, siteSheet } from '../directory-sheets';
import { defineRule } from '../rule';
import { capturePlace, judgePlace } from '../schema-master-place';

const elsewhere = siteSheet({ computer: { domain: 'corp.example', site: 'Lyon' } });

export const NotInSchemaMasterSite = defineRule({
  id: 'NotInSchemaMasterSite',
  severity: 'error',
  versions: ['2007', '2013', '2016', '2019'],
  words: {
    en: {
      title: 'The server is not in the schema master’s AD site',
      checks:
        'When Active Directory must be prepared, Setup compares this computer’s site with the site of the schema master.',
      why: 'Only a computer in the schema master’s domain and site may extend the schema and prepare the organization. It need not be the Exchange server.',
    },
    fr: {
      title: 'Le serveur n’est pas dans le site AD du contrôleur de schéma',
      checks:
        'Lorsque Active Directory doit être préparé, le programme d’installation compare le site de cet ordinateur à celui du contrôleur de schéma.',
      why: 'Seul un ordinateur du domaine et du site du contrôleur de schéma peut étendre le schéma et préparer l’organisation. Ce n’est pas nécessairement le serveur Exchange.',
    },
  },
  messages: [
    "Setup needs to contact the Active Directory schema master, but this computer isn't in the same Active Directory site as the schema master ({site}).",
  ],
  titles: {
    en: 'Not in schema master site/domain',
    fr: 'Ne figure pas dans le domaine/site du contrôleur de schéma',
    de: 'Nicht in Schemamasterstandort/-domäne',
    es: 'No está en el sitio/domain maestro de esquema',
    it: 'Non in domain o i siti master schema',
    ja: 'スキーマ マスター サイト/ドメインがない',
    ko: '스키마 마스터 사이트/domain에 없음',
    'pt-br': 'Não no site/domain mestre de esquema',
    ru: 'Отсутствует в сайте/домене хозяина схемы',
    'zh-cn': '不在架构主站点/域中',
    'zh-tw': '結構描述中未 master site/domain',
  },
  phrases: {
    en: [
      'not in the same active directory site as the schema master',
      'schema master is in another site',
      'exchange server in a branch site, schema master in headquarters',
      'setup needs to contact the schema master but we are in a different site',
      'can i run setup from a site without the schema master',
      'not in schema master site',
      'same site as the schema master',
      'schema master in another site',
    ],
    fr: [
      'pas dans le même site active directory que le contrôleur de schéma',
      'le contrôleur de schéma est dans un autre site',
      'le maître de schéma est sur un autre site ad',
      'serveur exchange dans un site distant, contrôleur de schéma au siège',
      'peut-on lancer setup depuis un site sans contrôleur de schéma',
      'l’ordinateur n’est pas dans le site du contrôleur de schéma',
      'maître de schéma dans un autre site',
      'contrôleur de schéma dans un autre site AD',
    ],
    de: [
      'nicht am selben active directory-standort wie der schemamaster',
      'schemamaster steht an einem anderen standort',
    ],
    es: ['no está en el mismo sitio de active directory que el maestro de esquema'],
    it: ['non nello stesso sito active directory del master schema'],
    ru: ['хозяин схемы в другом сайте'],
    ja: ['スキーマ マスターと同じ active directory サイトにない'],
    'zh-cn': ['与架构主机不在同一个 active directory 站点'],
  },
  family: { name: 'active-directory-site', rank: 1 },
  asks: { site: adSite({}), level: adLevel({}) },
  judge: (sheet) => judgePlace(sheet, 'site'),
  clues: (run) => [...placeClues(run), ...controllerClues(run).slice(0, 2)],
  captures: (message, run) => capturePlace(message, run, 'site'),
  causedBy: [schemaMasterElsewhere],
  remedies: [prepareFromSchemaMaster, moveServerToSite],
  disputes: [
    {
      en: 'The public page also offers to force the site through the registry value SiteName under Netlogon. That makes every service of the server use domain controllers elsewhere until it is removed: preparing Active Directory from another computer is the safe way.',
      fr: 'La page publique propose aussi de forcer le site par la valeur de Registre SiteName sous Netlogon. Tous les services du serveur utilisent alors des contrôleurs de domaine d’un autre site jusqu’à son retrait : préparer Active Directory depuis un autre ordinateur est la voie sûre.',
    },
  ],
  sources: [
    {
      title: 'Exchange readiness check NotInSchemaMasterSite (2007 text, carried over by later versions)',
      url: 'https://learn.microsoft.com/exchange/ms-exch-setupreadiness-notinschemamastersite',
    },
    preparationPage,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'The place is published; that Setup asks only when something is to be prepared is our reading of logs.',
    },
    {
      claim: 'causes',
      basis: 'inference',
      note: 'Folded under AdInitErrorRule when its sentence names the same place.',
    },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      {
        name: 'same site',
        answers: { site: siteSheet({}), level: levelSheet({ organization: null }) },
        verdict: 'pass',
      },
      { name: 'another site, all prepared', answers: { site: elsewhere, level: levelSheet({}) }, verdict: 'pass' },
      {
        name: 'another site, schema behind the build',
        answers: { site: elsewhere, level: levelSheet({ schemaRangeUpper: 17002 }) },
        verdict: 'fail',
      },
      {
        name: 'another site, Setup never ran here',
        answers: { site: elsewhere, level: levelSheet({ setupBuild: null }) },
        verdict: 'warn',
      },
      {
        name: 'no site at all, no organization',
        answers: {
          site: siteSheet({ computer: { domain: 'corp.example', site: null } }),
          level: levelSheet({ organization: null }),
        },
        verdict: 'fail',
      },
    ],
    pasted: [
      "Setup needs to contact the Active Directory schema master, but this computer isn't in the same Active Directory site as the schema master (Paris).",
      'setup on EX03 stops, the schema master is in another site',
    ],
  },
});
