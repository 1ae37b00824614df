/** Warning of Exchange 2007 and 2010: the site has no Hub Transport server yet, so its mailboxes would send nothing. */
import { roleInSite } from '../role-in-site';

export const BridgeheadRoleNotPresentInSite = roleInSite({
  id: 'BridgeheadRoleNotPresentInSite',
  role: 'hubTransport',
  name: { en: 'Hub Transport', fr: 'Transport Hub' },
  lacking: {
    en: 'Until a Hub Transport server is in the site, its mailboxes neither send nor receive.',
    fr: 'Tant qu’aucun serveur de transport Hub n’est dans le site, ses boîtes aux lettres n’envoient ni ne reçoivent rien.',
  },
  versions: ['2007', '2013', '2016'],
  titles: {
    ko: '허브 전송 역할을 로컬 site에서 검색 되지 않음',
    'zh-cn': '未检测到本地 site 中的集线器传输角色',
    it: 'Ruolo Trasporto hub non rilevato in site locale',
    'pt-br': 'Função de transporte de Hub não detectada no local site',
    es: 'Función de concentrador de transporte no detectado en local site',
    en: 'Hub Transport role not detected in local site',
    ja: 'ハブ トランスポートの役割がローカル サイトで検出されない',
    'zh-tw': '未偵測到本機 site 集線傳輸角色',
  },
  phrases: {
    en: [
      'no hub transport role in the site',
      'hub transport role not detected in local site',
      'mailbox role installed before hub transport warning',
      'no hub transport server in this active directory site yet',
      'bridgehead role not present in site',
      'no hub transport in the local site',
    ],
    fr: [
      'aucun rôle transport hub dans le site',
      'rôle transport hub non détecté dans le site local',
      'rôle de boîtes aux lettres installé avant le transport hub, avertissement',
      'pas encore de serveur de transport hub dans ce site active directory',
      'rôle bridgehead absent du site',
      'pas de rôle transport hub dans le site',
    ],
    de: ['hub-transport-rolle im lokalen standort nicht erkannt'],
    es: ['rol de transporte de concentradores no detectado en el sitio'],
  },
  source: 'https://technet.microsoft.com/library/ms.exch.setupreadiness.bridgeheadrolenotpresentinsite(v=EXCHG.150)',
  pasted: [
    'Hub Transport role not detected in local site',
    'exchange setup warns that there is no hub transport role in the site',
    'setup exchange : rôle transport hub non détecté dans le site local',
  ],
});
