/** Windows Management Instrumentation answers, but not with what Setup asks for. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines } from './sources';
import { restartAndRerun, said, since2013, steps } from './wording';

export const WmiDamaged = defineFailure({
  id: 'WmiDamaged',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'WMI does not give Setup what it asks for',
      checks: 'Setup asked WMI for a class and got an error of its repository or of a provider.',
      why: 'Setup reads services, network cards and IIS through WMI. After a removed product or a crash, the repository or one provider may be damaged.',
    },
    fr: {
      title: 'WMI ne fournit pas ce que demande le programme d’installation',
      checks:
        'Le programme d’installation a demandé une classe à WMI et a reçu une erreur de son référentiel ou d’un fournisseur.',
      why: 'Le programme d’installation lit services, cartes réseau et IIS par WMI. Après la suppression d’un produit ou une panne, le référentiel ou un fournisseur peut être endommagé.',
    },
  },
  fingerprints: [
    { pattern: '0x800410(?:10|13|0E|02)' },
    { pattern: 'Provider load failure' },
    { pattern: 'System\\.Management\\.ManagementException: (?:Invalid|Not found|Provider)' },
  ],
  phrases: {
    en: [
      'wmi repository damaged exchange setup',
      'managementexception invalid class exchange setup',
      'wmi provider load failure during exchange setup',
      '0x80041010 exchange setup',
      'invalid namespace wmi setup exchange',
    ],
    fr: [
      'référentiel wmi endommagé setup exchange',
      'managementexception classe non valide setup exchange',
      'échec de chargement du fournisseur wmi setup exchange',
      '0x80041010 setup exchange',
      'espace de noms wmi non valide setup exchange',
    ],
  },
  asks: {},
  toKnow: said(
    'The state of the repository: `winmgmt /verifyrepository`',
    'L’état du référentiel : `winmgmt /verifyrepository`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'repair-wmi',
      title: said('Check and repair WMI', 'Vérifier et réparer WMI'),
      steps: steps(
        said(
          'In an elevated prompt: `winmgmt /verifyrepository`',
          'Dans une invite avec élévation de privilèges : `winmgmt /verifyrepository`',
        ),
        said(
          'If it is inconsistent: `winmgmt /salvagerepository`. It keeps what can be kept.',
          'S’il est incohérent : `winmgmt /salvagerepository`. Ce qui peut l’être est conservé.',
        ),
        said(
          'If only one class fails, register its provider again, for IIS: `mofcomp %windir%\\system32\\wbem\\WebAdministration.mof`',
          'Si une seule classe échoue, réinscrire son fournisseur, pour IIS : `mofcomp %windir%\\system32\\wbem\\WebAdministration.mof`',
        ),
        restartAndRerun,
      ),
      rights: localAdministrators,
      risk: 'medium',
      reversal: said(
        'Copy C:\\Windows\\System32\\wbem\\Repository away first; the copy can be put back.',
        'Copier d’abord C:\\Windows\\System32\\wbem\\Repository ; la copie peut être remise.',
      ),
      minutes: 30,
      never: [
        said(
          'Do not run `winmgmt /resetrepository` as a first step: it throws away what products registered, Exchange among them.',
          'Ne pas exécuter `winmgmt /resetrepository` en premier : les inscriptions des produits, dont Exchange, seraient perdues.',
        ),
      ],
    },
  ],
  sources: [setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The codes and sentences are those of WMI.' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [1] [ERROR] Invalid class (Exception from HRESULT: 0x80041010)',
      '[11/20/2026 02:14:57.0546] [1] [ERROR] Provider load failure',
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The following error was generated when "$error.Clear(); \n get-wmiobject Win32_Service\n" was run: "System.Management.ManagementException: Invalid namespace',
    ],
    pasted: [
      'System.Management.ManagementException: Invalid class (Exception from HRESULT: 0x80041010) Exchange Setup',
      'exchange setup: wmi provider load failure',
      'référentiel wmi endommagé, setup exchange s’arrête',
    ],
  },
});
