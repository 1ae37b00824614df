/** Setup of Exchange 2013 and later does not go on while Active Directory has an Exchange 2000 or 2003 server. */
import { exchange2003 } from '../older-exchange';
import { olderServers } from '../older-servers';

export const Exchange2000or2003PresentInOrg = olderServers({
  id: 'Exchange2000or2003PresentInOrg',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  older: exchange2003,
  target: { en: 'Exchange 2013 or later', fr: 'Exchange 2013 ou version ultérieure' },
  targetFrom: [15, 0],
  titles: {
    en: "Can't install Exchange 2016 in a forest that contains Exchange 2000 or Exchange 2003 servers.",
    fr: "Impossible d'installer Exchange 2013 dans une forêt contenant des serveurs Exchange 2000 ou Exchange 2003.",
    de: 'Exchange 2013 kann nicht in einer Gesamtstruktur mit Exchange 2000- oder Exchange 2003-Servern installiert werden.',
    es: 'No es posible instalar Exchange 2013 en un bosque que contenga servidores de Exchange 2000 o Exchange 2003.',
    'pt-br':
      'Não é possível instalar o Exchange 2013 em uma floresta que contém os servidores Exchange 2000 ou Exchange 2003.',
    it: 'Impossibile installare Exchange 2013 in una foresta di Exchange 2003 o Exchange 2000 Server.',
    ja: 'Exchange 2000 または Exchange 2003 サーバーが含まれているフォレストで Exchange 2013 をインストールできない',
    'zh-cn': '无法在包含 Exchange 2000 或 Exchange 2003 服务器的林中安装 Exchange 2013。',
    'zh-tw': '無法在 Exchange 2000 或 Exchange 2003 伺服器所在樹系中安裝 Exchange 2013。',
    ko: 'Exchange 2000 또는 Exchange 2003 서버를 포함 하는 포리스트에 Exchange 2013을 설치할 수 없습니다.',
    ru: 'Невозможно установить Exchange 2013 в лесу, в котором находятся серверы Exchange 2000 или Exchange 2003. параметр',
  },
  phrases: {
    en: [
      'exchange 2003 server present in the organization',
      'exchange 2000 or 2003 found in the forest',
      'old exchange 2003 server object still in active directory',
      'setup detects exchange 2003 although it was removed years ago',
      'first administrative group with an exchange 2003 server blocks setup',
      'exchange 2003 servers in the forest',
      'exchange 2000 servers still in the organization',
    ],
    fr: [
      'il reste un objet serveur 2003 dans l’organisation',
      'serveur exchange 2003 présent dans l’organisation',
      'exchange 2000 ou 2003 trouvé dans la forêt',
      'ancien objet serveur exchange 2003 encore dans active directory',
      'setup détecte exchange 2003 alors qu’il est supprimé depuis des années',
      'premier groupe d’administration avec un serveur exchange 2003 bloque setup',
      'il reste des serveurs exchange 2003 dans la forêt',
      'serveurs exchange 2000 dans l’organisation',
    ],
    de: ['exchange 2003 server noch in der organisation vorhanden'],
    es: ['servidor exchange 2003 presente en la organización'],
    it: ['server exchange 2003 presente nell’organizzazione'],
  },
  sources: [
    {
      title: 'Readiness check Exchange2000or2003PresentInOrg',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-exchange2000or2003presentinorg',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'Titles of the help page; no message has been seen.' },
    { claim: 'judge', basis: 'microsoft', note: 'Builds of Exchange 2000 and 2003 begin with 6.' },
    { claim: 'remedy', basis: 'microsoft', note: '2003 goes to 2010 first, 2000 to 2007.' },
    { claim: 'remedy', basis: 'inference', note: 'Removing the object of a dead server.' },
    { claim: 'causes', basis: 'inference' },
  ],
  pasted: [
    "Can't install Exchange 2016 in a forest that contains Exchange 2000 or Exchange 2003 servers.",
    'setup detects exchange 2003 although it was removed years ago',
    'ancien objet serveur exchange 2003 encore dans active directory, setup exchange refuse',
  ],
});
