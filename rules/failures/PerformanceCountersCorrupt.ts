/** The list of performance counters in the registry is damaged, and Setup adds its own to it. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines, supportArticle } from './sources';
import { rerun, said, since2013, steps } from './wording';

export const PerformanceCountersCorrupt = defineFailure({
  id: 'PerformanceCountersCorrupt',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'The performance counters of Windows are damaged',
      checks: 'Setup registered its performance counters, and Windows could not read the list of counters.',
      why: 'The lists of names in the registry no longer fit each other, often after a removed product. Windows can rebuild them.',
    },
    fr: {
      title: 'Les compteurs de performances de Windows sont endommagés',
      checks:
        'Le programme d’installation a inscrit ses compteurs de performances, et Windows n’a pas pu lire la liste des compteurs.',
      why: 'Les listes de noms du Registre ne concordent plus, souvent après la suppression d’un produit. Windows sait les reconstruire.',
    },
  },
  fingerprints: [
    { pattern: 'Cannot load Counter Name data' },
    { pattern: '(?:performance )?[Cc]ounter (?:registry|list|names)[^\\n]{0,60}corrupt' },
  ],
  phrases: {
    en: [
      'cannot load counter name data because an invalid index',
      'performance counters corrupt exchange setup',
      'lodctr /r exchange setup',
      'new-perfcounters fails during exchange setup',
      'performance counter registry damaged exchange',
    ],
    fr: [
      'impossible de charger les données de nom de compteur index non valide',
      'compteurs de performances endommagés setup exchange',
      'lodctr /r setup exchange',
      'new-perfcounters échoue pendant setup exchange',
      'registre des compteurs de performances endommagé exchange',
    ],
  },
  asks: {},
  toKnow: said(
    'Whether the counters can be listed: `Get-Counter -ListSet * | Measure-Object`',
    'Si les compteurs peuvent être énumérés : `Get-Counter -ListSet * | Measure-Object`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'rebuild-counters',
      title: said('Rebuild the counters', 'Reconstruire les compteurs'),
      steps: steps(
        said(
          'Save what is there, in an elevated prompt: `lodctr /s:counters-before.ini`',
          'Enregistrer l’existant, dans une invite avec élévation de privilèges : `lodctr /s:compteurs-avant.ini`',
        ),
        said(
          'Rebuild: `C:\\Windows\\System32\\lodctr.exe /R`, then `C:\\Windows\\SysWOW64\\lodctr.exe /R`. If the first answer is an error, run it once more.',
          'Reconstruire : `C:\\Windows\\System32\\lodctr.exe /R`, puis `C:\\Windows\\SysWOW64\\lodctr.exe /R`. Si la première réponse est une erreur, recommencer une fois.',
        ),
        said('Tell WMI: `winmgmt /resyncperf`', 'Informer WMI : `winmgmt /resyncperf`'),
        said(
          'Stop monitoring agents that read counters while Setup runs.',
          'Arrêter pendant l’installation les agents de supervision qui lisent les compteurs.',
        ),
        rerun,
      ),
      rights: localAdministrators,
      risk: 'low',
      reversal: said('`lodctr /r:counters-before.ini`', '`lodctr /r:compteurs-avant.ini`'),
      minutes: 15,
    },
  ],
  sources: [
    supportArticle('Event ID 106: performance counter updating error (2870416)', 'event-106-msexchange-common'),
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The first sentence is that of .NET.' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      "[11/20/2026 02:14:57.0546] [1] [ERROR] Cannot load Counter Name data because an invalid index '' was read from the registry.",
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The performance counter registry is corrupt.',
    ],
    pasted: [
      "Cannot load Counter Name data because an invalid index '' was read from the registry. Exchange Setup",
      'exchange setup: performance counters corrupt, cannot load counter name data',
      'compteurs de performances endommagés, setup exchange s’arrête',
    ],
  },
});
