/** Setup recommends a repair of ReFS on Windows Server 2012. */
import { windowsUpdateRule } from '../windows-update-rule';

export const Win2k12RefsUpdateNotInstalled = windowsUpdateRule({
  id: 'Win2k12RefsUpdateNotInstalled',
  severity: 'warning',
  versions: ['2016', '2019', 'SE'],
  kb: 'KB2894875',
  windows: { buildNumber: 9200, name: 'Windows Server 2012' },

  words: {
    en: {
      title: 'Windows Server 2012 lacks the update KB2894875',
      checks: 'On Windows Server 2012, Setup looks for a repair of ReFS (KB2894875).',
      why: 'Without it, listing a folder on a ReFS volume can freeze the computer. A recommendation: Setup goes on.',
    },
    fr: {
      title: 'La mise à jour KB2894875 manque à Windows Server 2012',
      checks: 'Sur Windows Server 2012, le programme d’installation cherche un correctif de ReFS (KB2894875).',
      why: 'Sans elle, l’affichage d’un dossier sur un volume ReFS peut figer l’ordinateur. Une recommandation : l’installation continue.',
    },
  },
  titles: { en: 'Running "dir" on an ReFS-formatted disk could cause the computer to freeze' },
  phrases: {
    en: [
      'kb2894875 not installed',
      'dir on a refs volume freezes the computer warning',
      'exchange setup warns about refs update kb2894875',
      'windows 2012 refs update missing',
      'kb2894875',
      'dir on a ReFS disk may freeze the computer',
      'ReFS formatted disk freeze',
    ],
    fr: [
      'kb2894875 non installée',
      'dir sur un volume refs fige l’ordinateur',
      'avertissement exchange mise à jour refs kb2894875',
      'mise à jour refs manquante windows 2012',
      'correctif kb2894875 absent',
      'disque refs, dir bloque l’ordinateur',
    ],
    de: ['kb2894875 nicht installiert'],
  },
  sources: [
    {
      title: 'Exchange readiness check Win2k12RefsUpdateNotInstalled',
      url: 'https://learn.microsoft.com/exchange/ms-exch-setupreadiness-win2k12refsupdatenotinstalled',
    },
    { title: 'KB2894875', url: 'https://support.microsoft.com/help/2894875' },
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
    '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:Win2k12RefsUpdateNotInstalled] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
    'exchange setup warns that kb2894875 is not installed',
    'avertissement exchange : kb2894875 n’est pas installée',
  ],
});
