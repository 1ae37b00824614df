/** The warning that goes with every service that Setup wants: a policy that disabled it once will do so again. */
import type { Said } from '../probes/said';

export const policyWillStopItAgain: Said = {
  en: 'Do not start it against a group policy or a security baseline that disables it: it would be stopped again. Have the policy changed first.',
  fr: 'Ne pas le démarrer contre une stratégie de groupe ou une base de référence de sécurité qui le désactive : il serait de nouveau arrêté. Faire d’abord modifier la stratégie.',
};
