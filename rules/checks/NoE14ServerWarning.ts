/** Warning: after /PrepareAD for a newer Exchange, no server of Exchange 2010 can be added any more. */
import { noOlderServerWarning } from '../no-older-server-warning';

export const NoE14ServerWarning = noOlderServerWarning({
  id: 'NoE14ServerWarning',
  year: '2010',
  generation: [14, 0],
  versions: ['2013', '2016'],
  messages: [],
  titles: {
    en: 'No Exchange 2010 servers detected',
    fr: 'Aucun serveur Exchange 2010 ou Exchange 2007 détecté',
    de: 'Keine Exchange 2010- oder Exchange 2007-Server erkannt',
    es: 'No se detectaron servidores Exchange 2010 o Exchange 2007',
    it: 'Nessun server Exchange 2010 o Exchange 2007 rilevato',
    ja: 'Exchange 2010 または Exchange 2007 サーバーが検出されなかった',
    ko: 'Exchange 2010 또는 Exchange 2007 서버 없음 감지',
    'pt-br': 'Nenhum servidor Exchange 2010 ou Exchange 2007 detectada',
    ru: 'Серверы Exchange 2010 или Exchange 2007 не обнаружены',
    'zh-cn': '未检测到 Exchange 2010 或 Exchange 2007 服务器',
    'zh-tw': '沒有 Exchange 2010 或 Exchange 2007 伺服器偵測到',
  },
  source: {
    title: 'Exchange readiness check NoE14ServerWarning',
    url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-noe14serverwarning',
  },
});
