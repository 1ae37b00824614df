/** The domain of the server is still in mixed mode, which Exchange has not accepted since 2007. */
import { mixedMode } from '../mixed-mode';

export const LocalDomainModeMixed = mixedMode({
  id: 'LocalDomainModeMixed',
  concerns: (domain) => domain.own,
  domain: { en: 'the local domain', fr: 'le domaine local' },
  setting: 'NtMixedDomainComputerDomainDN',
  rank: 0,
  phrases: {
    en: [
      'the server’s own domain is in mixed mode',
      'domain is still mixed mode',
      'local domain mixed mode exchange setup',
      'windows 2000 mixed domain blocks exchange',
      'domain not in native mode',
      'domain functional level windows 2000 mixed',
      'active directory domain mixed mode',
    ],
    fr: [
      'le domaine local est en mode mixte',
      'le domaine du serveur est encore en mode mixte',
      'domaine pas en mode natif',
      'domaine windows 2000 mixte bloque exchange',
      'niveau fonctionnel windows 2000 mixte',
    ],
    de: ['domäne ist noch im gemischten modus'],
    es: ['el dominio sigue en modo mixto'],
    ja: ['ドメインが混合モード'],
    'zh-tw': ['Active Directory 網域為混合模式'],
    'zh-cn': ['Active Directory 域为混合模式'],
  },
  pasted: [
    'exchange setup: domain is still mixed mode, not in native mode',
    'exchange : le domaine du serveur est encore en mode mixte',
  ],
});
