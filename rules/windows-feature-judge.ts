/**
 * Judges whether one feature that Setup wants is on the server, and counts what else Exchange would miss there.
 *
 * A rule means something on some versions of Windows only, and for some kinds of server only: an Edge server needs AD
 * LDS and nothing of IIS, Server Core has no management consoles. Elsewhere it passes and says that it does not apply.
 */
import { exchangeSetupState, isEdgeTransport } from '../probes/questions/exchange-setup-state';
import {
  describeFeature,
  featureState,
  windowsFeatures,
  type WindowsFeatures,
} from '../probes/questions/windows-features';
import type { Said } from '../probes/said';
import type { Answers, Judged } from './rule';
import { needsDesktop, prerequisites, windowsName, type ServerKind } from './windows-prerequisites';

/** The feature behind a rule, with the versions of Windows on which the rule means it. */
export interface WantedFeature {
  /** As PowerShell names it: `Web-Metabase`. */
  readonly name: string;
  /** As Server Manager names it. */
  readonly shown: Said;
  /** Build of the first and of the last Windows that the rule concerns; every one when not given. */
  readonly from?: number;
  readonly until?: number;
  /** What older versions of Windows call it, up to and with this build. */
  readonly earlier?: { readonly name: string; readonly until: number };
  /** Which kinds of server need it; a Mailbox server when not given. */
  readonly neededBy?: readonly ServerKind[];
}

/** Asked once for all rules of this kind: both questions are the same in each. */
export const featureAsks = { features: windowsFeatures({}), setup: exchangeSetupState({}) };
export type FeatureAsks = typeof featureAsks;
export type FeatureAnswers = Answers<FeatureAsks>;

/** The name that answers the rule on this Windows; undefined where the rule has no counterpart. */
export function featureOn(
  wanted: WantedFeature,
  { buildNumber, installationType }: WindowsFeatures,
): string | undefined {
  const { name, from = 0, until = Infinity, earlier } = wanted;
  if (earlier && buildNumber <= earlier.until) return earlier.name;
  if (buildNumber < from || buildNumber > until) return undefined;
  return installationType === 'Server Core' && needsDesktop(name) ? undefined : name;
}

/**
 * What the server is or is about to be. Where nothing of Exchange is installed, AD LDS without IIS marks a server that
 * was prepared for the Edge role; everything else is taken for a Mailbox server to be.
 */
export function kindOf({ features, setup }: FeatureAnswers): ServerKind {
  if (isEdgeTransport(setup)) return 'edge';
  const present = setup.roles.filter((role) => role.configuredVersion !== null || role.unpackedVersion !== null);
  if (present.length > 0) return present.every((role) => role.name === 'AdminTools') ? 'tools' : 'mailbox';
  const prepared =
    featureState(features, 'ADLDS') === 'installed' && featureState(features, 'Web-Server') !== 'installed';
  return prepared ? 'edge' : 'mailbox';
}

/** What this kind of server misses on this Windows, the feature of the rule first. Names that Windows lacks are left out. */
export function missingFeatures(answers: FeatureAnswers, name: string): readonly string[] {
  const { features } = answers;
  const all = prerequisites(kindOf(answers), features.buildNumber, features.installationType === 'Server Core');
  return [...new Set([name, ...all])].filter((one) =>
    ['available', 'removed', 'uninstall-pending'].includes(featureState(features, one)),
  );
}

