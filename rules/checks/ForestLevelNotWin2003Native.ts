/** Exchange 2013 and 2016 Setup want the forest functional level Windows Server 2003 or later. */
import { adLevel } from '../../probes/questions/ad-level';
import { directoryUnread } from '../ad-init-error';
import { forestLevelClues, judgeForestLevel, levelExamples, raiseForestLevel } from '../forest-level';
import { defineRule } from '../rule';

export const ForestLevelNotWin2003Native = defineRule({
  id: 'ForestLevelNotWin2003Native',
  severity: 'error',
  versions: ['2013', '2016', 'SE'],
  words: {
    en: {
      title: 'The forest functional level is below Windows Server 2003',
      checks: 'Setup reads the functional level of the forest and wants Windows Server 2003 or later.',
      why: 'In a forest of today this is nearly always an echo: Setup could not read Active Directory and took the level for zero.',
    },
    fr: {
      title: 'Le niveau fonctionnel de la forêt est inférieur à Windows Server 2003',
      checks:
        'Le programme d’installation lit le niveau fonctionnel de la forêt et exige Windows Server 2003 ou une version ultérieure.',
      why: 'Dans une forêt actuelle, ce n’est presque toujours qu’un écho : Active Directory n’a pas pu être lu et le niveau a été pris pour zéro.',
    },
  },
  messages: [
    'The forest functional level of the current Active Directory forest is not Windows Server 2003 native or later. To install Exchange Server {version}, the forest functional level must be at least Windows Server 2003 native.',
  ],
  titles: {
    en: "Active Directory functional level isn't Windows Server 2003 or later",
    fr: "Le niveau fonctionnel d'Active Directory n'est pas Windows Server 2003 ou une version ultérieure",
    de: 'Funktionsebene von Active Directory ist nicht Windows Server 2003 oder höher',
    es: 'El nivel funcional de Active Directory no es Windows Server 2003 o posterior',
    it: 'Il livello operativo di Active Directory non coincide con Windows Server 2003 o versioni successive',
    ja: 'Active Directory の機能レベルが Windows Server 2003 以降になっていない',
    ko: 'Active Directory 기능 수준이 Windows Server 2003 이상이 아님',
    'pt-br': 'O nível funcional do Active Directory não é o Windows Server 2003 ou posterior',
    ru: 'Active Directory работает не в режиме Windows Server 2003 или более поздней версии',
    'zh-cn': 'Active Directory 功能级别不是 Windows Server 2003 或更高版本',
    'zh-tw': 'Active Directory 功能等級不是 Windows Server 2003 或更新版本',
  },
  phrases: {
    en: [
      'forest functional level is not windows server 2003 native',
      'functional level 2003 error although our forest is 2016',
      'forest level must be at least windows server 2003',
      'exchange 2016 says forest level is too low',
      'forest is not windows 2003 native mode',
      'setup wrongly complains about a 2003 forest level',
      'forest functional level must be 2003 native',
      'forest functional level windows server 2003',
    ],
    fr: [
      'niveau fonctionnel de la forêt inférieur à windows server 2003',
      'le niveau de forêt doit être au moins windows server 2003',
      'exchange 2016 trouve le niveau de la forêt trop bas',
      'erreur de niveau fonctionnel 2003 alors que la forêt est en 2016',
      'la forêt n’est pas en mode natif 2003',
      'niveau fonctionnel d’active directory insuffisant 2003',
      'niveau fonctionnel de la forêt 2003 natif',
    ],
    de: ['gesamtstrukturfunktionsebene nicht windows server 2003', 'funktionsebene der gesamtstruktur zu niedrig 2003'],
    es: ['nivel funcional del bosque no es windows server 2003'],
    it: ['livello funzionale della foresta non è windows server 2003'],
    ja: ['フォレストの機能レベルが windows server 2003 ではない'],
    'zh-cn': ['林功能级别 不是 windows server 2003'],
  },
  asks: { level: adLevel({}) },
  judge: ({ level }) => judgeForestLevel(level, 2),
  clues: forestLevelClues,
  causedBy: [directoryUnread],
  remedies: [raiseForestLevel],
  sources: [
    {
      title: 'Exchange readiness check ForestLevelNotWin2003Native',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-forestlevelnotwin2003native',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    { claim: 'judge', basis: 'microsoft', note: 'Level 2 of msDS-Behavior-Version is Windows Server 2003.' },
    { claim: 'causes', basis: 'setup-log', note: 'It follows AdInitErrorRule in forests of a much higher level.' },
    { claim: 'remedy', basis: 'microsoft' },
    {
      claim: 'versions',
      basis: 'microsoft',
      note: 'The public page lists SE; logs of 2019 have ForestLevelNotWin2012R2 in its place.',
    },
  ],
  examples: {
    judged: levelExamples([
      ['Windows Server 2016', 7, 'pass'],
      ['Windows Server 2003', 2, 'pass'],
      ['Windows 2000', 0, 'fail'],
    ]),
    pasted: [
      'The forest functional level of the current Active Directory forest is not Windows Server 2003 native or later. To install Exchange Server 2016, the forest functional level must be at least Windows Server 2003 native.',
      'setup says the forest functional level is not windows server 2003 native, our forest is 2016',
    ],
  },
});
