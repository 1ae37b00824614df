/** Warnings for the service rules: Setup starts these services itself, so a stopped one was refused or is held down. */
import type { Said } from '../probes/said';

export const policyWillStopItAgain: Said = {
  en: 'If a group policy or a security baseline disables the service, it will be stopped again: have the policy changed first.',
  fr: 'Si une stratégie de groupe ou un référentiel de sécurité désactive le service, il sera de nouveau arrêté : faire d’abord modifier la stratégie.',
};

/** Read in logs of 2016 and 2019: Setup sets the service to Automatic and starts it before it runs its checks. */
export function setupStartsIt(name: string): { readonly en: string; readonly fr: string } {
  return {
    en: `Recent Setup sets ${name} to Automatic and starts it before its checks. If the check failed nevertheless, look for what refuses the start: gpresult /h report.html shows policies, the System event log shows errors of the Service Control Manager.`,
    fr: `Les versions récentes du programme d’installation règlent ${name} sur Automatique et le démarrent avant leurs vérifications. Si la vérification a malgré tout échoué, chercher ce qui refuse le démarrage : gpresult /h rapport.html montre les stratégies, le journal Système les erreurs du Gestionnaire de contrôle des services.`,
  };
}
