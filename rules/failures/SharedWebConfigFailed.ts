/** Setup builds SharedWebConfig.config with a tool that reads every assembly of Exchange, and the tool failed. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { failedUpdates, setupLogLines, thread } from './sources';
import { said, since2013, steps } from './wording';

export const SharedWebConfigFailed = defineFailure({
  id: 'SharedWebConfigFailed',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'SharedWebConfig.config could not be built',
      checks:
        'Setup ran DependentAssemblyGenerator.exe, which writes SharedWebConfig.config, and it ended with an exception.',
      why: 'The web sites of Exchange share this file. The tool reads all DLL files in the folders of Exchange, also foreign or damaged ones, and stops at the first that it cannot read.',
    },
    fr: {
      title: 'SharedWebConfig.config n’a pas pu être généré',
      checks:
        'Le programme d’installation a lancé DependentAssemblyGenerator.exe, qui écrit SharedWebConfig.config, et qui s’est terminé par une exception.',
      why: 'Les sites web d’Exchange partagent ce fichier. L’outil lit toutes les DLL des dossiers d’Exchange, même étrangères ou endommagées, et s’arrête à la première illisible.',
    },
  },
  fingerprints: [
    { pattern: 'DependentAssemblyGenerator\\.exe.*RemoteException' },
    { pattern: 'DependentAssemblyGenerator\\.GetExchangeAssemblies' },
    { pattern: "Could not find file '[^'\\n]*SharedWebConfig\\.config'" },
  ],
  phrases: {
    en: [
      'sharedwebconfig.config missing',
      'dependentassemblygenerator.exe fails during the cu',
      'remoteexception dependentassemblygenerator exchange setup',
      'sharedwebconfig cannot be generated',
      'owa says something went wrong sharedwebconfig.config missing',
    ],
    fr: [
      'sharedwebconfig.config absent',
      'dependentassemblygenerator.exe échoue pendant la cu',
      'remoteexception dependentassemblygenerator setup exchange',
      'sharedwebconfig impossible à générer',
      'owa en erreur sharedwebconfig.config manquant',
    ],
  },
  asks: {},
  toKnow: said(
    'Whether the file is in V15\\ClientAccess and in V15\\FrontEnd\\HttpProxy, and which DLL the exception names.',
    'Si le fichier se trouve dans V15\\ClientAccess et V15\\FrontEnd\\HttpProxy, et la DLL que nomme l’exception.',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'build-it-by-hand',
      title: said('Build the file by hand', 'Générer le fichier à la main'),
      steps: steps(
        said(
          'In an elevated prompt: `cd /d "%ExchangeInstallPath%bin"`',
          'Dans une invite avec élévation de privilèges : `cd /d "%ExchangeInstallPath%bin"`',
        ),
        said(
          'For the back end: `DependentAssemblyGenerator.exe -exchangePath "%ExchangeInstallPath%bin" -exchangePath "%ExchangeInstallPath%ClientAccess" -configFile "%ExchangeInstallPath%ClientAccess\\SharedWebConfig.config"`',
          'Pour le back-end : `DependentAssemblyGenerator.exe -exchangePath "%ExchangeInstallPath%bin" -exchangePath "%ExchangeInstallPath%ClientAccess" -configFile "%ExchangeInstallPath%ClientAccess\\SharedWebConfig.config"`',
        ),
        said(
          'For the front end: the same with FrontEnd\\HttpProxy in place of ClientAccess.',
          'Pour le front-end : de même avec FrontEnd\\HttpProxy à la place de ClientAccess.',
        ),
        said(
          'If it throws, the exception shows the reason. "Culture is not supported" means a foreign DLL in these folders: move it out, with its date and place noted.',
          'Si l’outil lève une exception, elle indique la raison. « Culture is not supported » désigne une DLL étrangère dans ces dossiers : la déplacer, en notant sa date et son emplacement.',
        ),
        said(
          'Restart IIS: `Restart-Service WAS,W3SVC -Force`, then run Setup again.',
          'Redémarrer IIS : `Restart-Service WAS,W3SVC -Force`, puis relancer le programme d’installation.',
        ),
      ),
      rights: localAdministrators,
      risk: 'medium',
      reversal: said('Move the DLL back.', 'Remettre la DLL en place.'),
      minutes: 20,
    },
  ],
  sources: [
    failedUpdates,
    thread('Upgrade Exchange 2013 to CU23', '216001/migrated-from-msdn-exchange-dev-upgrade-exchange-2'),
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'Seen with 2013 CU23.' },
    { claim: 'remedy', basis: 'microsoft', note: 'The two commands; the foreign DLL is inference.' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [1] [ERROR] The following error was generated when "$error.Clear(); \n $dependentAssemblyGeneratorExePath = [System.IO.Path]::Combine($RoleInstallPath, "bin", "DependentAssemblyGenerator.exe");\n $sharedWebConfig = [System.IO.Path]::Combine($RoleInstallPath, "FrontEnd", "HttpProxy", "SharedWebConfig.config");\n" was run: "System.Management.Automation.RemoteException: System.Globalization.CultureNotFoundException: Culture is not supported.\nParameter name: name\n   at Microsoft.Exchange.Management.DependentAssemblyGenerator.GetExchangeAssemblies(String exchangeInstallPath, IList`1 assembliesToAddToWebConfig)".',
      "[11/20/2026 02:14:57.0546] [1] [ERROR] Could not find file 'E:\\Exchange\\V15\\ClientAccess\\SharedWebConfig.config'.",
    ],
    pasted: [
      'at Microsoft.Exchange.Management.DependentAssemblyGenerator.GetExchangeAssemblies(String exchangeInstallPath, IList`1 assembliesToAddToWebConfig)',
      'exchange cu stops at dependentassemblygenerator.exe, sharedwebconfig.config missing',
      'sharedwebconfig.config absent, dependentassemblygenerator.exe échoue pendant la cu exchange',
    ],
  },
});
