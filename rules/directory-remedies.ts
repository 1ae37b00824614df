/**
 * Ways to put Active Directory right that several rules share: prepare it from the right place, move a server to its
 * site, put an account into the groups that Setup asks for.
 *
 * Commands are exact for the build at hand; requirements are those of the page on preparing Active Directory.
 */
import type { Said, SaidList } from '../probes/said';
import type { About } from './finding';
import { licenseSwitch } from './license-switch';
import type { Remedy, SourceLink } from './rule';

export const preparationPage: SourceLink = {
  title: 'Prepare Active Directory and domains for Exchange Server',
  url: 'https://learn.microsoft.com/exchange/plan-and-deploy/prepare-ad-and-domains',
};

/** A command of Setup for this build, such as `.\Setup.exe /PrepareAD /IAccept...`. */
export function setupCommand(verb: string, about: About): string {
  return `.\\Setup.exe ${verb} ${licenseSwitch(about)}`.trimEnd();
}

const nothingBack: Said = {
  en: 'None: what Setup writes into the schema and the configuration cannot be taken back.',
  fr: 'Aucun : ce que le programme d’installation écrit dans le schéma et la configuration ne s’annule pas.',
};

const preparationRights: Said = {
  en: 'Schema Admins and Enterprise Admins (the Active Directory team can run these steps for you)',
  fr: 'Administrateurs du schéma et Administrateurs de l’entreprise (l’équipe Active Directory peut exécuter ces étapes)',
};

const neverPreparation: readonly Said[] = [
  {
    en: 'Do not change objectVersion or rangeUpper by hand to satisfy the check: Setup would then miss objects that it needs.',
    fr: 'Ne pas modifier objectVersion ou rangeUpper à la main pour satisfaire la vérification : il manquerait ensuite des objets nécessaires.',
  },
];

/** Schema, organization, domains, in this order, from a computer in the schema master's domain and site. */
export const prepareFromSchemaMaster: Remedy = {
  id: 'prepare-from-schema-master-site',
  title: {
    en: 'Prepare Active Directory from a computer in the schema master’s domain and site',
    fr: 'Préparer Active Directory depuis un ordinateur du domaine et du site du contrôleur de schéma',
  },
  steps: (about) => prepareSteps(about),
  rights: preparationRights,
  risk: 'high',
  reversal: nothingBack,
  minutes: 60,
  never: neverPreparation,
};

function placeOf(about: About): Said {
  const { domain, site } = about.captures;
  if (domain === undefined || site === undefined) {
    return { en: 'in the schema master’s domain and AD site', fr: 'du domaine et du site AD du contrôleur de schéma' };
  }
  return { en: `in domain ${domain} and AD site ${site}`, fr: `du domaine ${domain} et du site AD ${site}` };
}

