/** Setup looks whether a language pack for unified messaging fits onto the drive of Exchange. */
import { disk } from '../../probes/questions/disk';
import { exampleVolume, freeSpace, judgeFreeSpace } from '../free-space';
import { defineRule } from '../rule';

const least = {
  bytes: 500 * 1024 ** 2,
  wanted: { en: 'at least 500 MB for each language', fr: 'au moins 500 Mo par langue' },
};

export const UMLangPackDiskSpaceCheck = defineRule({
  id: 'UMLangPackDiskSpaceCheck',
  severity: 'error',
  versions: ['2013', '2016'],
  modes: ['addumlanguagepack'],
  words: {
    en: {
      title: 'There is not enough space for a UM language pack',
      checks:
        'Setup looks at the free space of the drive that Exchange is on before it adds a language for unified messaging.',
      why: 'Each voice language takes some 500 MB; without them the installation of the language would stop halfway.',
    },
    fr: {
      title: 'L’espace ne suffit pas pour un module linguistique UM',
      checks:
        'Le programme d’installation examine l’espace libre du lecteur d’Exchange avant d’ajouter une langue pour la messagerie unifiée.',
      why: 'Chaque langue vocale occupe environ 500 Mo ; sans eux, l’installation de la langue s’arrêterait en cours de route.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'not enough disk space for the unified messaging language pack',
      'addumlanguagepack fails, not enough space for the language pack',
      'unified messaging language pack needs 500 mb free',
      'addumlanguagepack not enough space',
      'no space left to add a voice language for UM',
      'UM language pack disk space check',
      'no disk space for a UM language pack',
    ],
    fr: [
      'espace disque insuffisant pour le module linguistique de messagerie unifiée',
      'addumlanguagepack échoue, espace insuffisant pour le module linguistique',
      'module linguistique de messagerie unifiée, 500 mo libres requis',
      'addumlanguagepack espace insuffisant',
      'pas assez de place pour ajouter une langue vocale UM',
      'espace disque module linguistique messagerie unifiée',
      'espace disque insuffisant pour un pack de langue UM',
    ],
    de: ['zu wenig speicherplatz für um-sprachpaket'],
    it: ['spazio su disco insufficiente per il language pack UM'],
  },
  asks: { volume: disk({ path: '%ExchangeInstallPath%' }) },
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
      note: '500 MB for each language is the published requirement; that Setup compares with it is a conclusion.',
    },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference', note: 'Unified messaging ended with 2016.' },
  ],
  examples: {
    judged: [
      { name: 'plenty', answers: { volume: exampleVolume(20) }, verdict: 'pass' },
      { name: 'too little', answers: { volume: exampleVolume(0.3) }, verdict: 'fail' },
      {
        name: 'a drive that has gone',
        answers: { volume: { exists: false, path: 'E:\\Exchange' } },
        verdict: 'fail',
      },
    ],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:UMLangPackDiskSpaceCheck] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
      'addumlanguagepack on EX01 fails, not enough space for the UM language pack',
      'espace disque insuffisant pour le module linguistique de messagerie unifiée sur EX01',
    ],
  },
});
