/** Setup recommends a repair of the Virtual Disk Service on Windows Server 2012. */
import { windowsUpdateRule } from '../windows-update-rule';

export const Win2k12UrefsUpdateNotInstalled = windowsUpdateRule({
  id: 'Win2k12UrefsUpdateNotInstalled',
  severity: 'warning',
  versions: ['2016', '2019', 'SE'],
  kb: 'KB2884597',
  windows: { buildNumber: 9200, name: 'Windows Server 2012' },

  words: {
    en: {
      title: 'Windows Server 2012 lacks the update KB2884597',
      checks: 'On Windows Server 2012, Setup looks for a repair of the Virtual Disk Service (KB2884597).',
      why: 'Without it, disks formatted as ReFS may lose data. A recommendation: Setup goes on.',
    },
    fr: {
      title: 'La mise à jour KB2884597 manque à Windows Server 2012',
      checks:
        'Sur Windows Server 2012, le programme d’installation cherche un correctif du service Disque virtuel (KB2884597).',
      why: 'Sans elle, des disques formatés en ReFS peuvent perdre des données. Une recommandation : l’installation continue.',
    },
  },
  titles: { en: 'Disks formatted as ReFS may not perform reliably' },
  phrases: {
    en: [
      'kb2884597 not installed',
      'virtual disk service crashes refs update warning',
      'exchange setup warns about kb2884597',
      'disks formatted as refs may not perform reliably',
      'kb2884597',
      'KB2884597 ReFS disks',
    ],
    fr: [
      'kb2884597 non installée',
      'service de disque virtuel refs mise à jour',
      'avertissement exchange kb2884597',
      'disques refs peu fiables avertissement',
      'correctif kb2884597 absent',
      'KB2884597 manquant disque refs',
    ],
    de: ['kb2884597 nicht installiert'],
  },
  sources: [
    {
      title: 'Exchange readiness check Win2k12UrefsUpdateNotInstalled',
      url: 'https://learn.microsoft.com/exchange/ms-exch-setupreadiness-win2k12urefsupdatenotinstalled',
    },
    { title: 'KB2884597', url: 'https://support.microsoft.com/help/2884597' },
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
    '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:Win2k12UrefsUpdateNotInstalled] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
    'exchange setup warns that kb2884597 is not installed',
    'avertissement exchange : kb2884597 n’est pas installée',
  ],
});