export function judgeFeature(answers: FeatureAnswers, wanted: WantedFeature): Judged<'features' | 'setup'> {
  const { features } = answers;
  const kind = kindOf(answers);
  const name = featureOn(wanted, features);
  const setup = { question: 'setup' as const, found: kindWords[kind] };
  const windows = windowsName(features.buildNumber);
  const core = features.installationType === 'Server Core';
  if (name === undefined) {
    const found = core ? both(`${windows}, Server Core`) : both(windows);
    return {
      verdict: 'pass',
      because: notOnThisWindows(windows, core),
      shows: [{ question: 'features', found }, setup],
    };
  }
  const shown = { question: 'features' as const, found: describeFeature(features, name), wanted: wantedWords(name) };
  const shows = [shown, setup];
  if (!(wanted.neededBy ?? ['mailbox']).includes(kind)) {
    return { verdict: 'pass', because: notForThisKind[kind], shows };
  }
  const state = featureState(features, name);
  if (state === 'installed') {
    return { verdict: 'pass', because: { en: `${name} is installed.`, fr: `${name} est installée.` }, shows };
  }
  if (state === 'unknown-name') {
    const because = {
      en: `Does not apply: this Windows has no feature named ${name}.`,
      fr: `Sans objet : cette version de Windows n’a pas de fonctionnalité nommée ${name}.`,
    };
    return { verdict: 'pass', because, shows };
  }
  const missing = missingFeatures(answers, name);
  const captures = {
    feature: name,
    missing: missing.join(', '),
    buildNumber: String(features.buildNumber),
    core: String(core),
    kind,
  };
  return { verdict: 'fail', because: whyMissing(name, state, missing), shows, captures };
}

/** A fresh server misses over thirty; one sentence names this many. */
const mostNamed = 7;

function whyMissing(name: string, state: string, missing: readonly string[]): Said {
  if (state === 'install-pending') {
    return {
      en: `${name} was added and is there only after a restart, for which Windows waits.`,
      fr: `${name} a été ajoutée et ne sera présente qu’après un redémarrage, que Windows attend.`,
    };
  }
  const removed = state === 'removed';
  const own = {
    en: `${name} is not installed${removed ? ', and its files are no longer on the server' : ''}.`,
    fr: `${name} n’est pas installée${removed ? ', et ses fichiers ne sont plus sur le serveur' : ''}.`,
  };
  const others = missing.filter((one) => one !== name);
  if (others.length === 0) return own;
  const named = others.slice(0, mostNamed).join(', ');
  const more = others.length - mostNamed;
  return {
    en: `${own.en} Missing too: ${named}${more > 0 ? ` and ${more} more, all in the command below` : ''}.`,
    fr: `${own.fr} Manquent aussi : ${named}${more > 0 ? ` et ${more} de plus, toutes dans la commande ci-dessous` : ''}.`,
  };
}

function notOnThisWindows(windows: string, core: boolean): Said {
  const where = core ? { en: `${windows} as Server Core`, fr: `${windows} en mode Server Core` } : both(windows);
  return {
    en: `Does not apply: Exchange needs no such feature on ${where.en}.`,
    fr: `Sans objet : Exchange n’a pas besoin d’une telle fonctionnalité sur ${where.fr}.`,
  };
}

function wantedWords(name: string): Said {
  return { en: `${name} installed`, fr: `${name} installée` };
}

function both(text: string): Said {
  return { en: text, fr: text };
}

const kindWords: Readonly<Record<ServerKind, Said>> = {
  mailbox: { en: 'a Mailbox server, or none yet', fr: 'un serveur de boîtes aux lettres, ou rien encore' },
  edge: {
    en: 'an Edge Transport server, or prepared for one',
    fr: 'un serveur de transport Edge, ou préparé pour l’être',
  },
  tools: { en: 'only the management tools', fr: 'seulement les outils de gestion' },
};

const notForThisKind: Readonly<Record<ServerKind, Said>> = {
  mailbox: {
    en: 'Does not apply: only an Edge Transport server needs this feature.',
    fr: 'Sans objet : seul un serveur de transport Edge a besoin de cette fonctionnalité.',
  },
  edge: {
    en: 'Does not apply: an Edge Transport server needs AD LDS and nothing else of this kind.',
    fr: 'Sans objet : un serveur de transport Edge a besoin d’AD LDS et de rien d’autre de ce genre.',
  },
  tools: {
    en: 'Does not apply to the management tools, which are all that is here. The Mailbox role would need it.',
    fr: 'Sans objet pour les outils de gestion, seuls présents ici. Le rôle serveur de boîtes aux lettres en aurait besoin.',
  },
};
