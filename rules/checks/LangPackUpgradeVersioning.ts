/** The language packs that are offered for an upgrade do not fit the build that Setup installs. */
import { languagePackRule, matchingBundle, withoutBundle } from '../language-pack-rule';

export const LangPackUpgradeVersioning = languagePackRule({
  id: 'LangPackUpgradeVersioning',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The language packs do not fit this upgrade',
      checks: 'Before an upgrade, Setup compares the build of the language packs with the build of the server.',
      why: 'After the upgrade, programs and texts would be of different builds.',
    },
    fr: {
      title: 'Les modules linguistiques ne conviennent pas à cette mise à niveau',
      checks:
        'Avant une mise à niveau, le programme d’installation compare la version des modules linguistiques avec celle du serveur.',
      why: 'Après la mise à niveau, les programmes et les textes seraient de versions différentes.',
    },
  },
  phrases: {
    en: [
      'language packs do not match the upgrade exchange',
      'upgrade stopped because of the language pack build',
      'language pack of another build, cannot upgrade exchange',
      'language pack upgrade version wrong',
      'installed language pack newer than the upgrade',
      'language pack version mismatch on upgrade',
    ],
    fr: [
      'modules linguistiques incompatibles avec la mise à niveau exchange',
      'mise à niveau arrêtée à cause de la version des modules linguistiques',
      'module linguistique d’une autre version, mise à niveau exchange impossible',
      'version des modules linguistiques pour la mise à niveau incorrecte',
      'module linguistique installé plus récent que la mise à niveau',
      'version des modules linguistiques différente mise à niveau',
    ],
    de: ['exchange upgrade sprachpaket passt nicht zur version'],
    es: ['actualización de exchange, versión del paquete de idioma no coincide'],
  },
  toKnow: {
    en: 'See in Programs and Features of which build the language packs are, and compare with `Get-Command ExSetup.exe | ForEach-Object { $_.FileVersionInfo }`.',
    fr: 'Voir dans Programmes et fonctionnalités la version des modules linguistiques, et comparer avec `Get-Command ExSetup.exe | ForEach-Object { $_.FileVersionInfo }`.',
  },
  remedies: [withoutBundle, matchingBundle],
  note: 'RuleType Error in logs of 2016 and 2019; what is compared is taken from the name.',
  pasted: [
    'exchange upgrade on EX01 stopped because of the language pack build',
    'mise à niveau exchange arrêtée à cause de la version des modules linguistiques',
  ],
});
