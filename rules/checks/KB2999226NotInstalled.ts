/** Exchange 2016 wants the Universal C Runtime on Windows Server 2012 and 2012 R2. */
import { fileVersion } from '../../probes/questions/file-version';
import { verbatim } from '../../probes/said';
import { defineRule } from '../rule';
import { installUpdate } from '../windows-update-rule';

const path = '%SystemRoot%\\System32\\ucrtbase.dll';
const where = 'C:\\Windows\\System32\\ucrtbase.dll';
const wanted = { en: 'ucrtbase.dll is there', fr: 'ucrtbase.dll est présent' };

export const KB2999226NotInstalled = defineRule({
  id: 'KB2999226NotInstalled',
  severity: 'error',
  versions: ['2016'],
  words: {
    en: {
      title: 'The Universal C Runtime (KB2999226) is missing',
      checks:
        'From the updates of September 2021 on, Setup of Exchange 2016 looks for the Universal C Runtime of Windows.',
      why: 'Parts of Exchange are built on it. Windows Server 2012 and 2012 R2 get it as the update KB2999226; Windows Server 2016 and later bring it along.',
    },
    fr: {
      title: 'Le runtime C universel (KB2999226) est absent',
      checks:
        'À partir des mises à jour de septembre 2021, le programme d’installation d’Exchange 2016 cherche le runtime C universel de Windows.',
      why: 'Des parties d’Exchange reposent sur lui. Windows Server 2012 et 2012 R2 le reçoivent par la mise à jour KB2999226 ; Windows Server 2016 et les versions suivantes l’incluent.',
    },
  },
  messages: [],
  titles: { en: 'Update for Universal C Runtime in Windows (KB2999226) not installed' },
  phrases: {
    en: [
      'kb2999226 not installed',
      'universal c runtime update missing',
      'exchange 2016 setup asks for kb2999226',
      'ucrt missing on 2012 r2 exchange cu22',
      'kb2999226',
      'universal C runtime KB2999226',
    ],
    fr: [
      'kb2999226 non installée',
      'runtime c universel manquant',
      'exchange 2016 demande kb2999226',
      'ucrt absent sur 2012 r2',
      'correctif kb2999226 absent',
      'KB2999226 manquant',
    ],
    de: ['kb2999226 nicht installiert'],
  },
  asks: { runtime: fileVersion({ path }) },
  judge: ({ runtime }) => {
    const version = runtime.exists ? (runtime.version ?? '') : undefined;
    const shows = [
      {
        question: 'runtime' as const,
        found:
          version === undefined
            ? { en: 'ucrtbase.dll is absent', fr: 'ucrtbase.dll est absent' }
            : verbatim(`ucrtbase.dll ${version}`.trim()),
        wanted,
      },
    ];
    return version === undefined
      ? {
          verdict: 'fail',
          because: {
            en: 'The Universal C Runtime is not installed.',
            fr: 'Le runtime C universel n’est pas installé.',
          },
          shows,
        }
      : {
          verdict: 'pass',
          because: { en: 'The Universal C Runtime is installed.', fr: 'Le runtime C universel est installé.' },
          shows,
        };
  },
  causedBy: [],
  remedies: [installUpdate('KB2999226', 'Windows Server 2012 R2')],
  sources: [
    {
      title: 'Exchange 2016 readiness check KB2999226NotInstalled',
      url: 'https://learn.microsoft.com/exchange/ms-exch-setupreadiness-kb2999226notinstalled',
    },
    { title: 'Update for Universal C Runtime in Windows', url: 'https://support.microsoft.com/help/2999226' },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'The file that the update brings is looked for; what Setup reads is not published.',
    },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      {
        name: 'there',
        answers: { runtime: { exists: true, path: where, version: '10.0.10240.16384' } },
        verdict: 'pass',
      },
      {
        name: 'there, without a version',
        answers: { runtime: { exists: true, path: where, version: null } },
        verdict: 'pass',
      },
      { name: 'absent', answers: { runtime: { exists: false, path: where } }, verdict: 'fail' },
    ],
    pasted: [
      'Update for Universal C Runtime in Windows (KB2999226) not installed',
      'exchange 2016 cu22 setup wants kb2999226',
      'exchange 2016 demande le runtime c universel kb2999226',
    ],
  },
});
