/** The name of the server has characters that Exchange does not accept. */
import { netName, oddCharacters } from '../../probes/questions/net-name';
import { verbatim } from '../../probes/said';
import { settingClue } from '../directory-clues';
import { logOnly } from '../readiness-pages';
import { renameServer } from '../rename-remedies';
import { defineRule } from '../rule';
import { nameSheet } from '../server-sheets';

export const ServerNameNotValid = defineRule({
  id: 'ServerNameNotValid',
  severity: 'error',
  versions: ['2016', '2019'],
  words: {
    en: {
      title: 'The server’s name has characters that Exchange does not take',
      checks: 'Setup looks at the characters of the computer’s name.',
      why: 'The name becomes part of addresses, certificates and objects. Windows lets names pass, such as those with an underscore, that mail and DNS do not.',
    },
    fr: {
      title: 'Le nom du serveur contient des caractères refusés par Exchange',
      checks: 'Le programme d’installation examine les caractères du nom de l’ordinateur.',
      why: 'Le nom entre dans des adresses, des certificats et des objets. Windows admet des noms, par exemple avec un caractère de soulignement, que la messagerie et DNS n’admettent pas.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'server name contains invalid characters',
      'computer name not valid exchange',
      'underscore in the server name exchange setup',
      'server name is not valid for exchange',
      'which characters may the exchange server’s name have',
      'computer name with characters that are not allowed',
    ],
    fr: [
      'le nom du serveur contient des caractères non valides',
      'nom d’ordinateur non valide exchange',
      'caractère de soulignement dans le nom du serveur exchange',
      'nom de serveur refusé par exchange',
      'quels caractères dans le nom d’un serveur exchange',
      'nom du serveur non valide caractère interdit',
    ],
    de: ['servername enthält ungültige zeichen'],
    es: ['el nombre del servidor contiene caracteres no válidos'],
    it: ['il nome del server contiene caratteri non validi'],
    ja: ['サーバー名に無効な文字'],
  },
  family: { name: 'server-name', rank: 1 },
  asks: { name: netName({}) },
  judge: ({ name: { computerName } }) => {
    const odd = oddCharacters(computerName);
    const shows = [
      {
        question: 'name' as const,
        found: verbatim(computerName),
        wanted: { en: 'letters, digits, inner hyphens', fr: 'lettres, chiffres, traits d’union à l’intérieur' },
      },
    ];
    if (odd.length === 0) {
      const because = {
        en: `${computerName} has only letters, digits and hyphens.`,
        fr: `${computerName} n’a que des lettres, des chiffres et des traits d’union.`,
      };
      return { verdict: 'pass', because, shows };
    }
    const because = {
      en: `Not allowed in ${computerName}: ${odd.join(' ')}`,
      fr: `Non admis dans ${computerName} : ${odd.join(' ')}`,
    };
    return { verdict: 'fail', because, shows };
  },
  clues: (run) =>
    settingClue(run, 'LocalServerName', (value) => ({
      en: `Name that Setup read: ${value}`,
      fr: `Nom lu par le programme d’installation : ${value}`,
    })),
  causedBy: [],
  remedies: [renameServer],
  sources: [
    logOnly,
    { title: 'RFC 1123, section 2.1: host names', url: 'https://www.rfc-editor.org/rfc/rfc1123#section-2.1' },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'Seen in logs, passed; its message has not been seen.' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'Setup reads LocalServerName for it; which characters it takes is published only for the domain name.',
    },
    { claim: 'causes', basis: 'inference' },
    { claim: 'remedy', basis: 'inference' },
  ],
  examples: {
    judged: [
      { name: 'letters and digits', answers: { name: nameSheet({}) }, verdict: 'pass' },
      { name: 'an underscore', answers: { name: nameSheet({ computerName: 'EX_01' }) }, verdict: 'fail' },
    ],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:ServerNameNotValid] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:21] [Duration:00:00:00]',
      'exchange setup: server name contains invalid characters, underscore in the server name',
      'exchange : le nom du serveur contient des caractères non valides',
    ],
  },
});
