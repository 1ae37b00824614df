/** Setup looks whether the language packs of Exchange fit onto the drive. */
import { disk } from '../../probes/questions/disk';
import { exampleVolume, freeSpace, judgeFreeSpace } from '../free-space';
import { defineRule } from '../rule';

const megabyte = 1024 ** 2;
const least = {
  bytes: 200 * megabyte,
  comfortable: 1024 * megabyte,
  wanted: { en: 'at least 200 MB, better 1 GB', fr: 'au moins 200 Mo, de préférence 1 Go' },
};

export const LangPackDiskSpaceCheck = defineRule({
  id: 'LangPackDiskSpaceCheck',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  modes: ['install', 'upgrade'],
  words: {
    en: {
      title: 'There is not enough space for the language packs',
      checks: 'Setup looks at the free space of the drive on which it unpacks the language packs of Exchange.',
      why: 'Setup would stop in the middle of copying, with a server that is half updated.',
    },
    fr: {
      title: 'L’espace ne suffit pas pour les modules linguistiques',
      checks:
        'Le programme d’installation examine l’espace libre du lecteur sur lequel il décompresse les modules linguistiques d’Exchange.',
      why: 'Le programme d’installation s’arrêterait au milieu de la copie, avec un serveur à moitié mis à jour.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'not enough disk space for language pack',
      'no space for the exchange language packs',
      'language pack bundle disk space check',
      'system drive too small for the language packs of exchange',
      'how much space do exchange language packs need',
      'not enough disk space for language packs',
    ],
    fr: [
      'espace disque libre pour décompresser les modules linguistiques d’exchange',
      'espace disque insuffisant pour les modules linguistiques d’exchange',
      'espace disque insuffisant pour le module linguistique',
      'pas assez de place pour les modules linguistiques exchange',
      'lot de langues exchange espace disque',
      'lecteur système trop petit pour les modules linguistiques d’exchange',
      'combien d’espace pour les modules linguistiques exchange',
      'espace disque insuffisant pour les modules linguistiques',
    ],
    de: ['zu wenig speicherplatz für exchange sprachpakete'],
    es: ['espacio en disco insuficiente para el paquete de idioma de exchange'],
  },
  asks: { volume: disk({ path: '%SystemDrive%' }) },
  judge: ({ volume }) => judgeFreeSpace(volume, least),
  causedBy: [],
  remedies: [freeSpace],
  sources: [
    {
      title: 'Exchange Server system requirements (free space)',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/system-requirements',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'inference', note: 'The name of the rule; no message has been seen.' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'What the language packs need is not published. 200 MB is the published minimum for the system drive; the warning below 1 GB is our own caution. Exchange itself wants 30 GB on the drive that it is installed to.',
    },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'setup-log', note: 'Evaluated in logs of 2016 and 2019.' },
  ],
  examples: {
    judged: [
      { name: 'plenty', answers: { volume: exampleVolume(82) }, verdict: 'pass' },
      { name: 'little', answers: { volume: exampleVolume(0.6) }, verdict: 'warn' },
      { name: 'next to nothing', answers: { volume: exampleVolume(0.1) }, verdict: 'fail' },
    ],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:LangPackDiskSpaceCheck] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
      'exchange CU on EX01 has not enough disk space for the language pack',
      'espace disque insuffisant pour les modules linguistiques d’exchange',
    ],
  },
});
