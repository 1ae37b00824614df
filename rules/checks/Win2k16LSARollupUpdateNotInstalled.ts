/** Exchange wants Windows Server 2016 to hold the security update of December 2016 or a later one. */
import { windowsUpdateRule } from '../windows-update-rule';

export const Win2k16LSARollupUpdateNotInstalled = windowsUpdateRule({
  id: 'Win2k16LSARollupUpdateNotInstalled',
  severity: 'error',
  versions: ['2016', '2019', 'SE'],
  kb: 'KB3206632',
  windows: { buildNumber: 14393, name: 'Windows Server 2016' },
  fromRevision: 576,
  words: {
    en: {
      title: 'Windows Server 2016 lacks the update KB3206632',
      checks:
        'On Windows Server 2016, Setup looks for the cumulative update of 13 December 2016 (KB3206632, build 14393.576) or a later one.',
      why: 'Without it the local security authority can fail under Exchange. Each later cumulative update of Windows Server 2016 holds it.',
    },
    fr: {
      title: 'La mise à jour KB3206632 manque à Windows Server 2016',
      checks:
        'Sur Windows Server 2016, le programme d’installation cherche la mise à jour cumulative du 13 décembre 2016 (KB3206632, version 14393.576) ou une version ultérieure.',
      why: 'Sans elle, l’autorité de sécurité locale peut échouer sous Exchange. Chaque mise à jour cumulative ultérieure de Windows Server 2016 la contient.',
    },
  },
  titles: { en: 'KB3206632 security update not installed' },
  phrases: {
    en: [
      'kb3206632 security update not installed',
      'exchange setup asks for kb3206632',
      'security update of december 2016 missing on windows',
      'lsa rollup update kb3206632',
      'kb3206632',
      'KB3206632 server 2016',
    ],
    fr: [
      'kb3206632 non installée',
      'exchange demande kb3206632',
      'mise à jour de décembre 2016 manquante sur windows server 2016',
      'correctif lsa manquant windows server 2016',
      'mise à jour de sécurité kb3206632 absente',
      'KB3206632 manquant',
    ],
    de: ['kb3206632 nicht installiert'],
  },
  sources: [
    {
      title: 'Exchange readiness check Win2k16LSARollupUpdateNotInstalled',
      url: 'https://learn.microsoft.com/exchange/ms-exch-setupreadiness-win2k16lsarollupupdatenotinstalled',
    },
    { title: 'Windows Server 2016 update history: build 14393.576', url: 'https://support.microsoft.com/help/4004227' },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'The revision of Windows decides: 14393.576 is the build of that update and later ones are cumulative. Which file Setup reads is not published.',
    },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'setup-log' },
  ],
  pasted: [
    '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:Win2k16LSARollupUpdateNotInstalled] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
    'exchange 2016 setup says kb3206632 is not installed',
    'exchange demande la mise à jour kb3206632 sur windows server 2016',
  ],
});
