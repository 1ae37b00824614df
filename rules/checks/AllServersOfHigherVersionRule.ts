/** The organization has servers with a newer build than the media, where Setup wants to be the newest. */
import { directoryUnread } from '../ad-init-error';
import { buildsClue } from '../builds-clue';
import { defineRule } from '../rule';

const listServers =
  '`Get-ExchangeServer | Sort-Object AdminDisplayVersion | Format-Table Name,ServerRole,AdminDisplayVersion`';

export const AllServersOfHigherVersionRule = defineRule({
  id: 'AllServersOfHigherVersionRule',
  severity: 'error',
  versions: ['2016'],
  words: {
    en: {
      title: 'Servers of the organization are newer than the media',
      checks:
        'By its name, the rule compares the versions of the other Exchange servers in Active Directory with the build of the media.',
      why: 'An organization that newer servers have prepared is not prepared again by an older Setup. Media of the newest build in the organization do not meet the rule.',
    },
    fr: {
      title: 'Des serveurs de l’organisation sont plus récents que le support d’installation',
      checks:
        'D’après son nom, la règle compare les versions des autres serveurs Exchange d’Active Directory avec celle du support.',
      why: 'Une organisation préparée par des serveurs plus récents n’est pas préparée de nouveau par une version antérieure. Un support de la version la plus récente de l’organisation ne rencontre pas la règle.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'the organization already has servers of a newer version than this media',
      'all servers of higher version rule',
      'all servers in the organization have a higher version than setup',
      'other exchange servers are newer than the setup media',
      'organization already has a newer exchange build than this media',
      'servers of higher version found in active directory',
      'a server of a newer version exists in the organization',
      'newer version of exchange already in the organization than the media',
    ],
    fr: [
      'règle all servers of higher version',
      'tous les serveurs de l’organisation ont une version supérieure à setup',
      'les autres serveurs exchange sont plus récents que le support',
      'l’organisation a déjà une version exchange plus récente que ce support',
      'serveurs de version supérieure trouvés dans active directory',
      'un serveur de version plus récente existe dans l’organisation',
    ],
    de: ['alle server der organisation haben eine höhere version als das setup'],
  },
  asks: {},
  toKnow: {
    en: `The builds of all servers, ${listServers}, beside the product version of Setup.exe on the media.`,
    fr: `Les versions de tous les serveurs, ${listServers}, à côté de la version du produit de Setup.exe sur le support.`,
  },
  clues: buildsClue,
  causedBy: [directoryUnread],
  remedies: [
    {
      id: 'take-media-of-newest-build',
      title: {
        en: 'Take media of the newest build in the organization',
        fr: 'Prendre un support de la version la plus récente de l’organisation',
      },
      steps: {
        en: [
          'If the same run also says that Active Directory cannot be read, clear that first.',
          `In the Exchange Management Shell: ${listServers}`,
          'Load the cumulative update of the newest server of your Exchange version, or a newer one, and run that Setup.',
          'If the version to be installed is older than one that the organization already has, such as 2016 after 2019, install the newer version.',
        ],
        fr: [
          'Si la même exécution signale aussi qu’Active Directory est illisible, corriger cela d’abord.',
          `Dans Exchange Management Shell : ${listServers}`,
          'Télécharger la mise à jour cumulative du serveur le plus récent de votre version d’Exchange, ou une plus récente, et lancer ce programme d’installation.',
          'Si la version à installer est antérieure à une version déjà présente, comme 2016 après 2019, installer la version plus récente.',
        ],
      },
      rights: { en: 'Organization Management', fr: 'Organization Management' },
      risk: 'low',
      reversal: { en: 'Comparing changes nothing.', fr: 'La comparaison ne modifie rien.' },
      minutes: 30,
    },
  ],
  sources: [{ title: 'Setup’s own log, which names the rule; it has no public text' }],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'The log names the rule; its message has not been seen.' },
    { claim: 'recognition', basis: 'inference', note: 'What it means is told from its name.' },
    { claim: 'causes', basis: 'inference' },
    { claim: 'remedy', basis: 'inference' },
  ],
  examples: {
    judged: [],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:AllServersOfHigherVersionRule] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
      'exchange setup: organization already has a newer exchange build than this media',
      'les autres serveurs exchange sont plus récents que le support, setup refuse',
    ],
  },
});
