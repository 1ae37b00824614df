/** Preparing one domain for Exchange, as several rules ask for it. */
import { setupCommand } from './directory-remedies';
import type { Remedy } from './rule';

export const prepareDomain: Remedy = {
  id: 'prepare-domain',
  title: { en: 'Prepare the domain', fr: 'Préparer le domaine' },
  steps: (about) => ({
    en: [
      'Make sure that the schema and the organization are prepared for the same build: `/PrepareSchema`, then `/PrepareAD`.',
      'See that both have replicated: `repadmin /replsummary`',
      'On a computer of the domain, sign in with an account in Domain Admins of that domain; for a domain made after /PrepareAD also in Organization Management.',
      `In an elevated Command Prompt in the folder of the installation media: \`${setupCommand('/PrepareDomain', about)}\``,
      `Or for every domain at once, as an Enterprise Admin: \`${setupCommand('/PrepareAllDomains', about)}\``,
      'Wait for replication inside the domain, then run Setup again.',
    ],
    fr: [
      'S’assurer que le schéma et l’organisation sont préparés pour la même version : `/PrepareSchema`, puis `/PrepareAD`.',
      'Vérifier que tous deux sont répliqués : `repadmin /replsummary`',
      'Sur un ordinateur du domaine, ouvrir une session avec un compte membre d’Admins du domaine ; pour un domaine créé après /PrepareAD, également d’Organization Management.',
      `Dans une invite de commandes avec élévation de privilèges, dans le dossier du support d’installation : \`${setupCommand('/PrepareDomain', about)}\``,
      `Ou pour tous les domaines à la fois, en tant qu’administrateur de l’entreprise : \`${setupCommand('/PrepareAllDomains', about)}\``,
      'Attendre la réplication dans le domaine, puis relancer le programme d’installation.',
    ],
  }),
  rights: {
    en: 'Domain Admins of the domain (also Organization Management if the domain is newer than /PrepareAD); Enterprise Admins for all domains',
    fr: 'Admins du domaine concerné (et Organization Management si le domaine est postérieur à /PrepareAD) ; Administrateurs de l’entreprise pour tous les domaines',
  },
  risk: 'medium',
  reversal: {
    en: 'None: permissions and objects that were written stay.',
    fr: 'Aucun : les autorisations et les objets écrits restent.',
  },
  minutes: 20,
};
