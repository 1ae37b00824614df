/** ServiceControl.ps1 saves how services were before it stops them; a damaged file of that kind stops the next attempt. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupAssist, setupLogLines } from './sources';
import { enableServicesFirst, rerun, said, since2013, steps } from './wording';

export const ServiceStateFilesUnreadable = defineFailure({
  id: 'ServiceStateFilesUnreadable',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'The saved states of the services cannot be read',
      checks: 'ServiceControl.ps1 wanted to read the Service*.xml files of an earlier attempt and could not.',
      why: 'Setup writes the start types of all services into C:\\ExchangeSetupLogs before it disables them. A file that an interrupted attempt left empty or cut off is no longer XML.',
    },
    fr: {
      title: 'Les états enregistrés des services sont illisibles',
      checks: 'ServiceControl.ps1 a voulu lire les fichiers Service*.xml d’une tentative antérieure, sans y parvenir.',
      why: 'Le programme d’installation écrit les types de démarrage de tous les services dans C:\\ExchangeSetupLogs avant de les désactiver. Un fichier laissé vide ou tronqué par une interruption n’est plus du XML.',
    },
  },
  fingerprints: [
    { pattern: 'Service(?:State|StartupMode)[\\w-]*\\.xml' },
    { pattern: 'ServiceControl\\.ps1.*System\\.Xml\\.XmlException' },
  ],
  phrases: {
    en: [
      'servicestartupmode.xml cannot be read',
      'servicestate.xml damaged after a failed cu',
      'servicecontrol.ps1 xmlexception',
      'stale service xml files in exchangesetuplogs',
      'may i delete service*.xml in exchangesetuplogs',
    ],
    fr: [
      'servicestartupmode.xml illisible',
      'servicestate.xml endommagé après une cu ratée',
      'servicecontrol.ps1 xmlexception pendant setup',
      'anciens fichiers service xml dans exchangesetuplogs',
      'puis-je supprimer service*.xml dans exchangesetuplogs',
    ],
  },
  asks: {},
  toKnow: said(
    'Size and date of the files: `Get-ChildItem C:\\ExchangeSetupLogs\\Service*.xml`',
    'La taille et la date des fichiers : `Get-ChildItem C:\\ExchangeSetupLogs\\Service*.xml`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'set-the-files-aside',
      title: said('Set the files aside and start the services', 'Mettre les fichiers de côté et démarrer les services'),
      steps: steps(
        said(
          'Move C:\\ExchangeSetupLogs\\Service*.xml to another folder. Keep them: where one is whole, it tells the start types from before.',
          'Déplacer C:\\ExchangeSetupLogs\\Service*.xml vers un autre dossier. Les garder : un fichier intact indique les types de démarrage d’origine.',
        ),
        enableServicesFirst,
        said(
          'Start what was running before: `Get-Service MSExchange* | Where-Object StartType -eq Automatic | Start-Service`',
          'Démarrer ce qui fonctionnait auparavant : `Get-Service MSExchange* | Where-Object StartType -eq Automatic | Start-Service`',
        ),
        rerun,
      ),
      rights: localAdministrators,
      risk: 'low',
      reversal: said('Move the files back.', 'Remettre les fichiers en place.'),
      minutes: 10,
    },
  ],
  sources: [setupAssist, setupLogLines],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'inference',
      note: 'The names of the files are known from SetupAssist; no public log shows the error.',
    },
    { claim: 'remedy', basis: 'microsoft', note: 'SetupAssist says to remove the files and start the services.' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The following error was generated when "$error.Clear(); \n            & $RoleBinPath\\ServiceControl.ps1 Save\n        " was run: "System.Xml.XmlException: Root element is missing.\n   at System.Xml.XmlTextReaderImpl.Throw(Exception e)".',
      "[11/20/2026 02:14:57.0546] [1] [ERROR] Data at the root level is invalid in 'C:\\ExchangeSetupLogs\\ServiceStartupMode.xml'.",
    ],
    pasted: [
      "Data at the root level is invalid in 'C:\\ExchangeSetupLogs\\ServiceStartupMode.xml'.",
      'exchange cu: servicestate.xml is damaged, may i delete service*.xml in exchangesetuplogs',
      'servicestartupmode.xml illisible pendant la cu exchange',
    ],
  },
});
