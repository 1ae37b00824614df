/** Setup was given a bundle of language packs and does not accept the file. */
import { languagePackRule, matchingBundle, withoutBundle } from '../language-pack-rule';

export const LangPackBundleCheck = languagePackRule({
  id: 'LangPackBundleCheck',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The bundle of language packs cannot be used',
      checks: 'Setup looks whether the file with the language packs is there and can be read.',
      why: 'Without a sound file, the languages of the administration and of Outlook on the web would not be installed.',
    },
    fr: {
      title: 'Le lot de modules linguistiques est inutilisable',
      checks: 'Le programme d’installation vérifie que le fichier des modules linguistiques est présent et lisible.',
      why: 'Sans fichier intact, les langues de l’administration et d’Outlook sur le web ne seraient pas installées.',
    },
  },
  phrases: {
    en: [
      'LanguagePackBundle.exe that I downloaded is not accepted',
      'languagepackbundle.exe not valid exchange',
      'language pack bundle cannot be found or is damaged',
      'exchange setup rejects the language pack bundle file',
      'bad language pack bundle path',
      'language pack bundle check failed',
      'language pack bundle not valid or not found',
    ],
    fr: [
      'languagepackbundle.exe non valide exchange',
      'lot de modules linguistiques introuvable ou endommagé',
      'exchange refuse le fichier du lot de langues',
      'chemin du lot de modules linguistiques incorrect',
      'fichier languagepackbundle refusé par le setup',
      'fichier LanguagePackBundle non valide',
    ],
    de: ['exchange sprachpaketbündel languagepackbundle ungültig'],
    es: ['languagepackbundle de exchange no válido'],
  },
  toKnow: {
    en: 'Look on the server whether the file LanguagePackBundle.exe that the command names exists, and whether the tab Digital Signatures of its properties shows a valid signature.',
    fr: 'Vérifier sur le serveur que le fichier LanguagePackBundle.exe nommé dans la commande existe et que l’onglet Signatures numériques de ses propriétés affiche une signature valide.',
  },
  remedies: [withoutBundle, matchingBundle],
  note: 'What Setup looks at in the file is not published; complete media need no bundle.',
  pasted: [
    'exchange setup on EX01 rejects the language pack bundle file',
    'le setup exchange refuse languagepackbundle.exe, lot de modules linguistiques endommagé',
  ],
});
