/** Setup recommends the update rollup of April 2013 on Windows Server 2012. */
import { windowsUpdateRule } from '../windows-update-rule';

export const Win2k12RollupUpdateNotInstalled = windowsUpdateRule({
  id: 'Win2k12RollupUpdateNotInstalled',
  severity: 'warning',
  versions: ['2016', '2019', 'SE'],
  kb: 'KB2822241',
  windows: { buildNumber: 9200, name: 'Windows Server 2012' },

  words: {
    en: {
      title: 'Windows Server 2012 lacks the update KB2822241',
      checks: 'On Windows Server 2012, Setup looks for the update rollup of April 2013 (KB2822241).',
      why: 'Among other things it makes ReFS volumes reliable. A recommendation: Setup goes on.',
    },
    fr: {
      title: 'La mise à jour KB2822241 manque à Windows Server 2012',
      checks:
        'Sur Windows Server 2012, le programme d’installation cherche le correctif cumulatif d’avril 2013 (KB2822241).',
      why: 'Elle fiabilise entre autres les volumes ReFS. Une recommandation : l’installation continue.',
    },
  },
  titles: { en: "A Windows Server 2012 update rollup hasn't been installed" },
  phrases: {
    en: [
      'kb2822241 not installed',
      'windows server 2012 update rollup april 2013 missing',
      'exchange setup warns about rollup kb2822241',
      '2012 rollup not installed warning',
      'kb2822241',
      'server 2012 update rollup KB2822241',
    ],
    fr: [
      'kb2822241 non installée',
      'correctif cumulatif d’avril 2013 manquant windows server 2012',
      'avertissement exchange rollup kb2822241',
      'rollup 2012 non installé',
      'correctif kb2822241 absent',
      'KB2822241 manquant',
    ],
    de: ['kb2822241 nicht installiert'],
  },
  sources: [
    {
      title: 'Exchange readiness check Win2k12RollupUpdateNotInstalled',
      url: 'https://learn.microsoft.com/exchange/ms-exch-setupreadiness-win2k12rollupupdatenotinstalled',
    },
    { title: 'KB2822241', url: 'https://support.microsoft.com/help/2822241' },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'From the list of installed updates; which file version Setup reads is not published.',
    },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'setup-log' },
  ],
  pasted: [
    '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:Win2k12RollupUpdateNotInstalled] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
    'exchange setup warns that kb2822241 is not installed',
    'avertissement exchange : kb2822241 n’est pas installée',
  ],
});
