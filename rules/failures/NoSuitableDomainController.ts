/** Exchange found domain controllers but judged none of them fit to work with. */
import { defineFailure } from '../failure';
import { domainAdmins } from './rights';
import { setupLogLines } from './sources';
import { rerun, said, since2013, steps } from './wording';

export const NoSuitableDomainController = defineFailure({
  id: 'NoSuitableDomainController',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'Exchange found no suitable domain controller',
      checks:
        'Setup asked for a domain controller that is reachable, in sync, a global catalog and grants the right to read audit entries, and found none.',
      why: 'Exchange tests each domain controller for several qualities. One missing right in one policy makes all of them unsuitable at once.',
    },
    fr: {
      title: 'Exchange n’a trouvé aucun contrôleur de domaine approprié',
      checks:
        'Le programme d’installation a cherché un contrôleur de domaine joignable, synchronisé, catalogue global et accordant la lecture des entrées d’audit, sans en trouver.',
      why: 'Exchange vérifie plusieurs qualités de chaque contrôleur de domaine. Un seul droit absent d’une seule stratégie les rend tous inappropriés à la fois.',
    },
  },
  fingerprints: [
    { pattern: 'No Suitable Directory Servers Found', general: true },
    { pattern: 'NoSuitableServerFoundException', general: true },
  ],
  phrases: {
    en: [
      'no suitable domain controller exchange setup',
      'nosuitableserverfoundexception',
      'event 2080 sacl right is 0',
      'manage auditing and security log missing for exchange servers',
      'exchange rejects all domain controllers',
    ],
    fr: [
      'aucun contrôleur de domaine approprié exchange',
      'nosuitableserverfoundexception setup',
      'événement 2080 droit sacl à 0',
      'gérer le journal d’audit et de sécurité manque pour exchange servers',
      'exchange refuse tous les contrôleurs de domaine',
    ],
  },
  asks: {},
  toKnow: said(
    'The columns of event 2080 (MSExchange ADAccess, Application log): reachability, synchronized, GC capable, SACL right.',
    'Les colonnes de l’événement 2080 (MSExchange ADAccess, journal Application) : accessibilité, synchronisation, catalogue global, droit SACL.',
  ),
  causedBy: ['KerberosClockSkew', 'DirectoryNotReachable'],
  remedies: [
    {
      id: 'read-event-2080',
      title: said('Read event 2080 and give back what is missing', 'Lire l’événement 2080 et rétablir ce qui manque'),
      steps: steps(
        said(
          'Read the newest event 2080 of MSExchange ADAccess in the Application log. Each domain controller has one line of numbers.',
          'Lire le dernier événement 2080 de MSExchange ADAccess dans le journal Application. Chaque contrôleur de domaine y a une ligne de chiffres.',
        ),
        said(
          'SACL right 0: in Default Domain Controllers Policy (User Rights Assignment, Manage auditing and security log), add the group Exchange Servers, then `gpupdate /force` on the domain controllers.',
          'Droit SACL à 0 : dans Default Domain Controllers Policy (Attribution des droits utilisateur, Gérer le journal d’audit et de sécurité), ajouter le groupe Exchange Servers, puis `gpupdate /force` sur les contrôleurs de domaine.',
        ),
        said(
          'Another policy that sets the same right replaces it: `gpresult /h report.html` on a domain controller shows which one wins.',
          'Une autre stratégie définissant le même droit la remplace : `gpresult /h rapport.html` sur un contrôleur de domaine montre laquelle l’emporte.',
        ),
        said(
          'GC capable 0: make at least one domain controller of this site a global catalog.',
          'Catalogue global à 0 : faire d’au moins un contrôleur de domaine de ce site un catalogue global.',
        ),
        said(
          'Synchronized 0 or reachability below 7: repair replication, DNS or the firewall first: `repadmin /showrepl`',
          'Synchronisation à 0 ou accessibilité inférieure à 7 : réparer d’abord la réplication, le DNS ou le pare-feu : `repadmin /showrepl`',
        ),
        rerun,
      ),
      rights: domainAdmins,
      risk: 'medium',
      reversal: said('Remove the group from the right again.', 'Retirer de nouveau le groupe de ce droit.'),
      minutes: 45,
    },
  ],
  sources: [setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The exception and the sentence are those of Exchange.' },
    {
      claim: 'causes',
      basis: 'inference',
      note: 'Without an answer, or with clocks apart, no controller is suitable.',
    },
    { claim: 'remedy', basis: 'inference', note: 'What event 2080 means is published by Microsoft.' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [2] [ERROR] No Suitable Directory Servers Found in Forest corp.example Site Paris and connected Sites.',
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The following error was generated when "$error.Clear(); \n get-ExchangeServer\n" was run: "Microsoft.Exchange.Data.Directory.NoSuitableServerFoundException: none.',
    ],
    pasted: [
      'Microsoft.Exchange.Data.Directory.NoSuitableServerFoundException: No Suitable Directory Servers Found in Forest corp.example',
      'exchange rejects all domain controllers, event 2080 sacl right is 0',
      'événement 2080 droit sacl à 0, exchange refuse tous les contrôleurs de domaine',
    ],
  },
});
