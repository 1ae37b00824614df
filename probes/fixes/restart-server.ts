/**
 * Restarts a server a few minutes after approval, so that files which are in use can be replaced.
 *
 * It refuses while anybody is logged on or an installer is at work. It is done when the server has started later than
 * the start that was seen when the restart was asked for, and no restart is outstanding any more.
 */
import { z } from 'zod';
import { defineFix } from '../fix';
import { moment, sayMoment } from '../questions/moment';
import { restartReadiness } from '../questions/restart-readiness';

export const restartServer = defineFix({
  kind: 'restart-server',
  params: z.strictObject({
    /** The last start that was seen when the restart was proposed: proof is a later one. */
    lastBoot: moment,
    /** Notice that Windows gives before it goes down. */
    delayMinutes: z.number().int().min(1).max(60),
  }),
  title: ({ delayMinutes }) => ({
    en: `Restart the server, ${delayMinutes} minutes after the start of the fix`,
    fr: `Redémarrer le serveur, ${delayMinutes} minutes après le lancement de la correction`,
  }),
  reads: () => restartReadiness({}),
  describe: (state) => {
    const started = sayMoment(state.lastBoot);
    return state.pendingRestart
      ? {
          en: `restart outstanding, last start ${started.en}`,
          fr: `redémarrage en attente, dernier démarrage le ${started.fr}`,
        }
      : {
          en: `no restart outstanding, last start ${started.en}`,
          fr: `aucun redémarrage en attente, dernier démarrage le ${started.fr}`,
        };
  },
  wanted: ({ lastBoot }) => ({
    en: `started after ${sayMoment(lastBoot).en}, no restart outstanding`,
    fr: `démarré après le ${sayMoment(lastBoot).fr}, aucun redémarrage en attente`,
  }),
  settled: (state, { lastBoot }) => Date.parse(state.lastBoot) > Date.parse(lastBoot) && !state.pendingRestart,
  // People come and go between request and run; whether anybody is there is asked again by `refuses`.
  identity: (state) => ({ lastBoot: state.lastBoot, pendingRestart: state.pendingRestart }),
  // The notice, and twenty minutes for Windows to finish its updates and to come back.
  settlesWithin: ({ delayMinutes }) => (delayMinutes + 20) * 60_000,
  refuses: (state) => {
    if (state.setupsRunning.length > 0) {
      const names = state.setupsRunning.map((setup) => `${setup.name} (${setup.id})`).join(', ');
      return {
        en: `An installation is at work: ${names}. Restarting now could damage it.`,
        fr: `Une installation est en cours : ${names}. Un redémarrage maintenant pourrait l’endommager.`,
      };
    }
    if (state.interactiveSessions.length > 0) {
      const users = state.interactiveSessions.map((session) => session.user).join(', ');
      return {
        en: `Somebody is logged on to the server: ${users}. Ask them to log off first; disconnected sessions count too.`,
        fr: `Une session est ouverte sur le serveur : ${users}. Demander d’abord de la fermer ; les sessions déconnectées comptent aussi.`,
      };
    }
    return undefined;
  },
  blastRadius: () => ({
    en: 'Everything on this server stops for the length of a restart: mail, clients and the database copies that are active here. In a DAG, move the active copies away first; a single server does not answer meanwhile.',
    fr: 'Tout ce que fait ce serveur s’interrompt le temps du redémarrage : messagerie, clients et copies de bases de données actives. Dans un DAG, déplacer d’abord les copies actives ; un serveur unique ne répond pas pendant ce temps.',
  }),
  rights: {
    en: 'Local Administrators on the server, and an agreed maintenance window',
    fr: 'Administrateurs locaux sur le serveur, et une fenêtre de maintenance convenue',
  },
  risk: 'high',
  reversal: () => ({
    en: 'Until the server goes down: `shutdown /a` on the server. Afterwards none.',
    fr: 'Avant l’arrêt du serveur : `shutdown /a` sur le serveur. Ensuite, aucun.',
  }),
  minutes: 20,
});
