/** Setup does not install Exchange into a folder that Windows compresses. */
import { file } from '../../probes/questions/file';
import type { FileState } from '../../probes/questions/file';
import { defineRule } from '../rule';

const parent = 'C:\\Program Files';
const target = 'C:\\Program Files\\Microsoft\\Exchange Server\\V15';
const wanted = { en: 'not compressed', fr: 'non compressé' };

const folder = (path: string, compressed: boolean): FileState => ({
  exists: true,
  path,
  directory: true,
  bytes: null,
  modified: '2026-10-02T09:30:11+02:00',
  compressed,
  encrypted: false,
  readOnly: false,
});

function describe(state: FileState): { readonly en: string; readonly fr: string } {
  if (!state.exists) return { en: `${state.path}: does not exist yet`, fr: `${state.path} : n’existe pas encore` };
  return state.compressed
    ? { en: `${state.path}: compressed`, fr: `${state.path} : compressé` }
    : { en: `${state.path}: not compressed`, fr: `${state.path} : non compressé` };
}

export const TargetPathCompressed = defineRule({
  id: 'TargetPathCompressed',
  severity: 'error',
  versions: ['2013', '2016'],
  modes: ['install'],
  words: {
    en: {
      title: 'The folder for Exchange is compressed by Windows',
      checks: 'Setup looks whether the folder that it installs to has the compression attribute of NTFS.',
      why: 'Compressed program and database files cost time at every access, and databases may not be compressed at all.',
    },
    fr: {
      title: 'Le dossier destiné à Exchange est compressé par Windows',
      checks: 'Le programme d’installation vérifie si le dossier d’installation porte l’attribut de compression NTFS.',
      why: 'Des fichiers compressés ralentissent chaque accès, et des bases de données ne doivent jamais être compressées.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'exchange target path is compressed',
      'installation folder ntfs compression exchange setup',
      'program files compressed, exchange refuses to install',
      'uncompress the folder before installing exchange',
      'compressed drive exchange target directory',
      'target folder ntfs compressed',
    ],
    fr: [
      'dossier d’installation exchange compressé',
      'compression ntfs du dossier cible exchange',
      'program files compressé, exchange refuse de s’installer',
      'décompresser le dossier avant d’installer exchange',
      'lecteur compressé dossier cible exchange',
      'dossier d’installation compressé ntfs',
    ],
    de: ['exchange zielordner ntfs komprimiert'],
    es: ['carpeta de destino de exchange comprimida ntfs'],
  },
  asks: {
    parent: file({ path: '%ProgramFiles%' }),
    target: file({ path: '%ProgramFiles%\\Microsoft\\Exchange Server\\V15' }),
  },
  judge: ({ parent: above, target: own }) => {
    const shows = [
      { question: 'target' as const, found: describe(own), wanted },
      { question: 'parent' as const, found: describe(above), wanted },
    ];
    // A folder that is created inherits the attribute of the one above it.
    const deciding = own.exists ? own : above;
    if (deciding.exists && deciding.compressed) {
      return {
        verdict: 'fail',
        because: own.exists
          ? {
              en: 'The default folder for Exchange is compressed.',
              fr: 'Le dossier par défaut d’Exchange est compressé.',
            }
          : {
              en: 'The folder above is compressed, and the folder for Exchange would be so as well.',
              fr: 'Le dossier parent est compressé, et celui d’Exchange le serait aussi.',
            },
        shows,
        captures: { path: deciding.path },
      };
    }
    return {
      verdict: 'pass',
      because: {
        en: 'The default folder for Exchange is not compressed. If Setup was given another one with /TargetDir, look at that one.',
        fr: 'Le dossier par défaut d’Exchange n’est pas compressé. Si un autre a été indiqué avec /TargetDir, examiner celui-là.',
      },
      shows,
    };
  },
  causedBy: [],
  remedies: [
    {
      id: 'uncompress-folder',
      title: { en: 'Take the compression away', fr: 'Retirer la compression' },
      steps: ({ captures }) => {
        const path = captures['path'] ?? target;
        return {
          en: [
            `See what is compressed: \`compact /s:"${path}"\``,
            `Take it away from the folder and what is in it, in an elevated Command Prompt: \`compact /u /i /s:"${path}"\``,
            'If the whole drive is compressed, clear "Compress this drive to save disk space" in its properties; see before that how much space is free.',
            'Run Setup again.',
          ],
          fr: [
            `Voir ce qui est compressé : \`compact /s:"${path}"\``,
            `La retirer du dossier et de son contenu, dans une invite de commandes avec élévation de privilèges : \`compact /u /i /s:"${path}"\``,
            'Si le lecteur entier est compressé, décocher « Compresser ce lecteur pour augmenter l’espace disque disponible » dans ses propriétés, après avoir vérifié l’espace libre.',
            'Relancer le programme d’installation.',
          ],
        };
      },
      rights: { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' },
      risk: 'low',
      reversal: {
        en: 'Compress the folder again: `compact /c /s`',
        fr: 'Compresser de nouveau le dossier : `compact /c /s`',
      },
      minutes: 20,
    },
  ],
  sources: [{ title: 'The name of the rule; it has no public text' }],
  restsOn: [
    { claim: 'recognition', basis: 'inference', note: 'The name of the rule; no message has been seen.' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'From the name of the rule. Only the default folder is looked at, since the folder that Setup was given is not known.',
    },
    { claim: 'remedy', basis: 'inference', note: 'compact is the tool of Windows for this attribute.' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [
      {
        name: 'nothing compressed, not installed yet',
        answers: { parent: folder(parent, false), target: { exists: false, path: target } },
        verdict: 'pass',
      },
      {
        name: 'the folder above is compressed',
        answers: { parent: folder(parent, true), target: { exists: false, path: target } },
        verdict: 'fail',
      },
      {
        name: 'the folder itself is compressed',
        answers: { parent: folder(parent, false), target: folder(target, true) },
        verdict: 'fail',
      },
    ],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:TargetPathCompressed] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
      'exchange setup on EX01 says the target path is compressed',
      'le dossier d’installation d’exchange est compressé, le setup refuse',
    ],
  },
});
