/** Setup notes that language packs of Exchange are installed already; it warns and goes on. */
import { languagePackRule } from '../language-pack-rule';

export const LangPackInstalled = languagePackRule({
  id: 'LangPackInstalled',
  severity: 'warning',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'Language packs are installed already',
      checks: 'Setup looks whether the language packs of Exchange are on the server already.',
      why: 'This is a warning and does not stop Setup. What stops it stands elsewhere in the same run.',
    },
    fr: {
      title: 'Des modules linguistiques sont déjà installés',
      checks: 'Le programme d’installation vérifie si les modules linguistiques d’Exchange sont déjà sur le serveur.',
      why: 'C’est un avertissement qui n’arrête pas le programme d’installation. Ce qui l’arrête figure ailleurs dans la même exécution.',
    },
  },
  phrases: {
    en: [
      'language packs are already installed exchange warning',
      'exchange setup says a language pack is already on the server',
      'warning language pack already installed',
      'do I have to remove installed language packs before the CU',
      'LangPackInstalled warning meaning',
    ],
    fr: [
      'modules linguistiques déjà installés avertissement exchange',
      'le setup exchange dit qu’un module linguistique est déjà présent',
      'avertissement module linguistique déjà installé',
      'faut-il retirer les modules linguistiques déjà installés avant la cu',
      'que signifie l’avertissement LangPackInstalled',
    ],
    de: ['exchange sprachpakete sind bereits installiert warnung'],
    es: ['paquetes de idioma de exchange ya instalados advertencia'],
  },
  toKnow: {
    en: 'See in Programs and Features which language packs of Exchange are listed, and of which build.',
    fr: 'Voir dans Programmes et fonctionnalités quels modules linguistiques d’Exchange sont listés, et dans quelle version.',
  },
  remedies: [
    {
      id: 'go-on',
      title: { en: 'Go on; nothing has to be done', fr: 'Continuer ; rien n’est à faire' },
      steps: {
        en: [
          'Leave the language packs as they are: Setup replaces them by those of the new build.',
          'If Setup stopped all the same, look in the same run for lines that begin with [REQUIRED] or [ERROR].',
        ],
        fr: [
          'Laisser les modules linguistiques en place : le programme d’installation les remplace par ceux de la nouvelle version.',
          'Si le programme d’installation s’est tout de même arrêté, chercher dans la même exécution les lignes commençant par [REQUIRED] ou [ERROR].',
        ],
      },
      rights: { en: 'None', fr: 'Aucun' },
      risk: 'low',
      reversal: { en: 'Nothing is changed.', fr: 'Rien n’est modifié.' },
      minutes: 2,
    },
  ],
  note: 'RuleType Warning in logs of 2016 and 2019; the meaning is taken from the name.',
  pasted: [
    'warning on EX01: exchange language packs are already installed, is that a problem',
    'avertissement : modules linguistiques exchange déjà installés, est-ce grave',
  ],
});
