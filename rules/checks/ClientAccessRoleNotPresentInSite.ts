/** Warning of Exchange 2007 and 2010: the site has no Client Access server yet, so only Outlook reaches its mailboxes. */
import { roleInSite } from '../role-in-site';

export const ClientAccessRoleNotPresentInSite = roleInSite({
  id: 'ClientAccessRoleNotPresentInSite',
  role: 'clientAccess',
  name: { en: 'Client Access', fr: 'Accès au client' },
  lacking: {
    en: 'Until a Client Access server is in the site, its mailboxes cannot be reached by browser and mobile devices.',
    fr: 'Tant qu’aucun serveur d’accès client n’est dans le site, ses boîtes aux lettres ne sont pas accessibles par navigateur ni par appareil mobile.',
  },
  versions: ['2007', '2013', '2016'],
  titles: {
    ko: '클라이언트 액세스 역할 로컬 site에서 검색 되지 않음',
    'zh-cn': '未检测到本地 site 的客户端访问角色',
    it: 'Ruolo accesso client non rilevato in site locale',
    'pt-br': 'Função acesso para cliente não detectada no local site',
    es: 'Función de acceso de cliente no detectado en local site',
    en: 'Client Access role not detected in local site',
    ja: 'クライアント アクセスの役割がローカル サイトで検出されない',
    'zh-tw': '未偵測到本機 site 的用戶端存取角色',
  },
  phrases: {
    en: [
      'no client access role in the site',
      'client access role not detected in local site',
      'mailbox role installed before client access warning',
      'no client access server in this active directory site yet',
      'cas role not present in site',
      'no client access role in the local site',
    ],
    fr: [
      'aucun rôle accès client dans le site',
      'rôle accès client non détecté dans le site local',
      'rôle de boîtes aux lettres installé avant l’accès client, avertissement',
      'pas encore de serveur d’accès client dans ce site active directory',
      'rôle cas absent du site',
      'pas de rôle accès client dans le site',
    ],
    de: ['clientzugriffsrolle im lokalen standort nicht erkannt'],
    es: ['rol de acceso de cliente no detectado en el sitio'],
  },
  source: 'https://technet.microsoft.com/library/ms.exch.setupreadiness.clientaccessrolenotpresentinsite(v=EXCHG.150)',
  pasted: [
    'Client Access role not detected in local site',
    'exchange setup warns that there is no client access role in the site',
    'setup exchange : rôle accès client non détecté dans le site local',
  ],
});
