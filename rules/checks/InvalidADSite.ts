/** Windows knows no Active Directory site for the server, mostly because its subnet belongs to none. */
import { adSite, describePlace } from '../../probes/questions/ad-site';
import { settingClue } from '../directory-clues';
import { moveServerToSite } from '../directory-remedies';
import { siteSheet } from '../directory-sheets';
import { carriedOverPage } from '../readiness-pages';
import { defineRule } from '../rule';

export const InvalidADSite = defineRule({
  id: 'InvalidADSite',
  severity: 'error',
  versions: ['2007', '2013', '2016', '2019'],
  words: {
    en: {
      title: 'The server belongs to no Active Directory site',
      checks: 'Setup asks Windows for the Active Directory site of this server.',
      why: 'Exchange finds domain controllers and other Exchange servers by site. The site follows from the server’s address; an address in no subnet has no site.',
    },
    fr: {
      title: 'Le serveur n’appartient à aucun site Active Directory',
      checks: 'Le programme d’installation demande à Windows le site Active Directory de ce serveur.',
      why: 'Exchange trouve les contrôleurs de domaine et les autres serveurs Exchange par site. Le site découle de l’adresse du serveur ; une adresse hors de tout sous-réseau n’a pas de site.',
    },
  },
  messages: ["This computer doesn't belong to a valid Active Directory site. Check the site and subnet definitions."],
  // Korean carries the id; Italian, Portuguese and Traditional Chinese are mixtures of two languages.
  titles: {
    ko: 'Active Directory site의 이름을 확인할 수 없음',
    'zh-tw': '無法判斷 Active Directory site 的名稱',
    it: 'Impossibile determinare il nome di site Active Directory',
    'pt-br': 'Não é possível determinar o nome de site o Active Directory',
    en: 'Cannot determine the name of the Active Directory site',
    fr: 'Impossible de déterminer le nom du site Active Directory',
    de: 'Der Name des Active Directory-Standorts kann nicht bestimmt werden',
    es: 'No se puede determinar el nombre del sitio de Active Directory',
    ja: 'Active Directory サイトの名前を確認できない',
    'zh-cn': '无法确定 Active Directory 站点的名称',
    ru: 'Не удается определить имя сайта Active Directory',
  },
  phrases: {
    en: [
      'computer doesn’t belong to a valid active directory site',
      'cannot determine the active directory site',
      'subnet is not assigned to any ad site',
      'computer is not in any active directory site',
      'check the site and subnet definitions',
      'nltest dsgetsite returns nothing, exchange setup stops',
      'new subnet without a site, setup cannot determine the site',
      'cannot determine the active directory site of the server',
    ],
    fr: [
      'l’ordinateur n’appartient pas à un site active directory valide',
      'impossible de déterminer le site active directory',
      'sous-réseau affecté à aucun site',
      'le serveur n’est dans aucun site ad',
      'vérifier les définitions de sites et de sous-réseaux',
      'nltest dsgetsite ne renvoie rien',
      'site active directory du serveur introuvable',
    ],
    de: ['computer gehört zu keinem gültigen active directory-standort', 'subnetz ist keinem standort zugeordnet'],
    es: ['el equipo no pertenece a un sitio de active directory válido', 'subred sin sitio asignado'],
    it: ['il computer non appartiene a un sito active directory valido'],
    'pt-br': ['sub-rede não atribuída a nenhum site do active directory'],
    ja: ['サブネットがサイトに割り当てられていない'],
    'zh-cn': ['子网未分配到任何站点'],
  },
  family: { name: 'active-directory-site', rank: 2 },
  asks: { site: adSite({}) },
  judge: ({ site: { computer } }) => {
    const shows = [
      {
        question: 'site' as const,
        found: describePlace(computer),
        wanted: { en: 'an AD site', fr: 'un site AD' },
      },
    ];
    if (computer.site !== null) {
      const because = {
        en: `The server is in the site ${computer.site}.`,
        fr: `Le serveur est dans le site ${computer.site}.`,
      };
      return { verdict: 'pass', because, shows };
    }
    const because = {
      en: 'Windows knows no site for this server: its address lies in no subnet of Active Directory, or no domain controller has told it yet.',
      fr: 'Windows ne connaît aucun site pour ce serveur : son adresse n’est dans aucun sous-réseau d’Active Directory, ou aucun contrôleur de domaine ne le lui a encore indiqué.',
    };
    return { verdict: 'fail', because, shows };
  },
  clues: (run) =>
    settingClue(run, 'SiteName', (site) => ({
      en: `Site that Setup read: ${site || 'empty'}`,
      fr: `Site lu par le programme d’installation : ${site || 'vide'}`,
    })),
  causedBy: ['ComputerNotPartofDomain', 'LoggedOntoDomain'],
  remedies: [
    {
      ...moveServerToSite,
      when: {
        en: 'If `nltest /dsgetsite` on the server names no site',
        fr: 'Si `nltest /dsgetsite` sur le serveur n’indique aucun site',
      },
    },
  ],
  sources: [
    carriedOverPage('InvalidADSite'),
    {
      title: 'A failed installation with this message among others',
      url: 'https://github.com/MicrosoftDocs/OfficeDocs-Exchange/issues/1882',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-message', note: 'The message as somebody pasted it in a public issue.' },
    { claim: 'judge', basis: 'microsoft', note: 'The page checks the site with nltest /dsgetsite.' },
    {
      claim: 'causes',
      basis: 'setup-message',
      note: 'In the public issue it came together with both, under a local account.',
    },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'in a site', answers: { site: siteSheet({}) }, verdict: 'pass' },
      {
        name: 'in no site',
        answers: { site: siteSheet({ computer: { domain: 'corp.example', site: null } }) },
        verdict: 'fail',
      },
    ],
    pasted: [
      "This computer doesn't belong to a valid Active Directory site. Check the site and subnet definitions.",
      'exchange setup: our subnet is not assigned to any ad site, cannot determine the site',
      'exchange : sous-réseau affecté à aucun site, le programme d’installation s’arrête',
    ],
  },
});