function prepareSteps(about: About): SaidList {
  const place = placeOf(about);
  return {
    en: [
      'Find the schema master: `netdom query fsmo`',
      'Find this server’s site: `nltest /dsgetsite`',
      `Choose a computer ${place.en} that meets the Exchange system requirements; Exchange need not be installed on it.`,
      'Sign in there with an account in Schema Admins and Enterprise Admins of this forest. If the groups were just given, sign out and in again; `whoami /groups` must list them.',
      'Open an elevated Command Prompt in the folder of the installation media of the same Exchange build.',
      `Extend the schema: \`${setupCommand('/PrepareSchema', about)}\``,
      'Wait until `repadmin /replsummary` shows no failures and all domain controllers have the change.',
      `Prepare the organization: \`${setupCommand('/PrepareAD', about)}\`. For a new organization add \`/OrganizationName:"<name>"\`; with a hybrid deployment add \`/TenantOrganizationConfig:"<file>"\`.`,
      'Wait for replication again.',
      `If the forest has more domains, prepare them: \`${setupCommand('/PrepareAllDomains', about)}\`. For one domain: \`/PrepareDomain:<FQDN>\`.`,
      'Wait for replication, then run Setup on this server again.',
    ],
    fr: [
      'Trouver le contrôleur de schéma : `netdom query fsmo`',
      'Trouver le site de ce serveur : `nltest /dsgetsite`',
      `Choisir un ordinateur ${place.fr} qui répond à la configuration requise d’Exchange ; Exchange n’a pas besoin d’y être installé.`,
      'Y ouvrir une session avec un compte membre des groupes Administrateurs du schéma et Administrateurs de l’entreprise de cette forêt. Si les groupes viennent d’être accordés, fermer puis rouvrir la session ; `whoami /groups` doit les afficher.',
      'Ouvrir une invite de commandes avec élévation de privilèges dans le dossier du support d’installation de la même version d’Exchange.',
      `Étendre le schéma : \`${setupCommand('/PrepareSchema', about)}\``,
      'Attendre que `repadmin /replsummary` n’affiche aucun échec et que tous les contrôleurs de domaine aient la modification.',
      `Préparer l’organisation : \`${setupCommand('/PrepareAD', about)}\`. Pour une nouvelle organisation, ajouter \`/OrganizationName:"<nom>"\` ; avec un déploiement hybride, ajouter \`/TenantOrganizationConfig:"<fichier>"\`.`,
      'Attendre de nouveau la réplication.',
      `Si la forêt a d’autres domaines, les préparer : \`${setupCommand('/PrepareAllDomains', about)}\`. Pour un seul domaine : \`/PrepareDomain:<FQDN>\`.`,
      'Attendre la réplication, puis relancer le programme d’installation sur ce serveur.',
    ],
  };
}

/** For a server that sits in the wrong site because its subnet belongs to none or to another. */
export const moveServerToSite: Remedy = {
  id: 'assign-subnet-to-site',
  title: {
    en: 'Assign the server’s subnet to the right AD site',
    fr: 'Associer le sous-réseau du serveur au bon site AD',
  },
  when: {
    en: 'If the server is in this site only because its subnet is assigned wrongly or not at all',
    fr: 'Si le serveur n’est dans ce site que parce que son sous-réseau est mal associé ou ne l’est pas',
  },
  steps: {
    en: [
      'On the server, note its address: `ipconfig`',
      'Note its site: `nltest /dsgetsite`',
      'Open Active Directory Sites and Services, Sites, Subnets, and find the subnet that contains the address.',
      'Create the subnet or change its site, so that it belongs to the site in which the server really stands.',
      'Wait for replication.',
      'Restart the Netlogon service on the server: `Restart-Service Netlogon`',
      'Check the site again: `nltest /dsgetsite`',
      'Run Setup again.',
    ],
    fr: [
      'Sur le serveur, relever son adresse : `ipconfig`',
      'Relever son site : `nltest /dsgetsite`',
      'Ouvrir Sites et services Active Directory, Sites, Subnets, et trouver le sous-réseau qui contient l’adresse.',
      'Créer le sous-réseau ou modifier son site, afin qu’il appartienne au site où se trouve réellement le serveur.',
      'Attendre la réplication.',
      'Redémarrer le service Netlogon (Accès réseau) sur le serveur : `Restart-Service Netlogon`',
      'Vérifier de nouveau le site : `nltest /dsgetsite`',
      'Relancer le programme d’installation.',
    ],
  },
  rights: {
    en: 'Enterprise Admins (for sites and subnets)',
    fr: 'Administrateurs de l’entreprise (pour les sites et sous-réseaux)',
  },
  risk: 'medium',
  reversal: { en: 'Assign the subnet to its former site.', fr: 'Réassocier le sous-réseau à son ancien site.' },
  minutes: 30,
  never: [
    {
      en: 'Do not move a subnet only to satisfy Setup while other computers in it depend on their site: prepare Active Directory from another computer instead.',
      fr: 'Ne pas déplacer un sous-réseau uniquement pour satisfaire la vérification si d’autres ordinateurs dépendent de leur site : préparer plutôt Active Directory depuis un autre ordinateur.',
    },
  ],
};
