/** Setup wants the World Wide Web Publishing Service (W3SVC) to be installed and not disabled. */
import { w3svcRule } from '../w3svc-rule';

export const W3SVCDisabledOrNotInstalled = w3svcRule({
  id: 'W3SVCDisabledOrNotInstalled',
  slug: 'w3svcdisabledornotinstalled',
  words: {
    en: {
      title: 'The World Wide Web Publishing Service is disabled or missing',
      checks: 'Setup looks whether the Windows service W3SVC is installed and allowed to start.',
      why: 'Outlook on the web, ActiveSync and the Exchange shell are web applications; without W3SVC Setup cannot create them. After an update that failed midway it is often left disabled.',
    },
    fr: {
      title: 'Le Service de publication World Wide Web est désactivé ou absent',
      checks: 'Le programme d’installation vérifie que le service Windows W3SVC est installé et autorisé à démarrer.',
      why: 'Outlook sur le web, ActiveSync et Exchange Management Shell sont des applications web ; sans W3SVC, le programme d’installation ne peut pas les créer. Après une mise à jour interrompue, ce service reste souvent désactivé.',
    },
  },
  message:
    'The World Wide Web Publishing Service (W3SVC) is either disabled or not installed on this computer. You must exit Setup, install the required components, then restart the Setup process.',
  titles: {
    en: 'The World Wide Web Publishing Service is disabled or missing',
    fr: 'Le service de publication World Wide Web est désactivé ou manquant',
    de: 'The World Wide Web Publishing Service is disabled or missing',
    es: 'El Servicio de publicación World Wide Web está deshabilitado o falta',
    'pt-br': 'O serviço de publicação na World Wide Web estiver desabilitada ou missing',
    it: 'Il servizio pubblicazione sul Web viene disattivato o missing',
    ja: 'World Wide Web Publishing Service が無効または見つからない',
    'zh-cn': '万维网发布服务被禁用或丢失',
    'zh-tw': 'World Wide Web Publishing 服務已停用] 或 [missing',
    ko: 'World Wide Web 게시 서비스를 사용할 수 없거나 missing',
    ru: 'Служба публикации в Интернете отключена или отсутствует',
  },
  phrases: {
    en: [
      'world wide web publishing service disabled or not installed',
      'w3svc disabled',
      'w3svc is not installed',
      'iis publishing service disabled after failed cu',
      'setup complains about w3svc',
      'w3svc',
    ],
    fr: [
      'service de publication world wide web désactivé',
      'w3svc désactivé',
      'w3svc non installé',
      'setup se plaint de w3svc',
      'service de publication web absent avant exchange',
    ],
    de: ['www-publishingdienst deaktiviert exchange setup'],
    es: ['servicio de publicación world wide web deshabilitado'],
    it: ['servizio Pubblicazione sul Web disabilitato'],
    ru: ['служба веб-публикаций W3SVC отключена'],
    'zh-cn': ['万维网发布服务被禁用'],
    'zh-tw': ['World Wide Web 發行服務已停用', '全球資訊網發佈服務已停用'],
    ja: ['World Wide Web 発行サービスが無効'],
    ko: ['World Wide Web 게시 서비스 사용 안 함'],
    'pt-br': ['serviço de publicação da World Wide Web desabilitado'],
  },
  // The service stands on Windows Process Activation: without that feature it is not installed.
  causedBy: ['ServiceDisabled', 'LonghornWASProcessModelInstalled'],
  pasted: [
    'The World Wide Web Publishing Service (W3SVC) is either disabled or not installed on this computer. You must exit Setup, install the required components, then restart the Setup process.',
    'exchange setup: w3svc is disabled, what now',
    'exchange : le service de publication world wide web est désactivé ou manquant',
  ],
});
