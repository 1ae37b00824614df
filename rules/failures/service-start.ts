/**
 * Services of Exchange that Setup starts and that do not come up in time.
 *
 * Setup says only that the service failed to reach a state; the reason stands in the event log. The failures that share
 * this file differ in the service, in what usually keeps it down, and in what to look at first.
 */
import type { Question } from '../../probes/question';
import { describeService, service, type ServiceState } from '../../probes/questions/service';
import type { Said, SaidList } from '../../probes/said';
import { defineFailure, type Failure, type FailureDefinition } from '../failure';
import type { Asks, RuleWords, SetupLanguage, SourceLink } from '../rule';
import { localAdministrators } from './rights';
import { setupLogLines } from './sources';
import { enableServicesFirst, rerun, said, since2013 } from './wording';

export interface StartedService {
  readonly id: string;
  /** Short name, such as `MSExchangeTransport`. */
  readonly service: string;
  /** As the Services console shows it. */
  readonly shown: string;
  readonly words: Readonly<{ en: RuleWords; fr: RuleWords }>;
  readonly phrases: Readonly<Partial<Record<SetupLanguage, readonly string[]>>>;
  /** What usually keeps this service down, as steps. */
  readonly lookAt: SaidList;
  readonly never?: readonly Said[];
  readonly sources: readonly SourceLink[];
  /** Where the message was seen for this service; undefined where nobody has shown it. */
  readonly seen?: string;
  readonly pasted: readonly string[];
}

interface Asked extends Asks {
  readonly service: Question<ServiceState>;
}

const wanted = said('Running', 'En cours d’exécution');

/** A failure about one service that Setup could not bring up. */
export function serviceDidNotStart(given: StartedService): Failure {
  const asks = { service: service({ name: given.service }) };
  const examples = examplesFor(given);
  return defineFailure<Asked>({
    id: given.id,
    severity: 'error',
    versions: since2013,
    words: given.words,
    fingerprints: [
      { pattern: `Service '${given.service}' failed to reach status 'Running'` },
      { pattern: `(?:Failed|Unable) to start service '[^'\\n]*\\(${given.service}\\)'` },
    ],
    phrases: given.phrases,
    asks,
    judge: ({ service: state }) => {
      const shows = [{ question: 'service' as const, found: describeService(state), wanted }];
      if (state.exists && state.status === 'Running') {
        return {
          verdict: 'pass',
          because: said(`${given.shown} runs now.`, `Le service ${given.shown} est démarré maintenant.`),
          shows,
        };
      }
      return {
        verdict: 'fail',
        because: said(`${given.shown} is not running.`, `Le service ${given.shown} n’est pas démarré.`),
        shows,
      };
    },
    // A run that broke off leaves many services disabled, not only the one that it names.
    causedBy: ['ServiceDisabled'],
    remedies: [
      {
        id: 'find-what-keeps-it-down',
        title: said(`Find out why ${given.service} does not start`, `Trouver pourquoi ${given.service} ne démarre pas`),
        steps: {
          en: [enableServicesFirst.en, start(given).en, events(given).en, ...given.lookAt.en, rerun.en],
          fr: [enableServicesFirst.fr, start(given).fr, events(given).fr, ...given.lookAt.fr, rerun.fr],
        },
        rights: localAdministrators,
        risk: 'low',
        reversal: said(
          'Set the former start type again and stop the service.',
          'Rétablir l’ancien type de démarrage et arrêter le service.',
        ),
        minutes: 30,
        ...(given.never === undefined ? {} : { never: given.never }),
      },
    ],
    sources: [...given.sources, setupLogLines],
    restsOn: [
      given.seen === undefined
        ? {
            claim: 'recognition',
            basis: 'inference',
            note: 'The sentence is Setup’s; with this service it was not seen in a public log.',
          }
        : { claim: 'recognition', basis: 'setup-log', note: given.seen },
      { claim: 'causes', basis: 'inference' },
      { claim: 'judge', basis: 'inference' },
      { claim: 'remedy', basis: 'inference' },
      { claim: 'versions', basis: 'inference' },
    ],
    examples,
  });
}

function start({ service: name }: StartedService): Said {
  return said(
    `Try to start it by hand, in an elevated PowerShell: \`Start-Service ${name}\``,
    `Tenter de le démarrer à la main, dans PowerShell avec élévation de privilèges : \`Start-Service ${name}\``,
  );
}

function events({ service: name }: StartedService): Said {
  return said(
    `If it stops again, read the newest errors in the Application and System logs that name ${name}: the first of them gives the reason.`,
    `S’il s’arrête de nouveau, lire les erreurs les plus récentes des journaux Application et Système qui nomment ${name} : la première donne la raison.`,
  );
}

function examplesFor({ service: name, shown, pasted }: StartedService): FailureDefinition<Asked>['examples'] {
  const state = { exists: true as const, displayName: shown, startType: 'Automatic' as const };
  return {
    judged: [
      { name: 'running', answers: { service: { ...state, status: 'Running' as const } }, verdict: 'pass' as const },
      { name: 'stopped', answers: { service: { ...state, status: 'Stopped' as const } }, verdict: 'fail' as const },
      { name: 'not there', answers: { service: { exists: false as const } }, verdict: 'fail' as const },
    ],
    logged: [
      `[11/20/2026 02:14:57.0546] [1] [ERROR] The following error was generated when "$error.Clear(); \n\tstart-SetupService -ServiceName ${name}\n\n" was run: "Microsoft.Exchange.Configuration.Tasks.ServiceDidNotReachStatusException: Service '${name}' failed to reach status 'Running' on this server.\n   at Microsoft.Exchange.Configuration.Tasks.Task.ThrowError(Exception exception, ErrorCategory errorCategory, Object target, String helpUrl)".`,
      `[11/20/2026 02:14:57.0546] [1] [ERROR] Failed to start service '${shown} (${name})'.`,
    ],
    pasted,
  };
}
