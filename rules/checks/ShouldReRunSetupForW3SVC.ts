/** Setup says that it must be started again once the World Wide Web Publishing Service can start. */
import { w3svcRule } from '../w3svc-rule';

export const ShouldReRunSetupForW3SVC = w3svcRule({
  id: 'ShouldReRunSetupForW3SVC',
  slug: 'shouldrerunsetupforw3svc',
  usualPhrases: false,
  words: {
    en: {
      title: 'Setup must be started again for the World Wide Web Publishing Service',
      checks:
        'The companion of W3SVCDisabledOrNotInstalled: the service W3SVC was disabled or missing when Setup began.',
      why: 'What Setup learned about the web server at its start stays with it. Once the service is enabled, close Setup and start it anew.',
    },
    fr: {
      title: 'Setup à relancer pour le Service de publication World Wide Web',
      checks:
        'Le pendant de W3SVCDisabledOrNotInstalled : le service W3SVC était désactivé ou absent au démarrage du programme d’installation.',
      why: 'Le programme d’installation garde ce qu’il a lu du serveur web à son démarrage. Une fois le service autorisé, fermer le programme d’installation et le relancer.',
    },
  },
  titles: {
    en: 'The World Wide Web Publishing Service is disabled or missing',
    fr: 'The World Wide Web Publishing Service is disabled or missing',
    de: 'The World Wide Web Publishing Service is disabled or missing',
    es: 'El servicio de publicación World Wide Web está deshabilitado o missing',
    'pt-br': 'O serviço de publicação na World Wide Web estiver desabilitada ou missing',
    it: 'Il servizio pubblicazione sul Web viene disattivato o missing',
    ja: 'World Wide Web Publishing Service が無効または見つからない',
    'zh-cn': '万维网发布服务被禁用或 missing',
    'zh-tw': 'World Wide Web Publishing 服務已停用] 或 [missing',
    ko: 'World Wide Web 게시 서비스를 사용할 수 없거나 missing',
    ru: 'The World Wide Web Publishing Service is disabled or missing',
  },
  phrases: {
    en: [
      'exit and rerun setup because of the world wide web service',
      'setup must be rerun for w3svc',
      'should rerun setup for w3svc',
      'restart setup after enabling world wide web publishing',
      'rerun exchange setup once w3svc is enabled',
    ],
    fr: [
      'relancer setup à cause du service world wide web',
      'setup doit être relancé pour w3svc',
      'quitter et relancer setup pour w3svc',
      'redémarrer l’installation après activation de world wide web',
      'relancer l’installation exchange une fois w3svc activé',
      'relancer setup après avoir activé W3SVC',
    ],
    de: ['setup wegen w3svc erneut ausführen'],
  },
  causedBy: ['W3SVCDisabledOrNotInstalled'],
  pasted: [
    '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:ShouldReRunSetupForW3SVC] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
    'exchange setup says exit and rerun setup because of the world wide web service',
    'exchange demande de quitter et relancer setup pour w3svc',
  ],
});
