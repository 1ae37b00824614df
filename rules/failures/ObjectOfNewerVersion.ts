/** Setup of an older version met an object that a newer version has written, and may only read it. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines } from './sources';
import { nothingChanged, said, since2013, steps } from './wording';

export const ObjectOfNewerVersion = defineFailure({
  id: 'ObjectOfNewerVersion',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'An object was written by a newer version of Exchange',
      checks:
        'Setup wanted to change an object, and Exchange answered that it is read-only because a future version created it.',
      why: 'Old media, or tools of an old version, work in an organization that a newer Setup has prepared. Only the newer version may change its objects.',
    },
    fr: {
      title: 'Un objet a été écrit par une version plus récente d’Exchange',
      checks:
        'Le programme d’installation a voulu modifier un objet, et Exchange a répondu que celui-ci est en lecture seule, car créé par une version ultérieure.',
      why: 'Un ancien support, ou des outils d’une ancienne version, travaillent dans une organisation préparée par un programme d’installation plus récent. Seule la version récente peut modifier ses objets.',
    },
  },
  fingerprints: [
    { pattern: '(?:created|saved) by a (?:future|newer) version of Exchange' },
    { pattern: 'read[ -]only because it was created by' },
  ],
  phrases: {
    en: [
      'object is read only because it was created by a future version of exchange',
      'current supported version is 0.10 exchange setup',
      'old exchange setup in a newer organization',
      'object requires a newer version of exchange',
      'setup cannot change an object of exchange 2019 from 2013',
    ],
    fr: [
      'objet en lecture seule car créé par une version ultérieure d’exchange',
      'current supported version is 0.10 setup exchange',
      'ancien setup exchange dans une organisation plus récente',
      'objet qui exige une version plus récente d’exchange',
      'setup 2013 ne peut pas modifier un objet exchange 2019',
    ],
  },
  asks: {},
  toKnow: said(
    'The version of the organization: `Get-OrganizationConfig | Format-List ObjectVersion,AdminDisplayVersion`, and of the media.',
    'La version de l’organisation : `Get-OrganizationConfig | Format-List ObjectVersion,AdminDisplayVersion`, et celle du support.',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'use-newer-media',
      title: said(
        'Use media of the newest version in the organization',
        'Utiliser le support de la version la plus récente de l’organisation',
      ),
      steps: steps(
        said(
          'See the newest build in the organization: `Get-ExchangeServer | Format-Table Name,AdminDisplayVersion`',
          'Voir la version la plus récente de l’organisation : `Get-ExchangeServer | Format-Table Name,AdminDisplayVersion`',
        ),
        said(
          'Prepare Active Directory only with the Setup of that version.',
          'Préparer Active Directory uniquement avec le programme d’installation de cette version.',
        ),
        said(
          'For a server of the older version, take its newest cumulative update: it knows the objects of its successors.',
          'Pour un serveur de l’ancienne version, prendre sa mise à jour cumulative la plus récente : elle connaît les objets de ses successeurs.',
        ),
      ),
      rights: localAdministrators,
      risk: 'low',
      reversal: nothingChanged,
      minutes: 30,
      never: [
        said(
          'Do not lower msExchVersion of the object in ADSI Edit: the newer servers rely on it.',
          'Ne pas abaisser msExchVersion de l’objet dans Modification ADSI : les serveurs récents en dépendent.',
        ),
      ],
    },
  ],
  sources: [setupLogLines],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'setup-message',
      note: 'Known from the cmdlets of 2010 and 2013; not seen in a public Setup log.',
    },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      "[11/20/2026 02:14:57.0546] [2] [ERROR] The object 'Default' is read only because it was created by a future version of Exchange: 0.20 (15.0.0.0). Current supported version is 0.10 (14.0.100.0).",
    ],
    pasted: [
      'Object is read only because it was created by a future version of Exchange: 0.20 (15.0.0.0). Current supported version is 0.10 (14.0.100.0).',
      'exchange setup: object is read only because it was created by a future version of exchange',
      'objet en lecture seule car créé par une version ultérieure d’exchange, setup s’arrête',
    ],
  },
});
