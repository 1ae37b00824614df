/** Exchange 2019 and later Setup want the forest functional level Windows Server 2012 R2 or later. */
import { adLevel } from '../../probes/questions/ad-level';
import { directoryUnread } from '../ad-init-error';
import { forestLevelClues, judgeForestLevel, levelExamples, raiseForestLevel } from '../forest-level';
import { defineRule } from '../rule';

export const ForestLevelNotWin2012R2 = defineRule({
  id: 'ForestLevelNotWin2012R2',
  severity: 'error',
  versions: ['2019', 'SE'],
  words: {
    en: {
      title: 'The forest functional level is below Windows Server 2012 R2',
      checks:
        'Setup of Exchange 2019 and later reads the functional level of the forest and wants Windows Server 2012 R2 or later.',
      why: 'Raising the level means that no domain controller of an older Windows may remain in the forest.',
    },
    fr: {
      title: 'Le niveau fonctionnel de la forêt est inférieur à Windows Server 2012 R2',
      checks:
        'À partir d’Exchange 2019, le programme d’installation lit le niveau fonctionnel de la forêt et exige Windows Server 2012 R2 ou une version ultérieure.',
      why: 'Augmenter ce niveau suppose qu’aucun contrôleur de domaine d’une version antérieure de Windows ne subsiste dans la forêt.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'minimum forest level for exchange 2019',
      'minimum forest level for subscription edition',
      'forest functional level is not windows server 2012 r2',
      'which functional level does exchange 2019 need at least',
      'exchange 2019 says the forest level is too low',
      'forest level must be windows server 2012 r2 or later',
      'functional level 2008 r2, exchange 2019 setup stops',
      'minimum forest functional level for exchange subscription edition',
      'forest functional level too low for exchange 2019',
    ],
    fr: [
      'niveau fonctionnel de la forêt inférieur à windows server 2012 r2',
      'quel niveau fonctionnel faut-il pour exchange 2019',
      'exchange 2019 trouve le niveau de la forêt trop bas',
      'le niveau de forêt doit être au moins windows server 2012 r2',
      'forêt en 2008 r2, l’installation d’exchange 2019 s’arrête',
      'niveau fonctionnel minimal de la forêt pour exchange se',
      'niveau fonctionnel de la forêt trop bas pour exchange 2019',
    ],
    de: [
      'gesamtstrukturfunktionsebene zu niedrig',
      'gesamtstrukturfunktionsebene mindestens windows server 2012 r2',
      'welche funktionsebene braucht exchange 2019',
    ],
    es: [
      'nivel funcional del bosque para exchange 2019 windows server 2012 r2',
      'nivel funcional del bosque demasiado bajo',
    ],
    it: [
      'livello funzionale della foresta per exchange 2019 windows server 2012 r2',
      'livello funzionale della foresta troppo basso',
    ],
    ja: ['exchange 2019 フォレストの機能レベル windows server 2012 r2', 'フォレストの機能レベルが低い'],
    'zh-cn': ['exchange 2019 林功能级别 windows server 2012 r2', '林功能级别太低'],
    'pt-br': ['nível funcional da floresta muito baixo'],
    ru: ['режим работы леса слишком низкий'],
    ko: ['포리스트 기능 수준이 낮음'],
    'zh-tw': ['樹系功能等級太低'],
  },
  asks: { level: adLevel({}) },
  judge: ({ level }) => judgeForestLevel(level, 6),
  clues: forestLevelClues,
  causedBy: [directoryUnread],
  remedies: [raiseForestLevel],
  sources: [
    {
      title: 'Exchange Server system requirements: Active Directory forest functional level',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/system-requirements',
    },
  ],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'setup-log',
      note: 'The rule is seen in logs of 2019; its message has not been seen.',
    },
    { claim: 'judge', basis: 'microsoft', note: 'Level 6 of msDS-Behavior-Version is Windows Server 2012 R2.' },
    {
      claim: 'versions',
      basis: 'inference',
      note: 'Subscription Edition goes on from 2019 with the same requirement.',
    },
    { claim: 'causes', basis: 'inference', note: 'As with the rule for 2003, which 2016 has in its place.' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: levelExamples([
      ['Windows Server 2012 R2', 6, 'pass'],
      ['Windows Server 2008 R2', 4, 'fail'],
    ]),
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:ForestLevelNotWin2012R2] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:9] [Duration:00:00:00]',
      'exchange 2019 setup: forest functional level is not windows server 2012 r2',
    ],
  },
});
