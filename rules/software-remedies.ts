/** Words that the rules about missing software share: rights, restart afterwards, and what an Edge server does without. */
import type { ExchangeSetupState } from '../probes/questions/exchange-setup-state';
import type { Said, SaidList } from '../probes/said';
import type { Judged } from './rule';

export const installRights: Said = {
  en: 'Local Administrators on the server',
  fr: 'Administrateurs locaux sur le serveur',
};

/** Last steps of every installation: in the wizard, on the command line, and when the installer wants a restart. */
export const retryAfterInstall: SaidList = {
  en: [
    'If the installer asks for a restart, leave Setup and restart the server first.',
    'On the Readiness Checks page choose Retry, or run Setup again.',
  ],
  fr: [
    'Si un redémarrage est demandé, quitter d’abord le programme d’installation d’Exchange et redémarrer le serveur.',
    'Dans la page Tests de préparation, choisir Réessayer, ou relancer le programme d’installation.',
  ],
};

/** The verdict on an Edge Transport server for software that only the Mailbox role wants. */
export function notNeededOnEdge(setup: ExchangeSetupState, software: string): Judged<'setup'> {
  const role = setup.roles.find((one) => one.name === 'EdgeTransportRole')?.name ?? 'EdgeTransport';
  return {
    verdict: 'pass',
    because: {
      en: `This is an Edge Transport server, which does not want ${software}.`,
      fr: `C’est un serveur de transport Edge, qui n’a pas besoin de ${software}.`,
    },
    shows: [{ question: 'setup', found: { en: `role ${role}`, fr: `rôle ${role}` } }],
  };
}

/** The role of a server that is not an Edge server, as evidence: it decides that the software is wanted. */
export function mailboxEvidence(setup: ExchangeSetupState): Said {
  return setup.roles.length === 0
    ? { en: 'Exchange is not installed yet', fr: 'Exchange n’est pas encore installé' }
    : { en: 'not an Edge Transport server', fr: 'pas un serveur de transport Edge' };
}

/** Compares dotted versions number by number: negative when `a` is older. Missing parts count as zero. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let part = 0; part < Math.max(left.length, right.length); part += 1) {
    const difference = (left[part] ?? 0) - (right[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
