/** The root domain of the forest is still in mixed mode, so /PrepareAD could not make the groups of Exchange there. */
import { mixedMode } from '../mixed-mode';

export const RootDomainModeMixed = mixedMode({
  id: 'RootDomainModeMixed',
  concerns: (domain) => domain.root,
  domain: { en: 'the root domain', fr: 'le domaine racine' },
  setting: 'NtMixedDomainRoot',
  rank: 1,
  phrases: {
    en: [
      'forest root domain is mixed mode',
      'root domain is in mixed mode',
      'preparead stops because the root domain is mixed',
      'root domain not in native mode',
      'mixed mode in the forest root',
      'forest root domain mixed mode',
    ],
    fr: [
      'le domaine racine est en mode mixte',
      'domaine racine de la forêt en mode mixte',
      'preparead bloqué, domaine racine mixte',
      'racine de la forêt pas en mode natif',
      'mode mixte dans le domaine racine',
    ],
    de: ['stammdomäne im gemischten modus'],
    es: ['el dominio raíz está en modo mixto'],
  },
  pasted: [
    'exchange preparead: the forest root domain is mixed mode',
    'exchange setup : le domaine racine est en mode mixte',
  ],
});
