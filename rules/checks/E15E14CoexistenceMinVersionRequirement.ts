/** Setup of Exchange 2013 asks for at least Service Pack 3 on every Exchange 2010 server. */
import { exchange2010 } from '../older-exchange';
import { olderServers } from '../older-servers';
import { oldTarget } from '../older-servers-facts';

export const E15E14CoexistenceMinVersionRequirement = olderServers({
  id: 'E15E14CoexistenceMinVersionRequirement',
  severity: 'error',
  versions: ['2013'],
  modes: oldTarget,
  older: exchange2010,
  minimum: { build: '14.3.123.4', name: { en: 'Service Pack 3', fr: 'Service Pack 3' } },
  target: { en: 'Exchange 2013', fr: 'Exchange 2013' },
  targetFrom: [15, 0],
  titles: {
    en: 'Exchange Server: Exchange 2010 servers must be upgraded to Service Pack 3',
    fr: 'Les serveurs Exchange 2010 doivent être mis à niveau vers le Service Pack 3',
    de: 'Exchange 2010-Server müssen auf Service Pack 3 aktualisiert werden',
    es: 'Los servidores Exchange 2010 deben actualizar al Service Pack 3',
    'pt-br': 'Servidores Exchange 2010 devem ser atualizados para o Service Pack 3',
    it: 'Server Exchange 2010 deve essere aggiornato al Service Pack 3',
    ja: 'Exchange 2010 サーバーを Service Pack 3 にアップグレードする必要がある',
    'zh-cn': '必须将 Exchange 2010 服务器升级到 Service Pack 3',
    'zh-tw': 'Exchange 2010 伺服器都必須升級至 Service Pack 3',
    ko: 'Exchange 2010 서버 서비스 팩 3 [E15E14CoexistenceMinVersionRequirement]로 업그레이드 해야',
    ru: 'На серверах Exchange 2010 необходимо установить пакет обновления 3',
  },
  phrases: {
    en: [
      'exchange 2010 servers must be upgraded to service pack 3 before 2013',
      'exchange 2010 servers need service pack 3 before coexistence with 2013',
      'minimum version of exchange 2010 servers for exchange 2013',
      'exchange 2013 setup complains that exchange 2010 is not sp3',
      'exchange 2010 edge server not upgraded to sp3 blocks exchange 2013',
    ],
    fr: [
      'serveurs exchange 2010 à mettre à niveau vers le service pack 3 avant 2013',
      'version minimale des serveurs exchange 2010 pour exchange 2013',
      'exchange 2013 exige le sp3 sur les serveurs exchange 2010',
      'setup exchange 2013 dit que les serveurs 2010 ne sont pas en sp3',
      'serveur edge 2010 sans sp3 bloque exchange 2013',
      'exchange 2010 doit passer en service pack 3',
    ],
    de: ['exchange 2010 server brauchen service pack 3 vor exchange 2013'],
    es: ['los servidores exchange 2010 necesitan el service pack 3 antes de exchange 2013'],
  },
  sources: [
    {
      title: 'Exchange 2013 readiness check E15E14CoexistenceMinVersionRequirement',
      url: 'https://technet.microsoft.com/library/ms.exch.setupreadiness.e15e14coexistenceminversionrequirement(v=EXCHG.150)',
    },
  ],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'microsoft',
      note: 'Title of the help page, which E15E14CoexistenceMinMajorVersionRequirement has too; no message has been seen.',
    },
    { claim: 'judge', basis: 'microsoft', note: 'SP3 is 14.3.123.4 in the list of builds.' },
    { claim: 'remedy', basis: 'microsoft', note: 'Edge servers have to be subscribed again.' },
    { claim: 'remedy', basis: 'inference', note: 'Removing the object of a dead server.' },
    { claim: 'causes', basis: 'inference' },
  ],
  pasted: [
    'Exchange Server: Exchange 2010 servers must be upgraded to Service Pack 3',
    'exchange 2013 setup complains that exchange 2010 is not sp3, but all are',
    'exchange 2013 exige le sp3 sur les serveurs exchange 2010, que faire',
  ],
});
