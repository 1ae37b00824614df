/** Setup or a security update was started without elevation, so parts of it could not write where they had to. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines } from './sources';

export const NotElevated = defineFailure({
  id: 'NotElevated',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'Setup or the update was started without elevated rights',
      checks:
        'Windows refused an operation because it requires elevation: the process ran with the restricted token of User Account Control.',
      why: 'A security update (.msp) that is started by double click can end without an error and leave files out: OWA and ECP then answer with HTTP 500.',
    },
    fr: {
      title: 'L’installation ou la mise à jour a été lancée sans élévation de privilèges',
      checks:
        'Windows a refusé une opération qui exige une élévation : le processus avait le jeton restreint du Contrôle de compte d’utilisateur.',
      why: 'Une mise à jour de sécurité (.msp) lancée par double-clic peut se terminer sans erreur et omettre des fichiers : OWA et ECP répondent alors HTTP 500.',
    },
  },
  fingerprints: [
    { pattern: 'requested operation requires elevation', in: 'any' },
    { pattern: '0x800702E4', in: 'any' },
  ],
  phrases: {
    en: [
      'owa throws 500 after the su',
      'the requested operation requires elevation',
      'owa and ecp http 500 after security update',
      'started the msp by double click',
      'security update installed without run as administrator',
      'ecp blank page after installing an su',
    ],
    fr: [
      'l’opération demandée nécessite une élévation',
      'owa et ecp http 500 après la mise à jour de sécurité',
      'msp lancé par double-clic',
      'mise à jour installée sans exécuter en tant qu’administrateur',
      'page ecp blanche après une su',
    ],
  },
  asks: {},
  toKnow: {
    en: 'How Setup or the update was started; for an update, whether OWA and ECP answer.',
    fr: 'La façon dont le programme d’installation ou la mise à jour a été lancé ; pour une mise à jour, si OWA et ECP répondent.',
  },
  causedBy: [],
  remedies: [
    {
      id: 'start-elevated',
      title: { en: 'Start it again, elevated', fr: 'Relancer avec élévation de privilèges' },
      steps: {
        en: [
          'Search for `cmd`, choose Run as administrator and confirm. The title of the window must say Administrator.',
          'For an installation or a cumulative update: go to the media and start Setup.exe from that window.',
          'For a security update: start the .msp with its full path in that window, or use the .exe form that Microsoft offers.',
          'If the update was installed without elevation before, install it again in this way.',
          'Restart the server where the update asks for it, then open OWA and ECP once.',
        ],
        fr: [
          'Chercher `cmd`, choisir Exécuter en tant qu’administrateur et confirmer. Le titre de la fenêtre doit contenir Administrateur.',
          'Pour une installation ou une mise à jour cumulative : aller sur le support et lancer Setup.exe depuis cette fenêtre.',
          'Pour une mise à jour de sécurité : lancer le .msp avec son chemin complet dans cette fenêtre, ou utiliser la version .exe proposée par Microsoft.',
          'Si la mise à jour a été installée sans élévation, la réinstaller de cette façon.',
          'Redémarrer le serveur si la mise à jour le demande, puis ouvrir OWA et ECP une fois.',
        ],
      },
      rights: localAdministrators,
      risk: 'low',
      reversal: {
        en: 'A security update can be uninstalled in Programs and Features; Setup of a cumulative update cannot be undone.',
        fr: 'Une mise à jour de sécurité se désinstalle dans Programmes et fonctionnalités ; une mise à jour cumulative ne s’annule pas.',
      },
      minutes: 30,
    },
  ],
  sources: [
    setupLogLines,
    {
      title: 'Repair failed installations of Exchange cumulative and security updates',
      url: 'https://learn.microsoft.com/troubleshoot/exchange/client-connectivity/exchange-security-update-issues',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'inference', note: 'Windows’ own wording and code; no sample log was at hand.' },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[03/06/2021 15:14:57.0546] [0] [ERROR] The requested operation requires elevation.',
      '[03/06/2021 15:14:57.0546] [0] [ERROR] The process could not be started. (Exception from HRESULT: 0x800702E4)',
    ],
    pasted: [
      'Exchange Setup: The requested operation requires elevation.',
      'owa et ecp http 500 après la mise à jour de sécurité sur EX01',
    ],
  },
});
