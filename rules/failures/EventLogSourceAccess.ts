/** Setup writes an event to the Application log, and the permissions of that log keep it out. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines } from './sources';

export const EventLogSourceAccess = defineFailure({
  id: 'EventLogSourceAccess',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'Setup may not write to the Application event log',
      checks: 'Setup opened the event log for its source, and Windows refused write access.',
      why: 'Setup ends at once. The usual reason is a hardened permission string (CustomSD) of the Application log without the administrators.',
    },
    fr: {
      title: 'Écriture refusée dans le journal d’événements Application',
      checks:
        'Le programme d’installation a ouvert le journal d’événements pour sa source, et Windows a refusé l’accès en écriture.',
      why: 'Le programme d’installation se termine aussitôt. La raison habituelle est une chaîne d’autorisations durcie (CustomSD) du journal Application, sans les administrateurs.',
    },
  },
  fingerprints: [{ pattern: "Cannot open log for source '(?P<source>[^'\\n]+)'", in: 'any' }],
  phrases: {
    en: [
      "cannot open log for source 'msexchangesetup'",
      'setup may not have write access to the event log',
      'customsd application log exchange setup',
      'exchange setup closes after prefilecopy access is denied event log',
      'event log permission stops exchange setup',
    ],
    fr: [
      'impossible d’ouvrir le journal pour la source msexchangesetup',
      'journal d’événements accès refusé setup exchange',
      'customsd journal application exchange',
      'setup exchange se ferme, accès refusé au journal application',
      'droits du journal application bloquent setup',
    ],
  },
  asks: {},
  toKnow: {
    en: 'The value CustomSD under HKLM\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\Application, and who sets it (often a group policy).',
    fr: 'La valeur CustomSD sous HKLM\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\Application, et qui la définit (souvent une stratégie de groupe).',
  },
  causedBy: [],
  remedies: [
    {
      id: 'correct-custom-sd',
      title: {
        en: 'Let administrators write to the Application log',
        fr: 'Autoriser les administrateurs à écrire dans le journal Application',
      },
      steps: {
        en: [
          'Read the present permissions and note them (line channelAccess): `wevtutil gl Application`',
          'Administrators (BA) and SYSTEM (SY) need write access: their entries should read `(A;;0xf0007;;;SY)` and `(A;;0x7;;;BA)`. A Deny entry before them wins.',
          'If a group policy sets the value (Configure log access, under Event Log Service, Application), have it changed there: a local change will be overwritten.',
          'Otherwise write the corrected string: `wevtutil sl Application /ca:STRING`',
          'Restart the server, then run Setup again.',
        ],
        fr: [
          'Lire et noter les autorisations actuelles (ligne channelAccess) : `wevtutil gl Application`',
          'Les administrateurs (BA) et SYSTEM (SY) ont besoin de l’écriture : leurs entrées devraient être `(A;;0xf0007;;;SY)` et `(A;;0x7;;;BA)`. Une entrée de refus placée avant l’emporte.',
          'Si une stratégie de groupe définit la valeur (Configurer l’accès au journal, sous Service Journal des événements, Application), la faire modifier là : un changement local serait écrasé.',
          'Sinon, écrire la chaîne corrigée : `wevtutil sl Application /ca:CHAÎNE`',
          'Redémarrer le serveur, puis relancer le programme d’installation.',
        ],
      },
      rights: localAdministrators,
      risk: 'medium',
      reversal: {
        en: 'Write the string back that the first step showed.',
        fr: 'Remettre la chaîne relevée à la première étape.',
      },
      minutes: 15,
    },
  ],
  sources: [
    {
      title: 'Error message when upgrading cumulative updates in Exchange (CustomSD)',
      url: 'https://learn.microsoft.com/exchange/error-message-when-upgrading-cumulative-updates',
    },
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft' },
    { claim: 'remedy', basis: 'microsoft', note: 'The value and the cause.' },
    { claim: 'remedy', basis: 'inference', note: 'The entries and the commands with wevtutil.' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      "[03/06/2021 15:14:57.0546] [0] [WARNING] Cannot open log for source 'MSExchangeSetup'. You may not have write access.",
      "[03/06/2021 15:14:57.0546] [0] [ERROR] Cannot open log for source 'MSExchangeSetup'. You may not have write access.",
    ],
    pasted: [
      "Cannot open log for source 'MSExchangeSetup'. You may not have write access.",
      'setup exchange se ferme, accès refusé au journal application sur EX01',
    ],
  },
});
