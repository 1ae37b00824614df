/** An interim update, which Microsoft's support gave out for one case, must go before a security update can be installed. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { failedUpdates } from './sources';
import { said, since2013, steps } from './wording';

export const InterimUpdateInstalled = defineFailure({
  id: 'InterimUpdateInstalled',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'An interim update is in the way of the security update',
      checks: 'The update found that an interim update is installed, or could not check its own signature online.',
      why: 'Interim updates are not replaced: they have to be removed first. A server without Internet access gets the same message because it cannot read the revocation list.',
    },
    fr: {
      title: 'Une mise à jour provisoire (IU) bloque la mise à jour de sécurité',
      checks:
        'La mise à jour a trouvé une mise à jour provisoire installée, ou n’a pas pu vérifier sa propre signature en ligne.',
      why: 'Une mise à jour provisoire n’est pas remplacée : il faut d’abord la supprimer. Un serveur sans accès à Internet reçoit le même message, faute de pouvoir lire la liste de révocation.',
    },
  },
  fingerprints: [{ pattern: 'Interim Update is incompatible with the current Microsoft Exchange Server', in: 'any' }],
  phrases: {
    en: [
      'an interim update is installed and has to be removed first',
      'this interim update is incompatible with the current configuration',
      'interim update blocks the security update',
      'installation cannot continue interim update incompatible',
      'must i remove the iu before the su',
      'su says an iu is installed but there is none',
    ],
    fr: [
      'mise à jour provisoire incompatible avec la configuration actuelle',
      'une iu bloque la mise à jour de sécurité',
      'faut-il supprimer l’iu avant la su',
      'installation impossible, interim update incompatible',
      'la su parle d’une iu qui n’existe pas',
    ],
  },
  asks: {},
  toKnow: said(
    'Which interim updates are listed under Programs and Features, Installed Updates, and whether the server reaches crl.microsoft.com.',
    'Les mises à jour provisoires affichées sous Programmes et fonctionnalités, Mises à jour installées, et si le serveur atteint crl.microsoft.com.',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'remove-interim-update',
      title: said('Remove the interim update', 'Supprimer la mise à jour provisoire'),
      steps: steps(
        said(
          'Open Programs and Features, View installed updates, and look under Microsoft Exchange Server for an update that names an Interim Update.',
          'Ouvrir Programmes et fonctionnalités, Afficher les mises à jour installées, et chercher sous Microsoft Exchange Server une mise à jour nommée Interim Update.',
        ),
        said('Uninstall it and restart the server.', 'La désinstaller et redémarrer le serveur.'),
        said(
          'Start the security update in an elevated prompt. It holds what the interim update corrected, unless Microsoft’s support said otherwise.',
          'Lancer la mise à jour de sécurité dans une invite avec élévation de privilèges. Elle contient la correction provisoire, sauf avis contraire du support Microsoft.',
        ),
      ),
      rights: localAdministrators,
      risk: 'medium',
      reversal: said(
        'Install the interim update again from the file that Microsoft’s support sent.',
        'Réinstaller la mise à jour provisoire depuis le fichier envoyé par le support Microsoft.',
      ),
      minutes: 45,
    },
    {
      id: 'let-it-check-its-signature',
      title: said('Let the server check the signature', 'Permettre la vérification de la signature'),
      when: said('If no interim update is installed', 'Si aucune mise à jour provisoire n’est installée'),
      steps: steps(
        said(
          'Allow the server to reach http://crl.microsoft.com through the proxy or the firewall.',
          'Autoriser le serveur à atteindre http://crl.microsoft.com à travers le proxy ou le pare-feu.',
        ),
        said(
          'Where that is not possible: Internet Options, Advanced, Security, clear "Check for publisher’s certificate revocation". Do so only for the installation.',
          'À défaut : Options Internet, Avancé, Sécurité, décocher « Vérifier la révocation des certificats de l’éditeur ». Seulement pour la durée de l’installation.',
        ),
        said('Install the update, then tick the option again.', 'Installer la mise à jour, puis recocher l’option.'),
      ),
      rights: localAdministrators,
      risk: 'medium',
      reversal: said('Tick the option again.', 'Recocher l’option.'),
      minutes: 15,
    },
  ],
  sources: [failedUpdates],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'Seen with Exchange 2013 CU23.' },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [1] [ERROR] Installation cannot continue. The Setup Wizard has determined that this Interim Update is incompatible with the current Microsoft Exchange Server 2013 Cumulative Update 23 configuration.',
    ],
    pasted: [
      'Installation cannot continue. The Setup Wizard has determined that this Interim Update is incompatible with the current Microsoft Exchange Server 2013 Cumulative Update 23 configuration.',
      'interim update blocks the security update on our exchange server EX01',
      'une iu bloque la mise à jour de sécurité exchange',
    ],
  },
});
