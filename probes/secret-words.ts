/**
 * What each trouble with a secret means for people: what happened, who must act, and the next step.
 */
import type { FailureWords } from './errors';
import type { Said } from './said';
import type { SecretTrouble, SecretTroubleCode } from './secrets';

const operator: Said = {
  en: 'Whoever runs Preflight in your organization',
  fr: 'La personne qui exploite Preflight dans votre organisation',
};
const vaultOwner: Said = { en: 'Whoever manages the key vault', fr: 'La personne qui gère le coffre de clés' };
const network: Said = { en: 'The network team', fr: 'L’équipe réseau' };
const directory: Said = { en: 'An Active Directory administrator', fr: 'Un administrateur Active Directory' };
const nobody: Said = { en: 'Nobody', fr: 'Personne' };

export const secretWords: Readonly<Record<SecretTroubleCode, FailureWords>> = {
  missing: {
    sentence: { en: 'The secret does not exist.', fr: 'Le secret n’existe pas.' },
    who: operator,
    next: {
      en: 'Store it under this name, or correct the name in the inventory file.',
      fr: 'L’enregistrer sous ce nom, ou corriger le nom dans le fichier d’inventaire.',
    },
  },
  empty: {
    sentence: { en: 'The secret is empty.', fr: 'Le secret est vide.' },
    who: operator,
    next: { en: 'Store the password or key again.', fr: 'Enregistrer de nouveau le mot de passe ou la clé.' },
  },
  unprotected: {
    sentence: {
      en: 'The file of the secret can be read or changed by others, so it was not used.',
      fr: 'Le fichier du secret peut être lu ou modifié par d’autres\u00a0; il n’a pas été utilisé.',
    },
    who: operator,
    next: {
      en: 'Make the account of Preflight its owner, run chmod 600 on it, and change the password if others may have seen it.',
      fr: 'En donner la propriété au compte de Preflight, lui appliquer chmod 600, et changer le mot de passe si d’autres ont pu le voir.',
    },
  },
  denied: {
    sentence: { en: 'Preflight may not read the secret.', fr: 'Preflight n’est pas autorisé à lire le secret.' },
    who: operator,
    next: {
      en: 'Give its account the right to read it: on the file, or the role Key Vault Secrets User on the vault. A disabled secret and the firewall of the vault give the same answer.',
      fr: 'Accorder à son compte le droit de lecture\u00a0: sur le fichier, ou le rôle Utilisateur des secrets Key Vault sur le coffre. Un secret désactivé et le pare-feu du coffre donnent la même réponse.',
    },
  },
  'sign-in': {
    sentence: {
      en: 'The key vault was not reached, because Azure did not accept the identity of Preflight.',
      fr: 'Le coffre de clés n’a pas été atteint, car Azure n’a pas accepté l’identité de Preflight.',
    },
    who: vaultOwner,
    next: {
      en: 'Check signIn, tenantId and clientId in the inventory file, and that the identity or certificate is valid on this host.',
      fr: 'Vérifier signIn, tenantId et clientId dans le fichier d’inventaire, et que l’identité ou le certificat est valide sur cet hôte.',
    },
  },
  unreachable: {
    sentence: {
      en: 'The place where the secret is kept did not answer.',
      fr: 'L’emplacement où le secret est conservé n’a pas répondu.',
    },
    who: network,
    next: {
      en: 'Check the address in the inventory file and the way from this host to it, proxy included.',
      fr: 'Vérifier l’adresse dans le fichier d’inventaire et le chemin réseau depuis cet hôte, proxy compris.',
    },
  },
  busy: {
    sentence: {
      en: 'The key vault turned Preflight away because of too many requests.',
      fr: 'Le coffre de clés a rejeté la demande de Preflight en raison d’un trop grand nombre de requêtes.',
    },
    who: nobody,
    next: { en: 'Try again in a minute.', fr: 'Réessayer dans une minute.' },
  },
  'not-installed': {
    sentence: {
      en: 'The packages that read from Azure Key Vault are not installed.',
      fr: 'Les paquets qui lisent dans Azure Key Vault ne sont pas installés.',
    },
    who: operator,
    next: {
      en: 'Install Preflight with its optional dependencies, or keep the secrets in files.',
      fr: 'Installer Preflight avec ses dépendances facultatives, ou conserver les secrets dans des fichiers.',
    },
  },
  unusable: {
    sentence: {
      en: 'What is stored under this name cannot be a password or a key.',
      fr: 'Ce qui est enregistré sous ce nom ne peut être ni un mot de passe ni une clé.',
    },
    who: operator,
    next: {
      en: 'Store plain text (UTF-8) of at most 25,000 characters.',
      fr: 'Enregistrer un texte brut (UTF-8) de 25\u00a0000 caractères au plus.',
    },
  },
  refused: {
    sentence: {
      en: 'The account or its password was not accepted and has not changed since, so it is not tried again: more attempts could lock the account.',
      fr: 'Le compte ou son mot de passe n’a pas été accepté et n’a pas changé depuis\u00a0; il n’est plus essayé, car d’autres tentatives pourraient verrouiller le compte.',
    },
    who: directory,
    next: {
      en: 'Check that the account is neither locked, disabled nor expired, then store its current password. Preflight notices the new one within minutes.',
      fr: 'Vérifier que le compte n’est ni verrouillé, ni désactivé, ni expiré, puis enregistrer son mot de passe actuel. Preflight prend en compte le nouveau en quelques minutes.',
    },
  },
  'no-account': {
    sentence: {
      en: 'The inventory names no account that may change this server.',
      fr: 'L’inventaire ne nomme aucun compte autorisé à modifier ce serveur.',
    },
    who: operator,
    next: {
      en: 'Carry out the steps by hand, or add fixAs to the server in the inventory file.',
      fr: 'Effectuer les étapes manuellement, ou ajouter fixAs au serveur dans le fichier d’inventaire.',
    },
  },
  'not-approved': {
    sentence: {
      en: 'The fixing account was asked for without an approved fix for this server, so its secret was not read.',
      fr: 'Le compte de correction a été demandé sans correction approuvée pour ce serveur\u00a0; son secret n’a pas été lu.',
    },
    who: operator,
    next: { en: 'Ask for the fix and have it approved.', fr: 'Demander la correction et la faire approuver.' },
  },
  cancelled: {
    sentence: { en: 'Reading the secret was cancelled.', fr: 'La lecture du secret a été annulée.' },
    who: nobody,
    next: { en: 'Ask again when you need the answer.', fr: 'Reposer la question lorsque la réponse est nécessaire.' },
  },
};

/** The trouble as one line that names the secret and never shows it. */
export function saySecretTrouble({ code, name, detail }: SecretTrouble): Said {
  const { sentence } = secretWords[code];
  const more = detail === undefined ? '' : ` (${detail})`;
  return { en: `${name}: ${sentence.en}${more}`, fr: `${name}\u00a0: ${sentence.fr}${more}` };
}
