/**
 * The rules by which Setup wants one role or feature of Windows, told by its name.
 *
 * There are more than forty of them and they differ in the feature only. Each has its own message, so a bare server shows
 * them all at once; one command clears them, and together they are one entry (a family).
 */
import type { ExchangeSetupState } from '../probes/questions/exchange-setup-state';
import type { FeatureState, WindowsFeatures } from '../probes/questions/windows-features';
import type { Said } from '../probes/said';
import { exampleWithoutExchange } from './example-server';
import { defineRule, type RestsOn, type Rule, type RuleDefinition } from './rule';
import { featurePhrases } from './usual-phrases';
import { featureAsks, featureOn, judgeFeature, type WantedFeature } from './windows-feature-judge';
import { featureRemedies } from './windows-feature-remedies';
import { needsDesktop, prerequisites, prerequisiteSources, windowsBuilds } from './windows-prerequisites';

/** All rules about features are one entry; the one with the lowest rank speaks for the others. */
export const featureFamily = 'windows-features';

export interface FeatureRule extends Pick<RuleDefinition, 'id' | 'versions' | 'messages' | 'titles' | 'phrases'> {
  /** Unique among these rules. */
  readonly rank: number;
  readonly feature: WantedFeature;
  /** What Exchange does with it, one sentence. */
  readonly use: Said;
  readonly modes?: RuleDefinition['modes'];
  /** True where a public page of this rule names the feature. */
  readonly hasPage?: boolean;
  /** Where Setup's message was seen. */
  readonly seen?: RuleDefinition['sources'];
  readonly restsOn?: readonly RestsOn[];
  readonly remedies?: RuleDefinition['remedies'];
  readonly causedBy?: RuleDefinition['causedBy'];
}

export function windowsFeatureRule(given: FeatureRule): Rule {
  const { id, versions, messages, titles, phrases, rank, feature, modes, remedies = [], causedBy = [] } = given;
  return defineRule({
    id,
    severity: 'error',
    versions,
    ...(modes && { modes }),
    words: wordsOf(given),
    messages,
    titles,
    phrases: featurePhrases(feature, phrases),
    family: { name: featureFamily, rank },
    asks: featureAsks,
    judge: (answers) => judgeFeature(answers, feature),
    causedBy,
    remedies: [...featureRemedies(feature), ...remedies],
    sources: sourcesOf(given),
    restsOn: restsOnOf(given),
    examples: { judged: examplesOf(feature), pasted: pastedOf(given) },
  });
}

function wordsOf({ feature, use }: FeatureRule): RuleDefinition['words'] {
  const { name, shown } = feature;
  return {
    en: {
      title: `The Windows feature ${name} is not installed`,
      checks: `Setup looks whether ${shown.en} (${name}) is among the installed features of Windows.`,
      why: `${use.en} Setup names each missing feature in a message of its own; one command adds them all.`,
    },
    fr: {
      title: `La fonctionnalité Windows ${name} n’est pas installée`,
      checks: `Le programme d’installation regarde si ${shown.fr} (${name}) figure parmi les fonctionnalités Windows installées.`,
      why: `${use.fr} Chaque fonctionnalité manquante est signalée par un message distinct ; une seule commande les ajoute toutes.`,
    },
  };
}

function sourcesOf({ id, hasPage = false, seen = [] }: FeatureRule): RuleDefinition['sources'] {
  const page = {
    title: `Exchange readiness check ${id}`,
    url: `https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-${id.toLowerCase()}`,
  };
  return [...(hasPage ? [page] : []), ...seen, ...prerequisiteSources];
}

function restsOnOf({ messages, titles, hasPage, feature, restsOn = [] }: FeatureRule): readonly RestsOn[] {
  const titled = Object.keys(titles).length > 0;
  const recognition: RestsOn =
    messages.length > 0
      ? { claim: 'recognition', basis: 'setup-message', note: 'Seen in logs and posts that are public.' }
      : titled
        ? { claim: 'recognition', basis: 'microsoft', note: 'By its public title; the message has not been seen.' }
        : { claim: 'recognition', basis: 'setup-log', note: 'The log names the rule; its message has not been seen.' };
  const judge: RestsOn = hasPage
    ? { claim: 'judge', basis: 'microsoft', note: `The page of the rule names ${feature.name}.` }
    : {
        claim: 'judge',
        basis: 'inference',
        note: `That the rule means ${feature.name} is read from its name; the published lists of prerequisites have the feature.`,
      };
  return [
    recognition,
    judge,
    { claim: 'remedy', basis: 'microsoft', note: 'The lists of Windows features by Exchange and Windows version.' },
    { claim: 'versions', basis: 'setup-log', note: 'Versions whose logs or pages name the rule.' },
    ...restsOn,
  ];
}

