/** Setup of Exchange 2013 asks for at least Service Pack 3 with Update Rollup 10 on every Exchange 2007 server. */
import { exchange2007 } from '../older-exchange';
import { olderServers } from '../older-servers';
import { oldTarget, rollupNote } from '../older-servers-facts';

export const E15E12CoexistenceMinVersionRequirement = olderServers({
  id: 'E15E12CoexistenceMinVersionRequirement',
  severity: 'error',
  versions: ['2013'],
  modes: oldTarget,
  older: exchange2007,
  minimum: {
    build: '8.3.298.3',
    name: { en: 'SP3 Update Rollup 10', fr: 'SP3 correctif cumulatif 10' },
  },
  target: { en: 'Exchange 2013', fr: 'Exchange 2013' },
  targetFrom: [15, 0],
  titles: {
    en: 'Exchange 2007 servers must be upgraded to Service Pack 3, Update Rollup 10',
    fr: 'Les serveurs Exchange 2007 doivent être mis à niveau vers le Service Pack 3, correctif cumulatif 10',
    de: 'Exchange 2007-Server müssen auf Service Pack 3 Updaterollup 10 aktualisiert werden',
    es: 'Los servidores Exchange 2007 deben actualizarse al Service Pack 3, paquete acumulativo de actualizaciones 10',
    'pt-br':
      'Servidores Exchange 2007 devem ser atualizados para o Service Pack 3, Pacote Cumulativo de Atualizações 10',
    it: 'I server Exchange 2007 devono essere aggiornati al Service Pack 3, aggiornamento cumulativo 10',
    ja: 'Exchange 2007 サーバーを Service Pack 3 更新プログラムのロールアップ 10 にアップグレードする必要がある',
    'zh-cn': 'Exchange 2007 服务器必须升级至 Service Pack 3、更新汇总 10',
    'zh-tw': 'Exchange 2007 伺服器必須升級至 Service Pack 3 更新彙總套件 10',
    ko: 'Exchange 2007 서버를 서비스 팩 3 업데이트 롤업 10으로 업그레이드해야 함',
    ru: 'Серверы Exchange 2007 необходимо обновить до пакета обновления 3 со сведением 10',
  },
  phrases: {
    en: [
      'exchange 2007 servers must be upgraded to sp3 ru10 before 2013',
      'exchange 2007 sp3 update rollup 10 required for exchange 2013',
      'minimum version of exchange 2007 servers for coexistence with 2013',
      'exchange 2013 setup says the 2007 servers are too old',
      'install exchange 2013 beside exchange 2007, rollup missing',
      'exchange 2007 servers must be at SP3 RU10',
    ],
    fr: [
      'serveurs exchange 2007 à mettre à niveau vers le sp3 correctif cumulatif 10',
      'exchange 2007 sp3 ru10 exigé avant exchange 2013',
      'version minimale des serveurs exchange 2007 pour la coexistence avec 2013',
      'setup exchange 2013 trouve les serveurs 2007 trop anciens',
      'installer exchange 2013 à côté d’exchange 2007, correctif cumulatif manquant',
      'exchange 2007 doit passer en sp3 ru10',
    ],
    de: ['exchange 2007 server brauchen sp3 rollup 10 vor exchange 2013'],
    es: ['los servidores exchange 2007 necesitan sp3 ru10 antes de exchange 2013'],
  },
  sources: [
    {
      title: 'Exchange 2013 readiness check E15E12CoexistenceMinVersionRequirement',
      url: 'https://technet.microsoft.com/library/ms.exch.setupreadiness.e15e12coexistenceminversionrequirement(v=EXCHG.150)',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'Title of the help page; no message has been seen.' },
    { claim: 'judge', basis: 'microsoft', note: 'SP3 RU10 is 8.3.298.3 in the list of builds.' },
    rollupNote,
    { claim: 'remedy', basis: 'microsoft', note: 'Edge servers have to be subscribed again.' },
    { claim: 'remedy', basis: 'inference', note: 'Removing the object of a dead server.' },
    { claim: 'causes', basis: 'inference' },
  ],
  pasted: [
    'Exchange 2007 servers must be upgraded to Service Pack 3, Update Rollup 10',
    'exchange 2013 setup says the 2007 servers are too old, sp3 update rollup 10 required',
    'setup exchange 2013 trouve les serveurs 2007 trop anciens, lesquels ?',
  ],
});
