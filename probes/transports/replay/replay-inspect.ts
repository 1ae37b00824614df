/**
 * The doctor's walk to a practice server: the links before the questions are made from its document, and the rights and
 * the log are really asked for, through the same `ask` as everywhere else.
 */
import type { Answer } from '../../answer';
import type { Ask } from '../../ask';
import type { Clock } from '../../clock';
import { doctorQuestions } from '../../doctor/live-walk';
import { shellEnd } from '../../doctor/language-mode';
import { serverEnd } from '../../doctor/right-server';
import { rightsEnd } from '../../doctor/rights';
import { setupLogEnd } from '../../doctor/setup-log';
import { broken, notApplicable, ok, takeSteps, unknown, usualWalkMs } from '../../doctor/walk';
import type { Inspect, Seen, Step, StepEnd } from '../../doctor/walk';
import { overWinrm, withoutKerberos } from '../../doctor/words';
import type { InventoryServer } from '../../inventory';
import type { Question } from '../../question';
import { signInNotice } from '../../sign-in-words';
import { startLimits, type Limits } from '../limits';
import type { Estate, StateDocument } from './state';

const port = 5986;

export function createReplayInspect(estate: Estate, ask: Ask, clock: Clock): Inspect {
  return async (server, { signal, deadlineMs = usualWalkMs, questions = [], onStep } = {}) => {
    const document = estate.documents.find((one) => one.server === server.name);
    if (document === undefined) throw new Error(`${server.name} is not in the practice estate`);
    const begun = clock.now();
    const limits = startLimits(clock, deadlineMs, signal);
    const asked = [...new Map([...doctorQuestions, ...questions].map((one) => [one.key, one])).values()];
    let visited: Promise<Readonly<Record<string, Answer>>> | undefined;
    const answers = () => (visited ??= answersFrom(ask, server, asked, limits));
    const scene = { server, document, answers, now: begun };
    const steps = await takeSteps(stepsOf(scene), limits, onStep ?? (() => undefined));
    const seen = visited === undefined || limits.signal.aborted ? undefined : seenIn(scene, asked, await visited);
    limits.release();
    const tookMs = clock.now().getTime() - begun.getTime();
    return { server: server.name, startedAt: begun.toISOString(), tookMs, steps, seen };
  };
}

interface Scene {
  readonly server: InventoryServer;
  readonly document: StateDocument;
  readonly answers: () => Promise<Readonly<Record<string, Answer>>>;
  readonly now: Date;
}

async function answersFrom(ask: Ask, server: InventoryServer, questions: readonly Question[], limits: Limits) {
  const [sheet] = await ask([server], questions, { signal: limits.signal, deadlineMs: limits.leftMs() });
  return sheet?.answers ?? {};
}

function stepsOf(scene: Scene): Step[] {
  const { server, document, answers } = scene;
  const { resolvesTo, ad } = document;
  return [
    { id: 'name', take: () => nameEnd(server) },
    { id: 'dns', take: () => ok([{ id: 'addresses', value: resolvesTo.join(', ') }]) },
    { id: 'port', take: () => portEnd(scene) },
    { id: 'tls', take: () => certificateEnd(scene) },
    { id: 'host-key', take: () => notApplicable(overWinrm) },
    { id: 'clock', take: () => clockEnd() },
    {
      id: 'spn',
      take: () => (ad === null ? notApplicable(withoutKerberos) : ok([{ id: 'spn', value: `HTTP/${server.fqdn}` }])),
    },
    { id: 'sign-in', take: () => signInEnd(document) },
    { id: 'server', take: () => serverEnd(shellOf(scene)) },
    { id: 'language-mode', take: () => shellEnd(shellOf(scene)) },
    { id: 'rights', take: async () => rightsOrTrouble(document, await answers()) },
    { id: 'setup-log', take: async () => setupLogEnd(await answers()) },
  ];
}

function nameEnd({ name, fqdn }: InventoryServer): StepEnd {
  return ok([
    { id: 'server', value: `${name} (${fqdn})` },
    { id: 'reachedOver', value: 'WinRM, HTTPS, negotiate' },
    { id: 'host', value: `${fqdn}:${port}` },
    { id: 'readAs', value: 'reader' },
  ]);
}

/** A server that answers nothing is found out here, by asking it. */
async function portEnd({ document, answers }: Scene): Promise<StepEnd> {
  const { unreachableAfterMs } = document.behaviour;
  if (unreachableAfterMs !== null) {
    const [first] = Object.values(await answers());
    const because = first?.state === 'unanswered' ? first.because : ({ code: 'timeout' } as const);
    return broken(because, [{ id: 'port', value: String(port) }]);
  }
  return ok([{ id: 'port', value: `${port} (${document.resolvesTo[0] ?? '–'})` }]);
}

function certificateEnd({ server, now }: Scene): StepEnd {
  const year = now.getUTCFullYear();
  return ok([
    { id: 'subject', value: `CN=${server.fqdn}` },
    { id: 'issuer', value: 'CN=Corp Issuing CA, DC=corp, DC=example' },
    { id: 'validTo', value: `${year + 1}-06-30T12:00:00.000Z` },
  ]);
}

function clockEnd(): StepEnd {
  return ok([
    { id: 'offers', value: 'Negotiate, Kerberos' },
    { id: 'clockOffset', value: '+0.4 s' },
  ]);
}

function signInEnd({ reader, ad }: StateDocument): StepEnd {
  const way = ad === null ? 'NTLM' : 'Kerberos';
  const facts = [
    { id: 'account', value: reader },
    { id: 'signedInWith', value: way },
  ] as const;
  const notice = ad === null ? signInNotice('ntlm') : undefined;
  return ok(facts, notice === undefined ? [] : [notice]);
}

function shellOf({ server, document }: Scene): NonNullable<Seen['shell']> {
  const { version, culture } = document.os;
  const powershell = `5.1.${version.split('.').slice(2).join('.')}.2849`;
  return { host: server.name, powershell, culture, shellBits: 64, windowsBits: 64, tookMs: 640 };
}

/** A server that turns every visit away with one reason has nothing wrong with its single rights. */
function rightsOrTrouble({ behaviour }: StateDocument, answers: Readonly<Record<string, Answer>>): StepEnd {
  const end = rightsEnd(answers);
  const { refuses } = behaviour;
  return refuses === null || refuses === 'access-denied' ? end : unknown({ code: refuses }, end.facts);
}

function seenIn(scene: Scene, questions: readonly Question[], answers: Readonly<Record<string, Answer>>): Seen {
  const signedInWith = scene.document.ad === null ? 'ntlm' : 'kerberos';
  const how = { practice: true, transport: 'winrm', https: true, bound: true, signedInWith, clockBy: 'ntlm' } as const;
  return { ...how, shell: shellOf(scene), questions, answers };
}
