/** Setup unlocks the modules of IIS one by one and could not handle what appcmd answered. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines, thread } from './sources';
import { said, since2013, steps } from './wording';

export const IisModulesNotUnlocked = defineFailure({
  id: 'IisModulesNotUnlocked',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'Setup could not unlock the modules of IIS',
      checks: 'Setup ran appcmd.exe for the section system.webServer/modules and got an answer that it could not log.',
      why: 'appcmd answered with several lines where Setup expects one. A lock or an error in applicationHost.config is behind it, or a Windows in another language.',
    },
    fr: {
      title: 'Le déverrouillage des modules d’IIS a échoué',
      checks:
        'Le programme d’installation a lancé appcmd.exe pour la section system.webServer/modules et a reçu une réponse qu’il n’a pas pu consigner.',
      why: 'appcmd a répondu par plusieurs lignes là où une seule est attendue. Un verrou ou une erreur d’applicationHost.config en est la cause, ou un Windows dans une autre langue.',
    },
  },
  fingerprints: [
    { reference: 'UnlockModulesInAppHost', pattern: "parameter 'Message'" },
    { pattern: "Cannot convert 'System\\.Object\\[\\]' to the type 'System\\.String' required by parameter 'Message'" },
  ],
  phrases: {
    en: [
      'unlockmodulesinapphost exchange setup',
      "cannot convert 'system.object[]' to the type 'system.string' required by parameter 'message'",
      'appcmd unlock modules fails in exchange setup',
      'cafecomponent unlockmodulesinapphost',
      'setup fails unlocking iis modules',
    ],
    fr: [
      'unlockmodulesinapphost setup exchange',
      'impossible de convertir system.object[] en system.string paramètre message',
      'appcmd déverrouillage des modules échoue setup exchange',
      'cafecomponent unlockmodulesinapphost pendant la cu',
      'setup échoue au déverrouillage des modules iis',
    ],
  },
  asks: {},
  toKnow: said(
    'What appcmd answers by hand: `%windir%\\system32\\inetsrv\\appcmd.exe set config /section:system.webServer/modules /lockItem:false`',
    'La réponse d’appcmd à la main : `%windir%\\system32\\inetsrv\\appcmd.exe set config /section:system.webServer/modules /lockItem:false`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'ask-appcmd-by-hand',
      title: said(
        'Ask appcmd by hand and clear what it complains of',
        'Interroger appcmd à la main et corriger ce qu’il signale',
      ),
      steps: steps(
        said(
          'Save the configuration: `%windir%\\system32\\inetsrv\\appcmd.exe add backup before-setup`',
          'Enregistrer la configuration : `%windir%\\system32\\inetsrv\\appcmd.exe add backup avant-setup`',
        ),
        said(
          'Run: `%windir%\\system32\\inetsrv\\appcmd.exe set config /section:system.webServer/modules /lockItem:false`. One line of success is what Setup expects.',
          'Exécuter : `%windir%\\system32\\inetsrv\\appcmd.exe set config /section:system.webServer/modules /lockItem:false`. Le programme d’installation attend une seule ligne de réussite.',
        ),
        said(
          'If an error names a line of applicationHost.config, correct it, for example a module that is registered twice or belongs to a product that was removed.',
          'Si une erreur désigne une ligne d’applicationHost.config, la corriger, par exemple un module inscrit deux fois ou d’un produit supprimé.',
        ),
        said('Restart IIS and run Setup again.', 'Redémarrer IIS et relancer le programme d’installation.'),
      ),
      rights: localAdministrators,
      risk: 'medium',
      reversal: said(
        '`%windir%\\system32\\inetsrv\\appcmd.exe restore backup before-setup`',
        '`%windir%\\system32\\inetsrv\\appcmd.exe restore backup avant-setup`',
      ),
      minutes: 30,
    },
  ],
  sources: [
    thread('Error upgrading from Exchange 2016 CU18 to CU20', '361372/error-upgrading-from-exchange-2016-cu18-to-cu20'),
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'Seen with 2016 CU20 on a Dutch Windows, task CafeComponent.' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      "[11/20/2026 02:14:57.0546] [1] [ERROR] Cannot convert 'System.Object[]' to the type 'System.String' required by parameter 'Message'. Specified method is not supported.\n[11/20/2026 02:14:57.0546] [1] [ERROR-REFERENCE] Id=CafeComponent___UnlockModulesInAppHost Component=EXCHANGE14:\\Current\\Release\\Shared\\Datacenter\\Setup",
    ],
    pasted: [
      "Cannot convert 'System.Object[]' to the type 'System.String' required by parameter 'Message'. Specified method is not supported.",
      'exchange setup fails unlocking iis modules, unlockmodulesinapphost',
      'setup exchange échoue au déverrouillage des modules iis',
    ],
  },
});
