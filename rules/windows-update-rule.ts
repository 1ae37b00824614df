/**
 * Rules by which Setup wants one update of an old Windows, told by its KB number.
 *
 * They concern only that Windows. A number that is not on the list of installed updates proves little: a later rollup
 * replaces earlier ones and takes them off the list, while Setup looks at the version of a file. So a missing number is
 * a reason to look, and the verdict says so.
 */
import { hotfix, type HotfixState } from '../probes/questions/hotfix';
import { os, type OsState } from '../probes/questions/os';
import type { Said } from '../probes/said';
import { exampleWindows } from './example-server';
import { defineRule, type Judged, type Remedy, type Rule, type RuleDefinition } from './rule';

type Parts = Pick<
  RuleDefinition,
  'id' | 'severity' | 'versions' | 'words' | 'titles' | 'phrases' | 'sources' | 'restsOn'
>;

interface UpdateRule extends Parts {
  /** Such as KB2619234. */
  readonly kb: string;
  /** The Windows that needs it, by its build number, and as people call it. */
  readonly windows: { readonly buildNumber: number; readonly name: string };
  /** From this revision of that build on, a cumulative update holds it. */
  readonly fromRevision?: number;
  readonly messages?: readonly string[];
  readonly pasted: readonly string[];
  /** Instead of the usual steps. */
  readonly remedies?: readonly Remedy[];
}

export function windowsUpdateRule(given: UpdateRule): Rule {
  const { kb, windows, fromRevision: _, messages = [], pasted, remedies, ...parts } = given;
  return defineRule({
    ...parts,
    messages,
    asks: { os: os({}), hotfix: hotfix({ ids: [kb] }) },
    judge: ({ os: found, hotfix: list }) => judgeUpdate(found, list, given),
    causedBy: [],
    remedies: remedies ?? [installUpdate(kb, windows.name)],
    examples: { judged: examplesOf(given), pasted },
  });
}

function judgeUpdate(found: OsState, list: HotfixState, given: UpdateRule): Judged<'os' | 'hotfix'> {
  const { kb, windows, fromRevision, severity } = given;
  const listed = list.installed.some((one) => one.id === kb);
  const shows = [
    { question: 'os' as const, found: describeWindows(found) },
    {
      question: 'hotfix' as const,
      found: listed
        ? { en: `${kb} is listed`, fr: `${kb} figure dans la liste` }
        : { en: `${kb} is not listed`, fr: `${kb} ne figure pas dans la liste` },
      wanted: { en: `${kb} on ${windows.name}`, fr: `${kb} sur ${windows.name}` },
    },
  ];
  if (found.buildNumber !== windows.buildNumber) {
    return {
      verdict: 'pass',
      because: {
        en: `Does not apply: the update is for ${windows.name} only.`,
        fr: `Sans objet : la mise à jour ne concerne que ${windows.name}.`,
      },
      shows,
    };
  }
  if (listed) {
    return { verdict: 'pass', because: { en: `${kb} is installed.`, fr: `${kb} est installée.` }, shows };
  }
  if (fromRevision !== undefined && found.revision !== null && found.revision >= fromRevision) {
    return {
      verdict: 'pass',
      because: {
        en: `Windows ${found.version}.${found.revision} holds ${kb}: every cumulative update since then does.`,
        fr: `Windows ${found.version}.${found.revision} contient ${kb}, comme toute mise à jour cumulative ultérieure.`,
      },
      shows,
    };
  }
  return {
    verdict: severity === 'warning' ? 'warn' : 'fail',
    because: {
      en: `${windows.name} does not list ${kb}. A later rollup may hold it nevertheless; the list does not tell.`,
      fr: `${windows.name} n’affiche pas ${kb}. Un correctif cumulatif ultérieur peut pourtant la contenir ; la liste ne le dit pas.`,
    },
    shows,
  };
}

function describeWindows({ caption, version, revision }: OsState): Said {
  const build = revision === null ? version : `${version}.${revision}`;
  return { en: `${caption.trim()} (${build})`, fr: `${caption.trim()} (${build})` };
}

function examplesOf({ kb, windows, fromRevision, severity }: UpdateRule) {
  const old = {
    ...exampleWindows,
    caption: windows.name,
    version: windows.buildNumber >= 10240 ? `10.0.${windows.buildNumber}` : `6.x.${windows.buildNumber}`,
    buildNumber: windows.buildNumber,
    revision: fromRevision === undefined ? null : fromRevision - 1,
  };
  const none: HotfixState = { installed: [], listed: 12 };
  const having: HotfixState = { installed: [{ id: kb, installedOn: null }], listed: 13 };
  const bad = severity === 'warning' ? 'warn' : 'fail';
  const judged = [
    { name: 'a later Windows', answers: { os: exampleWindows, hotfix: none }, verdict: 'pass' },
    {
      name: 'the update is listed',
      answers: { os: old, hotfix: having },
      verdict: 'pass',
    },
    { name: 'the update is not listed', answers: { os: old, hotfix: none }, verdict: bad },
  ] as const;
  if (fromRevision === undefined) return judged;
  const later = { ...old, revision: fromRevision };
  return [
    ...judged,
    { name: 'a cumulative update holds it', answers: { os: later, hotfix: none }, verdict: 'pass' },
  ] as const;
}

/** By Windows Update where it still serves that Windows, else from the Microsoft Update Catalog. */
export function installUpdate(kb: string, windows: string): Remedy {
  return {
    id: `install-${kb.toLowerCase()}`,
    title: { en: `Bring ${windows} up to date`, fr: `Mettre ${windows} à jour` },
    steps: {
      en: [
        `Install all important updates of ${windows} by Windows Update or WSUS; the newest monthly rollup or cumulative update is enough.`,
        `If Setup still asks for it, search the Microsoft Update Catalog for ${kb}, take the package for x64 and run it: \`wusa.exe <file>.msu\`. "Not applicable" means that a later update holds it.`,
        'Restart the server.',
        'Run Setup again, or choose Retry on the readiness page when no restart was needed.',
      ],
      fr: [
        `Installer toutes les mises à jour importantes de ${windows} par Windows Update ou WSUS ; le dernier correctif cumulatif mensuel suffit.`,
        `Si le programme d’installation la demande encore, chercher ${kb} dans le Catalogue Microsoft Update, prendre le package x64 et l’exécuter : \`wusa.exe <fichier>.msu\`. « Non applicable » signifie qu’une mise à jour ultérieure la contient.`,
        'Redémarrer le serveur.',
        'Relancer le programme d’installation, ou choisir Réessayer dans la page Tests de préparation si aucun redémarrage n’était nécessaire.',
      ],
    },
    rights: { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' },
    risk: 'medium',
    reversal: {
      en: `Uninstall the update under Installed Updates, or \`wusa.exe /uninstall /kb:${kb.slice(2)}\`.`,
      fr: `Désinstaller la mise à jour dans Mises à jour installées, ou \`wusa.exe /uninstall /kb:${kb.slice(2)}\`.`,
    },
    minutes: 45,
  };
}
