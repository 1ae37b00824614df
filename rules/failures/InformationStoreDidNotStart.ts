/** The Information Store needs Active Directory, its registry and its databases; without one of them it ends at once. */
import { serviceDidNotStart } from './service-start';
import { said, steps } from './wording';

export const InformationStoreDidNotStart = serviceDidNotStart({
  id: 'InformationStoreDidNotStart',
  service: 'MSExchangeIS',
  shown: 'Microsoft Exchange Information Store',
  words: {
    en: {
      title: 'The Information Store did not start during Setup',
      checks: 'Setup started MSExchangeIS and waited for it in vain.',
      why: 'Databases are mounted through this service, and Setup needs one for the system mailboxes. It depends on the Active Directory Topology service.',
    },
    fr: {
      title: 'La banque d’informations n’a pas démarré pendant l’installation',
      checks: 'Le programme d’installation a démarré MSExchangeIS et l’a attendu en vain.',
      why: 'Les bases de données sont montées par ce service, et le programme d’installation en a besoin pour les boîtes aux lettres système. Il dépend du service Topologie Active Directory.',
    },
  },
  phrases: {
    en: [
      'information store did not start during setup',
      'msexchangeis failed to reach status running',
      'setup stops because the store service will not start',
      'exchange information store service does not come up in the cu',
      'msexchangeis stuck at starting during setup',
    ],
    fr: [
      'la banque d’informations ne démarre pas pendant l’installation',
      'msexchangeis n’atteint pas l’état running',
      'setup s’arrête, le service banque d’informations ne démarre pas',
      'msexchangeis bloqué au démarrage pendant la cu',
      'service store exchange ne démarre pas pendant setup',
    ],
  },
  lookAt: steps(
    said(
      'See first that MSExchangeADTopology runs and that event 2080 of MSExchange ADAccess lists a domain controller with the SACL right (1).',
      'Vérifier d’abord que MSExchangeADTopology est démarré et que l’événement 2080 de MSExchange ADAccess montre un contrôleur de domaine avec le droit SACL (1).',
    ),
    said(
      'See that the computer account is in the group Exchange Servers: `Get-ADGroupMember "Exchange Servers"`. After a change, restart the server.',
      'Vérifier que le compte d’ordinateur est dans le groupe Exchange Servers : `Get-ADGroupMember "Exchange Servers"`. Après une modification, redémarrer le serveur.',
    ),
    said(
      'If the events name a database, it is the database that keeps the service: set it not to mount at startup, and repair it afterwards.',
      'Si les événements nomment une base de données, c’est elle qui retient le service : la régler pour qu’elle ne se monte pas au démarrage, et la réparer ensuite.',
    ),
  ),
  sources: [],
  pasted: [
    "Service 'MSExchangeIS' failed to reach status 'Running' on this server.",
    'exchange setup: the information store did not start, msexchangeis stuck at starting',
    'la banque d’informations ne démarre pas pendant l’installation d’exchange',
  ],
});
