/**
 * What each failure code means for people: what happened, who must act, and the next step.
 *
 * One table feeds cards, the command line and the documentation, so that the same trouble reads the same everywhere.
 */
import type { Because } from './answer';
import { droppedWords } from './dropped-words';
import type { FailureCode, FailureWords } from './errors';
import type { Locale } from './said';
import { directory, network, nobody, preflight, windows, you } from './who-acts';
import { wrongServerWords } from './wrong-server';

export const failureWords: Readonly<Record<FailureCode, FailureWords>> = {
  dns: {
    sentence: {
      en: 'The name of the server was not found in DNS.',
      fr: 'Le nom du serveur est introuvable dans le DNS.',
    },
    who: network,
    next: {
      en: 'Check the full name in the inventory, then resolve it from the host on which Preflight runs.',
      fr: 'Vérifier le nom complet dans l’inventaire, puis le résoudre depuis l’hôte sur lequel Preflight s’exécute.',
    },
  },
  refused: {
    sentence: {
      en: 'The server refused the connection: nothing listens on that port.',
      fr: 'Le serveur a refusé la connexion : aucun service n’écoute sur ce port.',
    },
    who: windows,
    next: {
      en: 'Check that WinRM or SSH runs on the server and listens on the port that the inventory names.',
      fr: 'Vérifier que WinRM ou SSH est démarré sur le serveur et écoute sur le port indiqué dans l’inventaire.',
    },
  },
  dropped: droppedWords,
  timeout: {
    sentence: { en: 'The server did not respond in time.', fr: 'Le serveur n’a pas répondu à temps.' },
    who: network,
    next: {
      en: 'Check that the server is switched on and that firewalls let Preflight reach its management port.',
      fr: 'Vérifier que le serveur est allumé et que les pare-feu laissent Preflight atteindre son port de gestion.',
    },
  },
  tls: {
    sentence: {
      en: 'The certificate of the server could not be verified.',
      fr: 'Le certificat du serveur n’a pas pu être vérifié.',
    },
    who: windows,
    next: {
      en: 'Install a certificate that bears the full name of the server and comes from a trusted authority, or have its authority added to the inventory.',
      fr: 'Installer un certificat au nom complet du serveur, émis par une autorité approuvée, ou faire ajouter cette autorité à l’inventaire.',
    },
  },
  hostkey: {
    sentence: {
      en: 'The SSH host key is not the one that is on record for this server.',
      fr: 'La clé d’hôte SSH n’est pas celle qui est enregistrée pour ce serveur.',
    },
    who: preflight,
    next: {
      en: 'Compare the fingerprint on the server itself. Change the record only when the key was replaced on purpose.',
      fr: 'Comparer l’empreinte sur le serveur lui-même. Ne modifier l’enregistrement que si la clé a été remplacée volontairement.',
    },
  },
  auth: {
    sentence: {
      en: 'The server did not accept the account or its password.',
      fr: 'Le serveur n’a pas accepté le compte ou son mot de passe.',
    },
    who: preflight,
    next: {
      en: 'Check that the account exists, is not locked or expired, and that the stored password is current.',
      fr: 'Vérifier que le compte existe, qu’il n’est ni verrouillé ni expiré et que le mot de passe enregistré est à jour.',
    },
  },
  'no-account': {
    sentence: {
      en: 'The account for this server could not be loaded, so nobody signed in.',
      fr: 'Le compte prévu pour ce serveur n’a pas pu être chargé\u00a0; aucune connexion n’a été ouverte.',
    },
    who: preflight,
    next: {
      en: 'Look at the identity and its secret in the inventory file, under the name in brackets.',
      fr: 'Vérifier l’identité et son secret dans le fichier d’inventaire, sous le nom entre parenthèses.',
    },
  },
  spn: {
    sentence: {
      en: 'Kerberos knows no service of that name for this server.',
      fr: 'Kerberos ne connaît aucun service de ce nom pour ce serveur.',
    },
    who: directory,
    next: {
      en: 'Use the full name of the server rather than an address or an alias, and check its HTTP service principal name with setspn -Q.',
      fr: 'Utiliser le nom complet du serveur plutôt qu’une adresse ou un alias, et vérifier son nom de principal du service HTTP avec setspn -Q.',
    },
  },
  'wrong-server': wrongServerWords,
  'clock-skew': {
    sentence: {
      en: 'The clocks differ by more than Kerberos allows.',
      fr: 'L’écart entre les horloges dépasse ce que Kerberos autorise.',
    },
    who: windows,
    next: {
      en: 'Synchronize the clock of the server and of the host of Preflight with the domain; five minutes is the usual limit.',
      fr: 'Synchroniser avec le domaine l’horloge du serveur et celle de l’hôte de Preflight ; la limite habituelle est de cinq minutes.',
    },
  },
  cbt: {
    sentence: {
      en: 'The server rejected the channel binding of the encrypted connection.',
      fr: 'Le serveur a rejeté la liaison de canal de la connexion chiffrée.',
    },
    who: network,
    next: {
      en: 'Look for a proxy or a load balancer that opens TLS between Preflight and the server, and go round it.',
      fr: 'Rechercher un proxy ou un répartiteur de charge qui déchiffre TLS entre Preflight et le serveur, et le contourner.',
    },
  },
  unencrypted: {
    sentence: {
      en: 'The server refuses messages that are not encrypted.',
      fr: 'Le serveur refuse les messages non chiffrés.',
    },
    who: preflight,
    next: {
      en: 'Use HTTPS, or an account that can sign in with Kerberos or NTLM. Leave AllowUnencrypted switched off.',
      fr: 'Utiliser HTTPS, ou un compte qui peut s’authentifier par Kerberos ou NTLM. Laisser AllowUnencrypted désactivé.',
    },
  },
  quota: {
    sentence: {
      en: 'The server accepts no further remote session: a limit of WinRM or SSH is reached.',
      fr: 'Le serveur n’accepte plus de session distante\u00a0: une limite de WinRM ou de SSH est atteinte.',
    },
    who: windows,
    next: {
      en: 'Try again in a few minutes. If it stays so, close abandoned sessions on the server, or raise the limit that the detail names.',
      fr: 'Réessayer dans quelques minutes. Si la situation persiste, fermer sur le serveur les sessions abandonnées, ou relever la limite indiquée dans le détail.',
    },
  },
  'access-denied': {
    sentence: {
      en: 'The account that reads may not read this on the server.',
      fr: 'Le compte de lecture n’est pas autorisé à lire cet élément sur le serveur.',
    },
    who: windows,
    next: {
      en: 'Give the account the right that is named beside the question, or register the reading endpoint (JEA).',
      fr: 'Accorder au compte le droit indiqué à côté de la question, ou inscrire le point de terminaison de lecture (JEA).',
    },
  },
  fault: {
    sentence: {
      en: 'The server reported a fault instead of an answer.',
      fr: 'Le serveur a signalé une erreur au lieu d’une réponse.',
    },
    who: preflight,
    next: {
      en: 'Look the code up in the detail. Run the doctor on this server to see which link is broken.',
      fr: 'Rechercher le code indiqué dans le détail. Lancer le diagnostic de connexion sur ce serveur pour voir quel maillon est rompu.',
    },
  },
  deadline: {
    sentence: {
      en: 'The time allowed for the answer ran out.',
      fr: 'Le délai accordé à la réponse est écoulé.',
    },
    who: you,
    next: {
      en: 'Ask again when the server is less busy, or about this server alone.',
      fr: 'Reposer la question lorsque le serveur est moins chargé, ou pour ce serveur seul.',
    },
  },
  cancelled: {
    sentence: {
      en: 'The question was cancelled before it was answered.',
      fr: 'La question a été annulée avant la réponse.',
    },
    who: nobody,
    next: { en: 'Ask again when you need the answer.', fr: 'Reposer la question lorsque la réponse est nécessaire.' },
  },
  'lost-after-start': {
    sentence: {
      en: 'The connection was lost after the work on the server had begun.',
      fr: 'La connexion a été perdue après le début de l’opération sur le serveur.',
    },
    who: you,
    next: {
      en: 'Check the server again to see its present state. A fix is never run a second time by itself.',
      fr: 'Vérifier de nouveau le serveur pour connaître son état actuel. Une correction n’est jamais relancée automatiquement.',
    },
  },
  'no-frame': {
    sentence: {
      en: 'The server answered, but not with an answer of Preflight.',
      fr: 'Le serveur a répondu, mais pas par une réponse de Preflight.',
    },
    who: windows,
    next: {
      en: 'Check the language mode of PowerShell and whether endpoint protection stopped the script; both leave a trace in the PowerShell event log.',
      fr: 'Vérifier le mode de langage de PowerShell, et si un logiciel de protection a bloqué le script ; les deux laissent une trace dans le journal d’événements PowerShell.',
    },
  },
  'too-big': {
    sentence: {
      en: 'The answer was larger than Preflight accepts.',
      fr: 'La réponse dépassait la taille que Preflight accepte.',
    },
    who: preflight,
    next: {
      en: 'Ask for less at once, or raise the limit in the configuration.',
      fr: 'Poser moins de questions à la fois, ou relever la limite dans la configuration.',
    },
  },
  'bad-answer': {
    sentence: {
      en: 'The answer did not have the expected form, so nothing is concluded from it.',
      fr: 'La réponse n’avait pas la forme attendue ; aucune conclusion n’en est tirée.',
    },
    who: preflight,
    next: {
      en: 'Check that Preflight and the module on the server have the same version, then report it with the detail.',
      fr: 'Vérifier que Preflight et le module présent sur le serveur ont la même version, puis signaler le problème avec le détail.',
    },
  },
  'not-supported': {
    sentence: {
      en: 'This server cannot answer this kind of question.',
      fr: 'Ce serveur ne peut pas répondre à ce type de question.',
    },
    who: you,
    next: {
      en: 'Look at it on the server, as the steps of the finding describe.',
      fr: 'Effectuer la vérification sur le serveur, en suivant les étapes indiquées.',
    },
  },
  'not-applicable': {
    sentence: {
      en: 'This question does not apply to this server.',
      fr: 'Cette question ne s’applique pas à ce serveur.',
    },
    who: nobody,
    next: { en: 'Nothing needs to be done.', fr: 'Aucune action n’est nécessaire.' },
  },
  'refused-now': {
    sentence: {
      en: 'The server declined for now, so nothing was started.',
      fr: 'Le serveur a décliné pour l’instant\u00a0; rien n’a été lancé.',
    },
    who: you,
    next: {
      en: 'See in the detail what is in the way, and ask again once it is gone.',
      fr: 'Voir dans le détail ce qui fait obstacle, et redemander une fois l’obstacle levé.',
    },
  },
};

/** Why there is no answer, as one line: the sentence, and the detail in parentheses where there is one. */
export function sayBecause(because: Because, locale: Locale): string {
  const sentence = failureWords[because.code].sentence[locale];
  return because.detail === undefined ? sentence : `${sentence} (${because.detail})`;
}
