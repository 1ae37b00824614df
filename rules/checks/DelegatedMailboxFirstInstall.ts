/** The first server with the Mailbox role may be installed only by a member of Organization Management. */
import { delegatedFirstInstall } from '../delegated-first-install';

export const DelegatedMailboxFirstInstall = delegatedFirstInstall({
  id: 'DelegatedMailboxFirstInstall',
  role: 'Mailbox',
  rank: 0,
  versions: ['2013', '2016', '2019', 'SE'],
  message:
    "You must use an account that's a member of the Organization Management role group to install or upgrade the first Mailbox server role in the topology.",
  phrases: {
    en: [
      'first mailbox server needs organization management',
      'member of the organization management role group to install the first mailbox server',
      'installation of the first exchange server can’t be delegated',
      'setup wants organization management for the first server',
      'account is not in organization management',
      'i am enterprise admin but setup wants organization management',
      'delegated setup refused for the first mailbox server',
      'first mailbox server role organization management membership',
    ],
    fr: [
      'le premier serveur de boîtes aux lettres demande organization management',
      'compte membre de organization management pour installer le premier serveur mailbox',
      'l’installation du premier serveur exchange ne peut pas être déléguée',
      'setup exige organization management pour le premier serveur',
      'le compte n’est pas dans organization management',
      'je suis administrateur de l’entreprise mais setup veut organization management',
    ],
    de: [
      'erster postfachserver nur mit organization management',
      'installation des ersten exchange-servers nicht delegierbar',
    ],
    es: ['primer servidor de buzones requiere organization management'],
    it: ['primo server cassette postali richiede organization management'],
    ja: ['最初のメールボックス サーバー organization management のメンバー'],
    'zh-cn': ['第一台 邮箱服务器 需要 organization management'],
  },
});
