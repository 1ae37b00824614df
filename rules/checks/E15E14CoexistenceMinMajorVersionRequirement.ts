/** Setup of Exchange 2013 asks for Service Pack 3 on Exchange 2010 servers: the twin that looks at the service pack alone. */
import { exchange2010 } from '../older-exchange';
import { olderServers } from '../older-servers';
import { oldTarget } from '../older-servers-facts';

export const E15E14CoexistenceMinMajorVersionRequirement = olderServers({
  id: 'E15E14CoexistenceMinMajorVersionRequirement',
  severity: 'error',
  versions: ['2013'],
  modes: oldTarget,
  older: exchange2010,
  minimum: { build: '14.3', name: { en: 'Service Pack 3', fr: 'Service Pack 3' } },
  target: { en: 'Exchange 2013', fr: 'Exchange 2013' },
  targetFrom: [15, 0],
  variant: { en: 'major version', fr: 'version majeure' },
  titles: {
    en: 'Exchange 2010 servers must be upgraded to Service Pack 3',
    ko: 'Exchange 2010 서버 서비스 팩 3로 업그레이드 해야',
    'zh-tw': 'Exchange 2010 伺服器都必須升級至 Service Pack 3',
    'zh-cn': '必须将 Exchange 2010 服务器升级到 Service Pack 3',
    ja: 'Exchange 2010 サーバーを Service Pack 3 にアップグレードする必要がある',
    it: 'Server Exchange 2010 deve essere aggiornato al Service Pack 3',
    'pt-br': 'Servidores Exchange 2010 devem ser atualizados para o Service Pack 3',
    es: 'Los servidores Exchange 2010 deben actualizar al Service Pack 3',
    de: 'Exchange 2010-Server müssen auf Service Pack 3 aktualisiert werden',
    fr: 'Les serveurs Exchange 2010 doivent être mis à niveau vers le Service Pack 3',
    ru: 'Серверы Exchange 2010 необходимо обновить до пакета обновления 3',
  },
  phrases: {
    en: [
      'coexistence min major version of exchange 2010',
      'minimum major version requirement exchange 2010 in setup of 2013',
      'major version of an exchange 2010 server too low for coexistence',
      'exchange 2010 sp2 or sp1 server major version blocks exchange 2013',
      'e14 min major version requirement for e15',
      'exchange 2010 servers must be at service pack 3 before exchange 2013',
    ],
    fr: [
      'version majeure minimale d’exchange 2010 pour la coexistence',
      'exigence de version majeure exchange 2010 dans setup 2013',
      'version majeure d’un serveur exchange 2010 trop basse pour la coexistence',
      'serveur exchange 2010 sp2 ou sp1, version majeure bloque exchange 2013',
      'min major version e14 pour e15',
    ],
    de: ['mindest-hauptversion exchange 2010 koexistenz'],
  },
  sources: [
    {
      title: 'Exchange 2013 readiness check E15E14CoexistenceMinMajorVersionRequirement',
      url: 'https://technet.microsoft.com/library/ms.exch.setupreadiness.e15e14coexistenceminmajorversionrequirement(v=EXCHG.150)',
    },
  ],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'microsoft',
      note: 'Its page has the title of E15E14CoexistenceMinVersionRequirement, which is left to that rule; the Russian one differs.',
    },
    { claim: 'judge', basis: 'microsoft', note: 'SP3 is 14.3 in the list of builds.' },
    { claim: 'remedy', basis: 'microsoft', note: 'Edge servers have to be subscribed again.' },
    { claim: 'remedy', basis: 'inference', note: 'Removing the object of a dead server.' },
    { claim: 'causes', basis: 'inference' },
  ],
  pasted: [
    'http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.E15E14CoexistenceMinMajorVersionRequirement.aspx',
    'exchange setup: minimum major version requirement exchange 2010, what does it want',
    'setup exchange : version majeure d’un serveur exchange 2010 trop basse pour la coexistence',
  ],
});