function pastedOf({ id, messages, titles, feature }: FeatureRule): readonly string[] {
  const message = messages[0] ?? titles.en ?? `${feature.name} is required`;
  return [
    `[11/20/2026 02:14:57.0552] [1] Failed [Rule:${id}] [Message:${message}]`,
    `exchange setup stops at ${id}, how do I install ${feature.name}`,
    `l’installation d’exchange s’arrête sur ${id}, comment installer ${feature.name}`,
  ];
}

/** A Windows on which the rule means something: the newest one, as far as the rule goes. */
function exampleBuild({ from = windowsBuilds[2012], until }: WantedFeature): number {
  return until ?? Math.max(from, windowsBuilds[2022]);
}

function windowsWith(buildNumber: number, core: boolean, states: WindowsFeatures['features']): WindowsFeatures {
  const listed = prerequisites('mailbox', buildNumber, core).map((name) => [name, 'installed'] as const);
  return {
    buildNumber,
    installationType: core ? 'Server Core' : 'Server',
    features: { ADLDS: 'available', ...Object.fromEntries(listed), ...states },
    restartPending: false,
    setupsRunning: [],
  };
}

function exchangeWith(...names: readonly string[]): ExchangeSetupState {
  const version = '15.2.1544.4';
  return {
    key: 'HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15',
    installedBuild: version,
    installPath: null,
    roles: names.map((name) => ({
      name,
      configuredVersion: version,
      unpackedVersion: version,
      action: null,
      watermark: null,
    })),
  };
}

function examplesOf(feature: WantedFeature) {
  const build = exampleBuild(feature);
  const name = featureOn(feature, windowsWith(build, false, {})) ?? feature.name;
  const needed = feature.neededBy ?? ['mailbox'];
  const here = needed.includes('mailbox') ? exampleWithoutExchange : exchangeWith('EdgeTransportRole');
  const on = (state: FeatureState) => ({ features: windowsWith(build, false, { [name]: state }), setup: here });
  const elsewhere = needed.includes('edge') ? 'fail' : 'pass';
  const judged = [
    { name: 'installed', answers: on('installed'), verdict: 'pass' },
    { name: 'not installed', answers: on('available'), verdict: 'fail' },
    { name: 'files removed', answers: on('removed'), verdict: 'fail' },
    { name: 'waits for a restart', answers: on('install-pending'), verdict: 'fail' },
    {
      name: 'a feature of no such name',
      answers: { features: { ...on('installed').features, features: {} }, setup: here },
      verdict: 'pass',
    },
    {
      name: 'missing on an Edge Transport server',
      answers: { features: on('available').features, setup: exchangeWith('EdgeTransportRole') },
      verdict: elsewhere,
    },
    {
      name: 'missing beside the management tools',
      answers: { features: on('available').features, setup: exchangeWith('AdminTools') },
      verdict: needed.includes('tools') ? 'fail' : 'pass',
    },
  ] as const;
  return [...judged, ...otherWindows(feature, here)];
}

/** Windows versions, and Server Core, on which the rule has no counterpart. */
function otherWindows(feature: WantedFeature, setup: ExchangeSetupState) {
  const { name, from, until, earlier } = feature;
  const missing = { [name]: 'available' } as const;
  const examples: {
    name: string;
    answers: { features: WindowsFeatures; setup: ExchangeSetupState };
    verdict: 'pass';
  }[] = [];
  const add = (title: string, build: number, core: boolean) =>
    examples.push({ name: title, answers: { features: windowsWith(build, core, missing), setup }, verdict: 'pass' });
  if (until !== undefined) add('a later Windows', windowsBuilds[2022], false);
  if (from !== undefined && earlier === undefined) add('an older Windows', windowsBuilds[2008], false);
  if (needsDesktop(name)) add('Server Core', windowsBuilds[2022], true);
  return examples;
}
