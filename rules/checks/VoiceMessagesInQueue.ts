/** Setup does not remove unified messaging while voice messages wait to be delivered. */
import { filesInFolder } from '../../probes/questions/files-in-folder';
import { defineRule } from '../rule';

const path = 'C:\\Program Files\\Microsoft\\Exchange Server\\V15\\UnifiedMessaging\\voicemail';
const wanted = { en: 'no file', fr: 'aucun fichier' };

export const VoiceMessagesInQueue = defineRule({
  id: 'VoiceMessagesInQueue',
  severity: 'error',
  versions: ['2013', '2016'],
  modes: ['uninstall'],
  words: {
    en: {
      title: 'Voice messages still wait to be delivered',
      checks:
        'Setup looks for recordings in the folder where unified messaging keeps them until transport has taken them.',
      why: 'A message that is still there would be lost with the server.',
    },
    fr: {
      title: 'Des messages vocaux attendent encore leur remise',
      checks:
        'Le programme d’installation cherche des enregistrements dans le dossier où la messagerie unifiée les garde jusqu’à leur prise en charge par le transport.',
      why: 'Un message qui s’y trouve encore serait perdu avec le serveur.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'voice messages still in the queue uninstall exchange',
      'UM voicemail queue not empty',
      'unified messaging voicemail folder has files, cannot remove the server',
      'voice mails waiting for delivery block the removal',
      'pending voice messages on the UM server',
      'voice messages in the queue',
    ],
    fr: [
      'messages vocaux encore en file d’attente désinstallation exchange',
      'file d’attente de messagerie vocale UM non vide',
      'dossier voicemail de la messagerie unifiée contient des fichiers',
      'messages vocaux en attente de remise bloquent la suppression',
      'messages vocaux en attente sur le serveur UM',
      'messages vocaux en file d’attente',
    ],
    de: ['sprachnachrichten in der warteschlange exchange deinstallieren'],
    es: ['mensajes de voz en cola desinstalar exchange'],
  },
  asks: { waiting: filesInFolder({ path: '%ExchangeInstallPath%\\UnifiedMessaging\\voicemail', name: '*' }) },
  judge: ({ waiting }) => {
    const count = waiting.exists ? waiting.count : 0;
    if (count === 0) {
      return {
        verdict: 'pass',
        because: { en: 'No voice message waits.', fr: 'Aucun message vocal n’attend.' },
        shows: [
          {
            question: 'waiting',
            found: waiting.exists
              ? { en: 'the folder is empty', fr: 'le dossier est vide' }
              : { en: 'no such folder', fr: 'aucun dossier de ce nom' },
            wanted,
          },
        ],
      };
    }
    const oldest = waiting.exists ? waiting.first.map(({ modified }) => modified).sort()[0] : undefined;
    const since = oldest === undefined ? '' : ` (${oldest.slice(0, 16).replace('T', ' ')})`;
    return {
      verdict: 'fail',
      because: {
        en: `Files of voice messages that still wait: ${count}.`,
        fr: `Fichiers de messages vocaux encore en attente : ${count}.`,
      },
      shows: [
        {
          question: 'waiting',
          found: { en: `${count} files${since}`, fr: `${count} fichiers${since}` },
          wanted,
        },
      ],
    };
  },
  causedBy: [],
  remedies: [
    {
      id: 'let-voice-messages-go',
      title: { en: 'Let the voice messages be delivered', fr: 'Laisser les messages vocaux être remis' },
      steps: {
        en: [
          'Take the server out of its dial plans, so that no new call arrives: `Set-UMService <server> -DialPlans $null`',
          'See that transport runs and that its queues move: `Get-Service MSExchangeTransport, MSExchangeUM` and `Get-Queue`',
          'Wait some minutes and look again whether the folder UnifiedMessaging\\voicemail is empty.',
          'Files that stay there for hours are refused by something: look in the Application log for events of MSExchange Unified Messaging, and move these files to another folder for the person concerned.',
          'Run the removal again.',
        ],
        fr: [
          'Retirer le serveur de ses plans de numérotation pour qu’aucun appel n’arrive plus : `Set-UMService <serveur> -DialPlans $null`',
          'Vérifier que le transport fonctionne et que ses files d’attente avancent : `Get-Service MSExchangeTransport, MSExchangeUM` et `Get-Queue`',
          'Attendre quelques minutes et vérifier de nouveau si le dossier UnifiedMessaging\\voicemail est vide.',
          'Des fichiers qui y restent des heures sont refusés : chercher dans le journal Application les événements de MSExchange Unified Messaging, et déplacer ces fichiers dans un autre dossier pour la personne concernée.',
          'Relancer la suppression.',
        ],
      },
      rights: {
        en: 'UM Management and Local Administrators on the server',
        fr: 'UM Management et administrateurs locaux sur le serveur',
      },
      risk: 'medium',
      reversal: {
        en: 'Give the server its dial plans again: `Set-UMService <server> -DialPlans <plan>`',
        fr: 'Redonner au serveur ses plans de numérotation : `Set-UMService <serveur> -DialPlans <plan>`',
      },
      minutes: 20,
      never: [
        {
          en: 'Do not delete the files to get on: each pair is a message that somebody has not heard.',
          fr: 'Ne pas supprimer les fichiers pour avancer : chaque paire est un message que quelqu’un n’a pas entendu.',
        },
      ],
    },
  ],
  sources: [{ title: 'ExchangeSetup.log: the name and the type of the rule; it has no public text' }],
  restsOn: [
    { claim: 'recognition', basis: 'inference', note: 'The name of the rule; no message has been seen.' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'The folder in which unified messaging hands recordings to transport; that Setup reads this one is a conclusion.',
    },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference', note: 'Unified messaging ended with 2016.' },
  ],
  examples: {
    judged: [
      { name: 'empty', answers: { waiting: { exists: true, path, count: 0, first: [] } }, verdict: 'pass' },
      { name: 'no unified messaging', answers: { waiting: { exists: false, path } }, verdict: 'pass' },
      {
        name: 'two files',
        answers: {
          waiting: {
            exists: true,
            path,
            count: 2,
            first: [
              { name: '7d1c.txt', bytes: 812, modified: '2026-11-20T01:58:02+01:00' },
              { name: '7d1c.wma', bytes: 40112, modified: '2026-11-20T01:58:02+01:00' },
            ],
          },
        },
        verdict: 'fail',
      },
    ],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:VoiceMessagesInQueue] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
      'uninstall of exchange 2016 on UM01 stops because voice messages are still in the queue',
      'désinstallation exchange : messages vocaux encore en file d’attente sur UM01',
    ],
  },
});
