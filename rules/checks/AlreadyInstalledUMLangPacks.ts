/** A language pack of Unified Messaging is to be added that the server already has. */
import { defineRule } from '../rule';

export const AlreadyInstalledUMLangPacks = defineRule({
  id: 'AlreadyInstalledUMLangPacks',
  severity: 'error',
  versions: ['2013', '2016'],
  modes: ['addumlanguagepack'],
  words: {
    en: {
      title: 'The Unified Messaging language pack is already installed',
      checks: 'By its name, the rule compares the languages after /AddUmLanguagePack with those that the server has.',
      why: 'A pack is not installed over itself. If the language does not work, the installed pack is removed first and added again.',
    },
    fr: {
      title: 'Le module linguistique de messagerie unifiée est déjà installé',
      checks: 'D’après son nom, la règle compare les langues données à /AddUmLanguagePack avec celles du serveur.',
      why: 'Un module ne s’installe pas par-dessus lui-même. Si la langue ne fonctionne pas, le module installé est d’abord retiré, puis ajouté de nouveau.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'UM language pack already installed',
      'addumlanguagepack says the pack is already there',
      'already installed UM lang packs',
      'language of unified messaging is already on the server when adding it',
      'adding a UM language pack twice',
      'UM language pack is already installed',
    ],
    fr: [
      'module linguistique UM déjà installé',
      'addumlanguagepack dit que le module est déjà présent',
      'modules linguistiques UM déjà installés',
      'la langue de messagerie unifiée est déjà sur le serveur lors de l’ajout',
      'ajouter deux fois un module linguistique UM',
      'pack de langue UM déjà installé',
    ],
    de: ['um-sprachpaket ist bereits installiert'],
    es: ['el paquete de idioma de mensajería unificada ya está instalado'],
  },
  asks: {},
  toKnow: {
    en: 'Which languages the server has: `Get-UMService <server> | Format-List Languages`, beside those on the command line.',
    fr: 'Les langues du serveur, `Get-UMService <serveur> | Format-List Languages`, à côté de celles de la ligne de commande.',
  },
  causedBy: [],
  remedies: [
    {
      id: 'leave-installed-language-out',
      title: {
        en: 'Leave the installed language out, or renew it',
        fr: 'Omettre la langue installée, ou la réinstaller',
      },
      steps: {
        en: [
          'See what is there: `Get-UMService <server> | Format-List Languages`',
          'Run Setup again with only the languages that are missing: `.\\Setup.exe /AddUmLanguagePack:<culture> /s:<folder of the pack>`',
          'To renew one: `.\\Setup.exe /RemoveUmLanguagePack:<culture>`, then add the pack of exactly the installed build.',
        ],
        fr: [
          'Voir ce qui est présent : `Get-UMService <serveur> | Format-List Languages`',
          'Relancer le programme d’installation avec les seules langues manquantes : `.\\Setup.exe /AddUmLanguagePack:<culture> /s:<dossier du module>`',
          'Pour en réinstaller une : `.\\Setup.exe /RemoveUmLanguagePack:<culture>`, puis ajouter le module exactement de la version installée.',
        ],
      },
      rights: {
        en: 'Organization Management and Local Administrators',
        fr: 'Organization Management et Administrateurs locaux',
      },
      risk: 'low',
      reversal: { en: 'Add the pack again.', fr: 'Réinstaller le module.' },
      minutes: 15,
    },
  ],
  sources: [{ title: 'Name of the rule; it has no public text' }],
  restsOn: [
    { claim: 'recognition', basis: 'inference', note: 'From the name of the rule; no message has been seen.' },
    { claim: 'versions', basis: 'inference' },
    { claim: 'remedy', basis: 'inference' },
  ],
  examples: {
    judged: [],
    pasted: [
      'Help URL: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.AlreadyInstalledUMLangPacks.aspx',
      'exchange setup addumlanguagepack says the pack is already there',
      'setup exchange : module linguistique UM déjà installé, que faire',
    ],
  },
});
