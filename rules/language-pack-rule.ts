/**
 * Rules about the language packs of Exchange, which Setup adds from a bundle or from one file for each voice language.
 *
 * None of them has a public text, and what Setup compares is not published. They share their ways out: the media of
 * Exchange 2013 and later hold every language, so a bundle that was given on the command line can nearly always go.
 */
import { licenseSwitch } from './license-switch';
import { defineRule, type Remedy, type Rule, type RuleDefinition } from './rule';
import type { Product } from './run';

interface LanguagePackRule {
  readonly id: string;
  readonly severity: RuleDefinition['severity'];
  readonly versions: readonly Product[];
  readonly words: RuleDefinition['words'];
  readonly phrases: RuleDefinition['phrases'];
  readonly toKnow: NonNullable<RuleDefinition['toKnow']>;
  readonly remedies: readonly Remedy[];
  /** What the name of the rule was taken to mean. */
  readonly note: string;
  readonly pasted: readonly string[];
}

/** A rule of the family that no question can judge. */
export function languagePackRule(given: LanguagePackRule): Rule {
  return defineRule({
    id: given.id,
    severity: given.severity,
    versions: given.versions,
    words: given.words,
    messages: [],
    titles: {},
    phrases: given.phrases,
    asks: {},
    toKnow: given.toKnow,
    causedBy: [],
    remedies: given.remedies,
    sources: [{ title: 'ExchangeSetup.log: the name and the type of the rule; it has no public text' }],
    restsOn: [
      { claim: 'recognition', basis: 'inference', note: 'The name of the rule; no message has been seen.' },
      { claim: 'remedy', basis: 'inference', note: given.note },
    ],
    examples: {
      judged: [],
      pasted: [
        `[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:${given.id}] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]`,
        ...given.pasted,
      ],
    },
  });
}

const rights = { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' };

export const withoutBundle: Remedy = {
  id: 'without-bundle',
  title: {
    en: 'Run Setup from complete media, without a bundle of its own',
    fr: 'Lancer le programme d’installation depuis un support complet, sans lot de langues séparé',
  },
  steps: (about) => {
    const command = `.\\setup.exe /Mode:${about.mode === 'install' ? 'Install /Roles:Mailbox' : 'Upgrade'} ${licenseSwitch(about)}`;
    return {
      en: [
        'Look at the command that was used, near the start of the run in ExchangeSetup.log: "RuntimeAssembly was started with the following command".',
        'If it names /LanguagePack, or a folder with /SourceDir or /UpdatesDir, leave that out.',
        'Mount the ISO image of the update afresh, or unpack the download again into an empty folder. Its size and its digital signature must be those of the download.',
        `In an elevated Command Prompt in that folder: \`${command.trim()}\``,
      ],
      fr: [
        'Regarder la commande utilisée, vers le début de l’exécution dans ExchangeSetup.log : « RuntimeAssembly was started with the following command ».',
        'Si elle comporte /LanguagePack, ou un dossier avec /SourceDir ou /UpdatesDir, retirer ce commutateur.',
        'Monter de nouveau l’image ISO de la mise à jour, ou décompresser à nouveau le fichier téléchargé dans un dossier vide. Sa taille et sa signature numérique doivent être celles du téléchargement.',
        `Dans une invite de commandes avec élévation de privilèges, dans ce dossier : \`${command.trim()}\``,
      ],
    };
  },
  rights,
  risk: 'low',
  reversal: { en: 'Nothing has been changed yet.', fr: 'Rien n’a encore été modifié.' },
  minutes: 20,
};

/** For a bundle that belongs to another build than the server. */
export const matchingBundle: Remedy = {
  id: 'matching-bundle',
  title: {
    en: 'Use the language packs of the same build',
    fr: 'Utiliser les modules linguistiques de la même version',
  },
  when: {
    en: 'If language packs must be given separately',
    fr: 'Si les modules linguistiques doivent être fournis à part',
  },
  steps: {
    en: [
      'See which build is installed: `Get-Command ExSetup.exe | ForEach-Object { $_.FileVersionInfo }`',
      'Download the language packs that were published with exactly this cumulative update; packs of another one do not fit.',
      'Name that file on the command line instead of the old one and run Setup again.',
    ],
    fr: [
      'Voir quelle version est installée : `Get-Command ExSetup.exe | ForEach-Object { $_.FileVersionInfo }`',
      'Télécharger les modules linguistiques publiés avec exactement cette mise à jour cumulative ; ceux d’une autre ne conviennent pas.',
      'Indiquer ce fichier dans la commande à la place de l’ancien et relancer le programme d’installation.',
    ],
  },
  rights,
  risk: 'low',
  reversal: { en: 'Nothing has been changed yet.', fr: 'Rien n’a encore été modifié.' },
  minutes: 30,
};
