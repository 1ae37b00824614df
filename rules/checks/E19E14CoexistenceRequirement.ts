/** Setup of Exchange 2019 does not go on while Active Directory has an Exchange 2010 server. */
import { exchange2010 } from '../older-exchange';
import { olderServers } from '../older-servers';

export const E19E14CoexistenceRequirement = olderServers({
  id: 'E19E14CoexistenceRequirement',
  severity: 'error',
  versions: ['2019', 'SE'],
  older: exchange2010,
  target: { en: 'Exchange 2019 or later', fr: 'Exchange 2019 ou version ultérieure' },
  targetFrom: [15, 2],
  titles: {},
  phrases: {
    en: [
      'exchange 2010 server still in the organization blocks 2019',
      'install 2019 while a 2010 server is in the org',
      'exchange 2019 cannot coexist with exchange 2010',
      'last exchange 2010 server must be removed before 2019',
      'exchange 2019 setup sees an exchange 2010 server that no longer exists',
      'coexistence with exchange 2010 refused by exchange 2019',
      'exchange 2019 refused, exchange 2010 servers in the organization',
    ],
    fr: [
      'un serveur exchange 2010 encore dans l’organisation bloque 2019',
      'installer 2019 alors qu’un serveur 2010 est dans l’organisation',
      'exchange 2019 ne peut pas coexister avec exchange 2010',
      'le dernier serveur exchange 2010 doit être supprimé avant 2019',
      'setup exchange 2019 voit un serveur exchange 2010 qui n’existe plus',
      'exchange 2019 refuse, il reste un exchange 2010',
    ],
    de: ['exchange 2019 neben exchange 2010 nicht möglich'],
    es: ['exchange 2019 no puede coexistir con exchange 2010'],
    it: ['exchange 2019 non può coesistere con exchange 2010'],
    ja: ['exchange 2010 サーバーが残っていて exchange 2019 をインストールできない'],
    'zh-cn': ['组织中仍有 exchange 2010 服务器 无法安装 exchange 2019'],
  },
  sources: [
    { title: 'Setup’s own log, which names the rule; it has no public page' },
    {
      title: 'Exchange Server supportability matrix: coexistence',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/supportability-matrix',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'The log names the rule; its message has not been seen.' },
    { claim: 'judge', basis: 'microsoft', note: 'Exchange 2010 may stand beside 2016 at the latest.' },
    { claim: 'versions', basis: 'inference', note: 'SE: from 2019.' },
    { claim: 'remedy', basis: 'microsoft', note: '2010 goes to 2016 first.' },
    { claim: 'remedy', basis: 'inference', note: 'Removing the object of a dead server.' },
    { claim: 'causes', basis: 'inference' },
  ],
  pasted: [
    '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:E19E14CoexistenceRequirement] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
    'exchange 2019 setup sees an exchange 2010 server that no longer exists',
    'installer 2019 alors qu’un serveur 2010 est dans l’organisation, setup refuse',
  ],
});
