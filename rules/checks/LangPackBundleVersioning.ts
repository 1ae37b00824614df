/** The bundle of language packs that Setup was given belongs to another build than Setup itself. */
import { languagePackRule, matchingBundle, withoutBundle } from '../language-pack-rule';

export const LangPackBundleVersioning = languagePackRule({
  id: 'LangPackBundleVersioning',
  severity: 'error',
  versions: ['2013', '2016'],
  words: {
    en: {
      title: 'The bundle of language packs is of another build',
      checks: 'Setup compares the build of the language packs in the bundle with its own.',
      why: 'Texts of another build do not fit the programs: pages of the administration could stay empty or fail.',
    },
    fr: {
      title: 'Le lot de modules linguistiques est d’une autre version',
      checks: 'Le programme d’installation compare la version des modules linguistiques du lot avec la sienne.',
      why: 'Les textes d’une autre version ne correspondent pas aux programmes : des pages d’administration pourraient rester vides ou échouer.',
    },
  },
  phrases: {
    en: [
      'language pack bundle has the wrong version exchange',
      'bundle of language packs does not match the setup build',
      'languagepackbundle from another cumulative update',
      'language pack bundle version mismatch',
      'exchange language bundle older than setup',
      "language pack bundle version doesn't fit the server build",
      'version of the language pack bundle',
    ],
    fr: [
      'le bundle de langues est d’un autre build que le serveur',
      'lot de modules linguistiques de mauvaise version exchange',
      'le lot de langues ne correspond pas à la version du setup',
      'languagepackbundle d’une autre mise à jour cumulative',
      'version du lot de modules linguistiques différente',
      'lot de langues exchange plus ancien que le setup',
    ],
    de: ['exchange sprachpaketbündel falsche version'],
    es: ['versión incorrecta del languagepackbundle de exchange'],
  },
  toKnow: {
    en: 'Compare the file version of LanguagePackBundle.exe with that of Setup.exe on the media: `(Get-Item <file>).VersionInfo.FileVersion`',
    fr: 'Comparer la version de fichier de LanguagePackBundle.exe avec celle de Setup.exe sur le support : `(Get-Item <fichier>).VersionInfo.FileVersion`',
  },
  remedies: [matchingBundle, withoutBundle],
  note: 'From the name of the rule; complete media need no bundle.',
  pasted: [
    'the language pack bundle has the wrong version for exchange setup on EX01',
    'setup exchange : le lot de langues ne correspond pas à la version du setup',
  ],
});
