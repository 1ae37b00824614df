/** Setup upgrades the configuration file of the malware filter (FIP-FS), and Windows refuses access to it. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines, setupLogReviewer } from './sources';

export const FipsConfigurationAccessDenied = defineFailure({
  id: 'FipsConfigurationAccessDenied',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'Setup was refused access to the FIP-FS Configuration.xml',
      checks: 'Setup upgraded \\V15\\FIP-FS\\Data\\Configuration.xml of the malware filter, and was denied access.',
      why: 'The file belongs to anti-malware scanning. Setup does not go on without upgrading it.',
    },
    fr: {
      title: 'Accès refusé au fichier Configuration.xml de FIP-FS',
      checks:
        'Le programme d’installation a mis à niveau \\V15\\FIP-FS\\Data\\Configuration.xml du filtre anti-programme malveillant, et l’accès lui a été refusé.',
      why: 'Ce fichier appartient à l’analyse anti-programme malveillant. Le programme d’installation ne continue pas sans le mettre à niveau.',
    },
  },
  fingerprints: [
    {
      reference: '9FAA17C4-73D7-4E6D-9012-6274971434D5',
      pattern: 'Configuration\\.xml was unsuccessful.*(?:Access to the path|denied|0x80070005)',
    },
    { pattern: 'Upgrade of Configuration\\.xml was unsuccessful.*Access to the path' },
  ],
  phrases: {
    en: [
      'access to configuration.xml denied fips',
      'upgrade of configuration.xml was unsuccessful',
      'fip-fs configuration.xml access denied',
      'access to the path is denied fips during setup',
      'fips configuration upgrade fails',
      'malware filter configuration cannot be upgraded by setup',
    ],
    fr: [
      'accès refusé à configuration.xml fip-fs',
      'mise à niveau de configuration.xml impossible',
      'fip-fs accès refusé pendant l’installation',
      'accès au chemin refusé fips setup',
      'configuration.xml du filtre antimalware refusé',
    ],
  },
  asks: {},
  toKnow: {
    en: 'The permissions of \\V15\\FIP-FS\\Data\\Configuration.xml (icacls), whether it is read-only, and which process holds it.',
    fr: 'Les autorisations de \\V15\\FIP-FS\\Data\\Configuration.xml (icacls), l’attribut lecture seule, et le processus qui le tient ouvert.',
  },
  causedBy: [],
  remedies: [
    {
      id: 'restore-access',
      title: { en: 'Give access to the file back', fr: 'Rétablir l’accès au fichier' },
      steps: {
        en: [
          'In an elevated PowerShell, check the access rights of the file: `icacls "$env:ExchangeInstallPath\\FIP-FS\\Data\\Configuration.xml"`. It usually is C:\\Program Files\\Microsoft\\Exchange Server\\V15\\FIP-FS\\Data\\Configuration.xml.',
          'SYSTEM, Administrators and NETWORK SERVICE must not be missing; compare with a healthy server of the same build.',
          'Check that the file is not read-only: `attrib "$env:ExchangeInstallPath\\FIP-FS\\Data\\Configuration.xml"`',
          'Or see who refuses it: run Process Monitor (PROCMON) with the filters Path contains Configuration.xml and Result is ACCESS DENIED, then run Setup. Process and account are shown.',
          'If another antivirus product holds the file, add the Exchange exclusions to it.',
          'Run Setup again.',
        ],
        fr: [
          'Dans PowerShell avec élévation de privilèges, vérifier les droits d’accès au fichier : `icacls "$env:ExchangeInstallPath\\FIP-FS\\Data\\Configuration.xml"`. C’est en général C:\\Program Files\\Microsoft\\Exchange Server\\V15\\FIP-FS\\Data\\Configuration.xml.',
          'SYSTEM, Administrateurs et SERVICE RÉSEAU ne doivent pas manquer ; comparer avec un serveur sain de même version.',
          'Vérifier que le fichier n’est pas en lecture seule : `attrib "$env:ExchangeInstallPath\\FIP-FS\\Data\\Configuration.xml"`',
          'Ou voir qui refuse l’accès : lancer Process Monitor (PROCMON) avec les filtres Path contains Configuration.xml et Result is ACCESS DENIED, puis le programme d’installation. Le processus et le compte s’affichent.',
          'Si un autre antivirus tient le fichier ouvert, lui ajouter les exclusions d’Exchange.',
          'Relancer le programme d’installation.',
        ],
      },
      rights: localAdministrators,
      risk: 'low',
      reversal: {
        en: 'Save the permissions first with `icacls FILE /save acl.txt`; `icacls FOLDER /restore acl.txt` brings them back.',
        fr: 'Enregistrer d’abord les autorisations avec `icacls FICHIER /save acl.txt` ; `icacls DOSSIER /restore acl.txt` les rétablit.',
      },
      minutes: 20,
    },
  ],
  sources: [setupLogReviewer, setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    {
      claim: 'remedy',
      basis: 'microsoft',
      note: 'Access rights or Process Monitor.',
    },
    { claim: 'remedy', basis: 'inference', note: 'The accounts to look for, and the antivirus.' },
    { claim: 'versions', basis: 'inference', note: 'Seen with 2016.' },
  ],
  examples: {
    judged: [],
    logged: [
      '[03/06/2021 15:14:57.0546] [2] [ERROR] Upgrade of Configuration.xml was unsuccessful, Exception calling "Upgrade" with "0" argument(s): "Access to the path is denied."',
      '[03/06/2021 15:14:57.0546] [1] [ERROR] Upgrade of Configuration.xml was unsuccessful, Exception calling "Upgrade" with "0" argument(s): "Access is denied. (Exception from HRESULT: 0x80070005 (E_ACCESSDENIED))"\n[03/06/2021 15:14:57.0546] [1] [ERROR-REFERENCE] Id=BridgeheadComponent___9FAA17C4-73D7-4E6D-9012-6274971434D5 Component=EXCHANGE14:\\Current\\Release\\Shared\\Datacenter\\Setup',
    ],
    pasted: [
      'Upgrade of Configuration.xml was unsuccessful, Exception calling "Upgrade" with "0" argument(s): "Access to the path is denied."',
      'setup sur EX01 : fip-fs accès refusé pendant l’installation',
    ],
  },
});
