/** Active Directory must be prepared, and this server is not in the schema master's domain. */
import { adLevel } from '../../probes/questions/ad-level';
import { adSite } from '../../probes/questions/ad-site';
import { schemaMasterElsewhere } from '../ad-init-error';
import { placeClues } from '../directory-clues';
import { preparationPage, prepareFromSchemaMaster } from '../directory-remedies';
import { levelSheet, siteSheet } from '../directory-sheets';
import { defineRule } from '../rule';
import { capturePlace, judgePlace } from '../schema-master-place';

const childDomain = siteSheet({ computer: { domain: 'emea.corp.example', site: 'Paris' } });

export const NotInSchemaMasterDomain = defineRule({
  id: 'NotInSchemaMasterDomain',
  severity: 'error',
  versions: ['2007', '2013', '2016', '2019'],
  words: {
    en: {
      title: 'The server is not in the schema master’s domain',
      checks:
        'When Active Directory must be prepared, Setup compares this computer’s domain with the domain of the schema master.',
      why: 'An Exchange server may live in a child domain. Only the preparation has to be run elsewhere, usually in the forest root domain.',
    },
    fr: {
      title: 'Le serveur n’est pas dans le domaine du contrôleur de schéma',
      checks:
        'Lorsque Active Directory doit être préparé, le programme d’installation compare le domaine de cet ordinateur à celui du contrôleur de schéma.',
      why: 'Un serveur Exchange peut se trouver dans un domaine enfant. Seule la préparation doit être lancée ailleurs, en général dans le domaine racine de la forêt.',
    },
  },
  messages: [],
  titles: {
    en: 'Not in schema master site/domain',
    fr: 'Ne figure pas dans le domaine/site du contrôleur de schéma',
    de: 'Nicht in Schemamasterstandort/-domäne',
    es: 'No en el sitio/dominio del maestro de esquema',
    it: 'Non in domain o i siti master schema',
    ja: 'スキーマ マスター サイト/ドメインがない',
    ko: '스키마 마스터 사이트/domain에 없음',
    'pt-br': 'Não no site/domain mestre de esquema',
    ru: 'Не в главной сайта в схеме domain',
    'zh-cn': '不在架构主站点/域中',
    'zh-tw': '結構描述中未 master site/domain',
  },
  phrases: {
    en: [
      'not in the same active directory domain as the schema master',
      'exchange in a child domain but the schema master is in the forest root',
      'schema master is in another domain',
      'setup says not in the same domain as the schema master',
      'can i prepare the schema from a child domain',
      'not in schema master domain',
      'schema master in another domain',
      'server not in the domain of the schema master',
    ],
    fr: [
      'pas dans le même domaine active directory que le contrôleur de schéma',
      'exchange dans un domaine enfant alors que le contrôleur de schéma est à la racine',
      'le contrôleur de schéma est dans un autre domaine',
      'le maître de schéma est dans le domaine racine et nous dans un domaine enfant',
      'peut-on préparer le schéma depuis un domaine enfant',
      'l’ordinateur n’est pas dans le domaine du contrôleur de schéma',
      'contrôleur de schéma dans un autre domaine',
    ],
    de: [
      'nicht in derselben active directory-domäne wie der schemamaster',
      'schemamaster in der stammdomäne, exchange in der untergeordneten domäne',
    ],
    es: ['no está en el mismo dominio que el maestro de esquema'],
    it: ['non nello stesso dominio del master schema'],
    ja: ['スキーマ マスターと同じドメインにない'],
    'zh-cn': ['与架构主机不在同一个域'],
  },
  family: { name: 'active-directory-site', rank: 0 },
  asks: { site: adSite({}), level: adLevel({}) },
  judge: (sheet) => judgePlace(sheet, 'domain'),
  clues: placeClues,
  captures: (message, run) => capturePlace(message, run, 'domain'),
  causedBy: [schemaMasterElsewhere],
  remedies: [prepareFromSchemaMaster],
  sources: [
    {
      title: 'Exchange readiness check NotInSchemaMasterDomain (2007 text, carried over by later versions)',
      url: 'https://learn.microsoft.com/exchange/ms-exch-setupreadiness-notinschemamasterdomain',
    },
    preparationPage,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'The rule is seen in logs; its message has not been seen.' },
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
        name: 'same domain',
        answers: { site: siteSheet({}), level: levelSheet({ organization: null }) },
        verdict: 'pass',
      },
      { name: 'child domain, all prepared', answers: { site: childDomain, level: levelSheet({}) }, verdict: 'pass' },
      {
        name: 'child domain, organization behind the build',
        answers: { site: childDomain, level: levelSheet({ organization: { name: 'Corp', objectVersion: 16758 } }) },
        verdict: 'fail',
      },
    ],
    pasted: [
      'For more information, visit: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.NotInSchemaMasterDomain.aspx',
      'exchange goes into a child domain but the schema master is in another domain, setup refuses',
    ],
  },
});
