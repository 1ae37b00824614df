/** Walks to real servers: puts the steps together, over the same wires that questions and fixes take. */
import type { Answer } from '../answer';
import { answersOf } from '../decode-answers';
import type { InventoryServer } from '../inventory';
import type { LiveServer } from '../live-inventory';
import { startLimits } from '../transports/limits';
import { clockStep } from './clock';
import { dnsStep } from './dns';
import { hostKeyStep } from './host-key';
import { languageModeStep } from './language-mode';
import { liveWalk, type DoctorParts, type LiveWalk } from './live-walk';
import { nameStep } from './name';
import { portStep } from './port';
import { rightServerStep } from './right-server';
import { rightsStep } from './rights';
import { setupLogStep } from './setup-log';
import { signInStep } from './sign-in';
import { spnStep } from './spn';
import { tlsStep } from './tls';
import { takeSteps, usualWalkMs, type Inspect, type Seen, type Step } from './walk';

export function createLiveInspect(parts: DoctorParts): Inspect {
  return async (target, { signal, deadlineMs = usualWalkMs, questions, onStep } = {}) => {
    const server = serverOf(parts, target);
    const begun = parts.clock.now();
    const limits = startLimits(parts.clock, deadlineMs, signal);
    const walk = liveWalk(parts, server, limits, questions);
    let visited = false;
    const watched: LiveWalk = { ...walk, visit: () => ((visited = true), walk.visit()) };
    const steps = await takeSteps(stepsOf(watched), limits, onStep ?? (() => undefined));
    const cut = limits.signal.aborted;
    limits.release();
    return {
      server: server.server.name,
      startedAt: begun.toISOString(),
      tookMs: parts.clock.now().getTime() - begun.getTime(),
      steps,
      seen: visited && !cut ? await seenBy(walk) : undefined,
    };
  };
}

/** A server of the inventory is in the live inventory too; anything else is a bug of ours. */
function serverOf(parts: DoctorParts, target: InventoryServer): LiveServer {
  const server = parts.live.servers.get(target.name);
  if (server === undefined) throw new Error(`${target.name} is not in the inventory`);
  return server;
}

function stepsOf(walk: LiveWalk): Step[] {
  const answers = (): Promise<Readonly<Record<string, Answer>>> => answersIn(walk);
  return [
    nameStep(walk.server),
    dnsStep(walk),
    portStep(walk),
    tlsStep(walk),
    hostKeyStep(walk),
    clockStep(walk),
    spnStep(walk),
    signInStep(walk),
    rightServerStep(walk),
    languageModeStep(walk),
    rightsStep(walk, answers),
    setupLogStep(answers),
  ];
}

async function answersIn({ visit, questions }: LiveWalk): Promise<Readonly<Record<string, Answer>>> {
  const visited = await visit();
  if (!visited.ok || !('sheet' in visited.read)) return {};
  return answersOf(questions, visited.read.sheet);
}

async function seenBy(walk: LiveWalk): Promise<Seen> {
  const { endpoint } = walk.server;
  const [visited, greeting] = [await walk.visit(), await walk.greeting()];
  const https = endpoint.transport === 'winrm' && endpoint.https;
  const signedInWith = visited.ok ? visited.meta.signedInWith : undefined;
  return {
    practice: false,
    transport: endpoint.transport,
    https,
    bound: https && (signedInWith === 'ntlm' || signedInWith === 'kerberos'),
    signedInWith,
    clockBy: greeting?.ok === true ? greeting.clock?.by : undefined,
    shell: visited.ok ? visited.read.about : undefined,
    questions: walk.questions,
    answers: await answersIn(walk),
  };
}
