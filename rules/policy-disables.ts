/** The warning that goes with every service that Setup wants: a policy that disabled it once will do so again. */
import type { Said } from '../probes/said';

export const policyWillStopItAgain: Said = {
  en: 'If a group policy or a security baseline disables the service, it will be stopped again: have the policy changed first.',
  fr: 'Si une stratégie de groupe ou un référentiel de sécurité désactive le service, il sera de nouveau arrêté : faire d’abord modifier la stratégie.',
};
