/** The search engine of Exchange wants an update of the assembly loader on Windows Server 2012. */
import { windowsUpdateRule } from '../windows-update-rule';

export const SearchFoundationAssemblyLoaderKBNotInstalled = windowsUpdateRule({
  id: 'SearchFoundationAssemblyLoaderKBNotInstalled',
  severity: 'error',
  versions: ['2016', '2019'],
  kb: 'KB2803755',
  windows: { buildNumber: 9200, name: 'Windows Server 2012' },

  words: {
    en: {
      title: 'The search engine needs a Windows update (assembly loader)',
      checks:
        'By its name, the rule looks for the update of the assembly loader that the search foundation of Exchange needs.',
      why: 'Nothing public describes it. Windows Server 2012 R2 and later came out after it and are taken to hold it.',
    },
    fr: {
      title: 'Mise à jour de Windows requise pour la recherche (chargeur)',
      checks:
        'D’après son nom, la règle cherche la mise à jour du chargeur d’assemblys dont la recherche d’Exchange a besoin.',
      why: 'Rien de public ne la décrit. Windows Server 2012 R2 et les versions suivantes sont postérieurs et sont supposés la contenir.',
    },
  },
  titles: {},
  phrases: {
    en: [
      'search foundation assembly loader kb not installed',
      'assembly loader update for exchange search missing',
      'searchfoundation kb required by setup',
      'kb2803755',
      'exchange search needs an assembly loader hotfix',
    ],
    fr: [
      'mise à jour du chargeur d’assemblys pour la recherche exchange',
      'search foundation assembly loader kb manquant',
      'kb2803755 recherche exchange',
      'setup exige un correctif pour search foundation',
      'correctif du chargeur d’assemblys absent',
      'correctif search foundation manquant',
    ],
    de: ['search foundation assembly loader kb fehlt'],
  },
  sources: [{ title: 'ExchangeSetup.log, which names the rule; it has no public text' }],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'The log names the rule; it has no public text.' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'From the name of the rule; that KB2803755 on Windows Server 2012 is meant is our reasoning, not published.',
    },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'setup-log' },
  ],
  pasted: [
    '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:SearchFoundationAssemblyLoaderKBNotInstalled] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
    'exchange setup: search foundation assembly loader kb not installed',
    'exchange : correctif search foundation assembly loader manquant',
  ],
});
