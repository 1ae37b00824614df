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
    ],
    fr: [
      'aucun rôle transport hub dans le site',
      'rôle transport hub non détecté dans le site local',
      'rôle de boîtes aux lettres installé avant le transport hub, avertissement',
      'pas encore de serveur de transport hub dans ce site active directory',
      'rôle bridgehead absent du site',
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
