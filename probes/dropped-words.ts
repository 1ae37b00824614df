/** What is said when a server took the connection and let it go again before anything was started. */
import type { FailureWords } from './errors';

export const droppedWords: FailureWords = {
  sentence: {
    en: 'The connection was closed from the other side before anything was started on the server.',
    fr: 'La connexion a été fermée par l’autre extrémité avant qu’une opération ne commence sur le serveur.',
  },
  who: { en: 'An administrator of the server', fr: 'Un administrateur du serveur' },
  next: {
    en: 'Try again in a moment. If it stays so, look at what stands in front of the port: a firewall, a load balancer, or a service that is restarting.',
    fr: 'Réessayer dans un instant. Si la situation persiste, examiner ce qui se trouve devant le port\u00a0: pare-feu, répartiteur de charge ou service en cours de redémarrage.',
  },
};
