/** Setup or one of its cmdlets ran out of memory. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines } from './sources';
import { restartAndRerun, said, since2013, steps } from './wording';

export const OutOfMemory = defineFailure({
  id: 'OutOfMemory',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'Setup ran out of memory',
      checks: 'A task of Setup asked for memory and did not get it.',
      why: 'Setup runs beside the services of Exchange. A server with less memory than Exchange asks for, or a page file that was made small, has none left.',
    },
    fr: {
      title: 'Le programme d’installation a manqué de mémoire',
      checks: 'Une tâche du programme d’installation a demandé de la mémoire sans l’obtenir.',
      why: 'Le programme d’installation s’exécute à côté des services Exchange. Un serveur qui a moins de mémoire que n’en demande Exchange, ou dont le fichier d’échange a été réduit, n’en a plus de libre.',
    },
  },
  fingerprints: [
    { pattern: 'OutOfMemoryException' },
    { pattern: '0x8007000E' },
    { pattern: 'Insufficient memory to continue the execution' },
  ],
  phrases: {
    en: [
      'outofmemoryexception during exchange setup',
      'exchange setup out of memory',
      'not enough memory for exchange setup',
      '0x8007000e exchange setup',
      'insufficient memory to continue the execution of the program exchange',
    ],
    fr: [
      'outofmemoryexception pendant setup exchange',
      'setup exchange mémoire insuffisante',
      'pas assez de mémoire pour setup exchange',
      '0x8007000e setup exchange',
      'mémoire insuffisante pour continuer l’exécution setup exchange',
    ],
  },
  asks: {},
  toKnow: said(
    'Free memory and page file: `Get-CimInstance Win32_OperatingSystem | Format-List *Memory*,*Virtual*`',
    'La mémoire libre et le fichier d’échange : `Get-CimInstance Win32_OperatingSystem | Format-List *Memory*,*Virtual*`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'give-memory',
      title: said('Give the server memory', 'Donner de la mémoire au serveur'),
      steps: steps(
        said(
          'Compare with what Exchange asks for: 128 GB are recommended for a Mailbox server of 2019 and SE, 64 GB for Edge; 8 GB is the least of 2016.',
          'Comparer avec les exigences d’Exchange : 128 Go recommandés pour un serveur de boîtes aux lettres 2019 ou SE, 64 Go pour Edge ; 8 Go est le minimum de 2016.',
        ),
        said(
          'Set the page file: a quarter of the memory for 2019 and SE; memory plus 10 MB for 2013 and 2016, at most 32,778 MB.',
          'Régler le fichier d’échange : un quart de la mémoire pour 2019 et SE ; mémoire plus 10 Mo pour 2013 et 2016, au plus 32 778 Mo.',
        ),
        said(
          'For a virtual machine, switch off dynamic memory and reserve what it has.',
          'Pour une machine virtuelle, désactiver la mémoire dynamique et réserver celle qu’elle a.',
        ),
        restartAndRerun,
      ),
      rights: localAdministrators,
      risk: 'low',
      reversal: said('Set the former sizes again.', 'Rétablir les anciennes tailles.'),
      minutes: 30,
    },
  ],
  sources: [
    {
      title: 'Exchange Server system requirements: memory and paging file',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/system-requirements',
    },
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The exception and the code are those of Windows.' },
    { claim: 'remedy', basis: 'microsoft', note: 'The sizes; the rest is inference.' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      "[11/20/2026 02:14:57.0546] [1] [ERROR] Exception of type 'System.OutOfMemoryException' was thrown.",
      '[11/20/2026 02:14:57.0546] [1] [ERROR] Not enough storage is available to complete this operation. (Exception from HRESULT: 0x8007000E)',
      '[11/20/2026 02:14:57.0546] [1] [ERROR] Insufficient memory to continue the execution of the program.',
    ],
    pasted: [
      "Exchange Setup: Exception of type 'System.OutOfMemoryException' was thrown.",
      'exchange setup out of memory on EX01',
      'setup exchange : mémoire insuffisante, outofmemoryexception',
    ],
  },
});
