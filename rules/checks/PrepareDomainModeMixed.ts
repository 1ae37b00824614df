/** A domain that /PrepareDomain was to prepare is still in mixed mode. */
import { mixedMode } from '../mixed-mode';

export const PrepareDomainModeMixed = mixedMode({
  id: 'PrepareDomainModeMixed',
  // Which domain was named on the command line is not known here; a domain in mixed mode would be the one.
  concerns: () => true,
  domain: { en: 'a domain to be prepared', fr: 'un domaine à préparer' },
  modes: ['preparedomain', 'preparealldomains'],
  setting: 'NtMixedDomainPrepareDomain',
  rank: 2,
  phrases: {
    en: [
      'domain to be prepared is in mixed mode',
      'preparedomain refuses a mixed mode domain',
      'preparealldomains stops at a mixed domain',
      'target domain of preparedomain not in native mode',
      'preparedomain windows 2000 mixed',
      'target domain of preparedomain mixed mode',
    ],
    fr: [
      'le domaine à préparer est en mode mixte',
      'preparedomain refuse un domaine en mode mixte',
      'preparealldomains s’arrête sur un domaine mixte',
      'domaine cible de preparedomain pas en mode natif',
      'preparedomain domaine windows 2000 mixte',
    ],
    de: ['preparedomain: domäne im gemischten modus'],
    es: ['preparedomain dominio en modo mixto'],
  },
  pasted: [
    'exchange setup: preparedomain refuses a mixed mode domain',
    'exchange : preparedomain refuse un domaine en mode mixte',
  ],
});
