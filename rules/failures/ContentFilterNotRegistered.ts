/** On a localized Windows, looking up a name without a domain can take so long that Setup gives up. */
import { defineFailure } from '../failure';
import { domainAdmins } from './rights';
import { setupLogLines } from './sources';
import { rerun, said, since2013, steps } from './wording';

export const ContentFilterNotRegistered = defineFailure({
  id: 'ContentFilterNotRegistered',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'Setup gave up looking up a name: the content filter was not registered',
      checks: 'Setup registered the content filter and got no answer for a minute.',
      why: 'A localized Windows asks for names without a domain, and every domain controller asks all trusted domains in turn. With many trusts that takes too long.',
    },
    fr: {
      title: 'Recherche d’un nom trop longue : filtre de contenu non inscrit',
      checks: 'Le programme d’installation a inscrit le filtre de contenu et n’a pas eu de réponse en une minute.',
      why: 'Un Windows localisé demande des noms sans domaine, et chaque contrôleur de domaine interroge tous les domaines approuvés. Avec beaucoup d’approbations, c’est trop long.',
    },
  },
  fingerprints: [{ pattern: 'Couldn.t register the content filter' }],
  phrases: {
    en: [
      "couldn't register the content filter",
      'register-contentfilter fails during the cu',
      'localized windows server cu takes many hours',
      'lsalookuprestrictisolatednamelevel exchange',
      'setup hangs at add-adpermission s-1-5-18',
    ],
    fr: [
      'impossible d’inscrire le filtre de contenu',
      'register-contentfilter échoue pendant la cu',
      'windows server français la cu dure des heures',
      'lsalookuprestrictisolatednamelevel exchange contrôleur de domaine',
      'setup bloqué sur add-adpermission s-1-5-18',
    ],
  },
  asks: {},
  toKnow: said(
    'How long a lookup takes, and how many trusts there are: `nltest /domain_trusts /all_trusts`',
    'La durée d’une recherche et le nombre d’approbations : `nltest /domain_trusts /all_trusts`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'keep-lookups-at-home',
      title: said('Keep lookups of bare names within the domain', 'Limiter au domaine la recherche des noms isolés'),
      steps: steps(
        said(
          'On each domain controller that this server uses, under HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa, create the DWORD LsaLookupRestrictIsolatedNameLevel with the value 1. Only on domain controllers.',
          'Sur chaque contrôleur de domaine utilisé par ce serveur, sous HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa, créer le DWORD LsaLookupRestrictIsolatedNameLevel de valeur 1. Seulement sur les contrôleurs de domaine.',
        ),
        said('No restart is needed.', 'Aucun redémarrage n’est nécessaire.'),
        rerun,
      ),
      rights: domainAdmins,
      risk: 'medium',
      reversal: said('Delete the value.', 'Supprimer la valeur.'),
      minutes: 15,
    },
  ],
  sources: [
    {
      title: 'Can’t install Exchange Cumulative Update on a localized version of Windows Server',
    },
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft' },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'microsoft' },
  ],
  examples: {
    judged: [],
    logged: ["[11/20/2026 02:14:57.0546] [2] [ERROR] Couldn't register the content filter."],
    pasted: [
      "[ERROR] Couldn't register the content filter.",
      'exchange cu on a localized windows server: register-contentfilter fails',
      'windows server français, la cu exchange échoue à register-contentfilter',
    ],
  },
});
