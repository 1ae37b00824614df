/**
 * Rules by which Setup wants a Windows service that is there, allowed to start, set to Automatic, or running.
 *
 * What exactly is wanted differs from rule to rule; the ways to get there are the same (`service-remedies.ts`).
 */
import { startService } from '../probes/fixes/start-service';
import { describeService, service, type ServiceState } from '../probes/questions/service';
import type { Said } from '../probes/said';
import { defineRule, type Judged, type Rule, type RuleDefinition } from './rule';
import { serviceRemedies, type WantedService } from './service-remedies';
import { servicePhrases } from './usual-phrases';

/**
 * `enabled`: anything but Disabled. `automatic`: starts by itself, delayed or not; a warning where it does and is stopped
 * nevertheless. `running`: runs now.
 */
type Wanted = 'enabled' | 'automatic' | 'running';

type Parts = Pick<RuleDefinition, 'id' | 'severity' | 'versions' | 'words' | 'titles' | 'phrases' | 'messages'>;

interface ServiceRule extends Parts {
  readonly service: WantedService;
  readonly wanted: Wanted;
  readonly causedBy?: RuleDefinition['causedBy'];
  /** More ways out, after those that start the service. */
  readonly otherRemedies?: RuleDefinition['remedies'];
  readonly sources: RuleDefinition['sources'];
  readonly restsOn: RuleDefinition['restsOn'];
  readonly pasted: readonly string[];
  /** False where another rule is about the same service being stopped or disabled, and this one about what follows. */
  readonly usualPhrases?: false;
}

export function serviceRule(given: ServiceRule): Rule {
  const { service: wantedService, wanted, otherRemedies = [], causedBy = [], pasted, usualPhrases, ...rest } = given;
  return defineRule({
    ...rest,
    phrases: usualPhrases === false ? rest.phrases : servicePhrases(wantedService, rest.phrases),
    causedBy,
    asks: { service: service({ name: wantedService.name }) },
    judge: ({ service: state }) => judgeService(state, wantedService, wanted),
    remedies: [...startWays(wantedService, wanted), ...otherRemedies],
    examples: { judged: examplesOf(wantedService, wanted), pasted },
  });
}

/** The usual ways to start a service, with the automatic one wherever the rule is not satisfied and only there. */
function startWays(wantedService: WantedService, wanted: Wanted) {
  const { name, startType = 'Automatic' } = wantedService;
  return serviceRemedies(wantedService).map((remedy) => {
    if (!remedy.fix) return remedy;
    const fix = ({ service: state }: { readonly service: ServiceState }) =>
      state.exists && !isSettled(state, wanted) ? startService({ name, startType }) : undefined;
    return { ...remedy, fix };
  });
}

/** A service that starts by itself is left alone only when it also runs. */
function isSettled(state: ServiceState, wanted: Wanted): boolean {
  return isAsWanted(state, wanted) && (wanted !== 'automatic' || isAsWanted(state, 'running'));
}

const wantedWords: Readonly<Record<Wanted, Said>> = {
  enabled: { en: 'installed, any start type but Disabled', fr: 'installé, type de démarrage autre que Désactivé' },
  automatic: { en: 'start type Automatic', fr: 'type de démarrage Automatique' },
  running: { en: 'Running', fr: 'En cours d’exécution' },
};

function isAsWanted(state: ServiceState, wanted: Wanted): boolean {
  if (!state.exists) return false;
  if (wanted === 'running') return state.status === 'Running';
  if (wanted === 'automatic') return ['Automatic', 'AutomaticDelayedStart'].includes(state.startType);
  return state.startType !== 'Disabled';
}

function judgeService(state: ServiceState, { shown }: WantedService, wanted: Wanted): Judged<'service'> {
  const shows = [{ question: 'service' as const, found: describeService(state), wanted: wantedWords[wanted] }];
  if (isAsWanted(state, wanted)) {
    if (wanted === 'automatic' && !isAsWanted(state, 'running')) {
      return { verdict: 'warn', because: startsLater(shown), shows };
    }
    return { verdict: 'pass', because: inOrder(shown, wanted), shows };
  }
  if (!state.exists) {
    const because = { en: `${shown.en} is not installed.`, fr: `Le service ${shown.fr} n’est pas installé.` };
    return { verdict: 'fail', because, shows };
  }
  return { verdict: 'fail', because: outOfOrder(shown, wanted), shows };
}

function inOrder(shown: Said, wanted: Wanted): Said {
  if (wanted === 'running') {
    return { en: `${shown.en} is running.`, fr: `Le service ${shown.fr} est en cours d’exécution.` };
  }
  return wanted === 'automatic'
    ? { en: `${shown.en} starts by itself.`, fr: `Le service ${shown.fr} démarre automatiquement.` }
    : { en: `${shown.en} may start.`, fr: `Le service ${shown.fr} peut démarrer.` };
}

function startsLater(shown: Said): Said {
  return {
    en: `${shown.en} starts by itself but is not running now.`,
    fr: `Le service ${shown.fr} démarre automatiquement mais n’est pas en cours d’exécution.`,
  };
}

function outOfOrder(shown: Said, wanted: Wanted): Said {
  if (wanted === 'running') {
    return { en: `${shown.en} is not running.`, fr: `Le service ${shown.fr} n’est pas en cours d’exécution.` };
  }
  return wanted === 'automatic'
    ? { en: `${shown.en} does not start by itself.`, fr: `Le service ${shown.fr} ne démarre pas automatiquement.` }
    : { en: `${shown.en} is disabled.`, fr: `Le service ${shown.fr} est désactivé.` };
}

/** What tells apart is judged each time: running, stopped, disabled and absent. */
function examplesOf({ shown }: WantedService, wanted: Wanted) {
  const state = { exists: true, displayName: shown.en, status: 'Running', startType: 'Automatic' } as const;
  const bad = { running: 'fail', automatic: 'fail', enabled: 'pass' } as const;
  return [
    { name: 'running', answers: { service: state }, verdict: 'pass' },
    {
      name: 'stopped, to be started by hand',
      answers: { service: { ...state, status: 'Stopped', startType: 'Manual' } },
      verdict: bad[wanted],
    },
    {
      name: 'stopped, delayed start',
      answers: { service: { ...state, status: 'Stopped', startType: 'AutomaticDelayedStart' } },
      verdict: ({ running: 'fail', automatic: 'warn', enabled: 'pass' } as const)[wanted],
    },
    {
      name: 'disabled',
      answers: { service: { ...state, status: 'Stopped', startType: 'Disabled' } },
      verdict: 'fail',
    },
    { name: 'not installed', answers: { service: { exists: false } }, verdict: 'fail' },
  ] as const;
}
