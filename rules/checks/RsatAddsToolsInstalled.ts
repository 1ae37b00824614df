/** Preparing Active Directory needs the AD DS tools of RSAT; Setup’s message speaks of the schema, but a Windows feature is missing. */
import { windowsFeatureRule } from '../windows-feature-rule';
import { automatedLab531 } from '../windows-feature-words';

export const RsatAddsToolsInstalled = windowsFeatureRule({
  id: 'RsatAddsToolsInstalled',
  versions: ['2016', '2019', 'SE'],
  rank: 43,
  feature: {
    name: 'RSAT-ADDS-Tools',
    shown: {
      en: 'AD DS Snap-Ins and Command-Line Tools',
      fr: 'Composants logiciels enfichables et outils en ligne de commande AD DS',
    },
    neededBy: ['mailbox', 'edge', 'tools'],
  },
  use: {
    en: 'Preparing Active Directory runs ldifde.exe, which comes with these tools.',
    fr: 'La préparation d’Active Directory exécute ldifde.exe, fourni avec ces outils.',
  },
  modes: ['install', 'upgrade', 'prepareschema', 'preparead', 'recoverserver'],
  messages: [
    "The Windows component RSAT-ADDS-Tools isn't installed on this computer and needs to be installed before Exchange Setup can begin.",
    "The Active Directory schema isn't up-to-date and the Active Directory management tools aren't installed on this computer. To install the tools, install the 'RSAT-ADDS' Windows feature.",
  ],
  titles: {
    en: "Windows component RSAT-ADDS-Tools isn't installed on this computer",
  },
  phrases: {
    en: [
      'rsat adds tools not installed',
      'active directory management tools are not installed',
      'rsat-adds missing prepare schema',
      'install rsat-adds before preparead exchange',
      'ad ds snap-ins and command-line tools missing',
      'active directory schema isn’t up-to-date and the rsat adds tools are missing',
    ],
    fr: [
      'outils rsat ad ds manquants exchange',
      'outils de gestion active directory non installés exchange',
      'rsat-adds manquante préparation du schéma',
      'installer rsat-adds avant preparead exchange',
      'composants logiciels enfichables ad ds manquants exchange',
    ],
    de: ['rsat-adds tools fehlen exchange preparead'],
    es: ['faltan las herramientas rsat-adds exchange'],
  },
  hasPage: true,
  seen: [automatedLab531],
  restsOn: [
    {
      claim: 'judge',
      basis: 'inference',
      note: "Setup's sentence about the schema stands beside this rule in a public log; it may belong to the rules about ldifde.exe, which the same feature clears.",
    },
  ],
});
