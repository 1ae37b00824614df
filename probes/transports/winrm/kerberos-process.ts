/**
 * Starts the Kerberos process when it is first needed, carries requests to it, and lets it end when nobody needs it.
 *
 * It never keeps the program from ending, and the program outlives it: what was asked of a lost process fails.
 */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { extname, join } from 'node:path';
import type { Because } from '../../answer';
import type { KerberosAnswer, KerberosRequest, Numbered } from './kerberos-messages';

export interface KerberosProcess {
  /** Does not fail: a lost process is an answer, too. */
  readonly ask: (request: KerberosRequest) => Promise<KerberosAnswer>;
  /** A number for a session that no other session has. */
  readonly newSession: () => number;
  /** The process id while it runs. */
  readonly pid: () => number | undefined;
  readonly stop: () => void;
}

export interface KerberosPorts {
  /** All that the process gets to see of the environment; see `kerberosEnvironment`. */
  readonly environment: Readonly<Record<string, string>>;
  /** Options of Node for it; none, unless sources are run without a build. */
  readonly nodeOptions: readonly string[];
  /** Milliseconds without sessions after which it ends. */
  readonly idleMs: number;
}

/** KRB5_CONFIG names krb5.conf where it is not in its usual place; secrets in the environment stay behind. */
const passedOn = ['KRB5_CONFIG', 'LD_LIBRARY_PATH', 'NODE_PATH', 'TZ'];

export function kerberosEnvironment(from: Readonly<Record<string, string | undefined>>): Record<string, string> {
  // A cache of its own: a ticket that somebody keeps on this host must not sign in for Preflight.
  const environment: Record<string, string> = {
    KRB5CCNAME: 'MEMORY:preflight',
    KRB5_CLIENT_KTNAME: 'MEMORY:preflight',
  };
  for (const name of passedOn) {
    const value = from[name];
    if (value !== undefined) environment[name] = value;
  }
  return environment;
}

interface Running {
  readonly child: ChildProcess;
  readonly waiting: Map<number, (answer: KerberosAnswer) => void>;
  readonly sessions: Set<number>;
  idle: NodeJS.Timeout | undefined;
}

/** Nothing is started yet; the first request does. */
export function kerberosProcess(ports: KerberosPorts): KerberosProcess {
  let running: Running | undefined;
  let requests = 0;
  let sessions = 0;
  const end = (gone: Running, because: Because): void => {
    if (running === gone) running = undefined;
    clearTimeout(gone.idle);
    for (const settle of gone.waiting.values()) settle({ kind: 'failed', because });
    gone.waiting.clear();
    if (gone.child.connected) gone.child.disconnect();
  };
  const ask = (request: KerberosRequest): Promise<KerberosAnswer> => {
    if (running === undefined && request.kind !== 'open') return Promise.resolve({ kind: 'failed', because: lost('') });
    const on = (running ??= started(ports, end));
    if (request.kind === 'open') on.sessions.add(request.session);
    if (!on.sessions.has(request.session)) return Promise.resolve({ kind: 'failed', because: lost('') });
    if (request.kind === 'close') on.sessions.delete(request.session);
    clearTimeout(on.idle);
    if (on.sessions.size === 0) on.idle = setTimeout(() => end(on, lost('')), ports.idleMs).unref();
    return exchange(on, { id: ++requests, message: request });
  };
  return {
    ask,
    newSession: () => ++sessions,
    pid: () => running?.child.pid,
    stop: () => running && end(running, { code: 'cancelled' }),
  };
}

function started(ports: KerberosPorts, end: (gone: Running, because: Because) => void): Running {
  const child = fork(join(__dirname, `kerberos-child${extname(__filename)}`), [], {
    env: { ...ports.environment },
    execArgv: [...ports.nodeOptions],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const running: Running = { child, waiting: new Map(), sessions: new Set(), idle: undefined };
  child.on('message', (numbered) => {
    const { id, message } = numbered as Numbered<KerberosAnswer>;
    running.waiting.get(id)?.(message);
  });
  child.on('error', (error) => end(running, lost(error.message)));
  child.on('exit', (code, signal) => end(running, lost(String(signal ?? code))));
  child.unref();
  child.channel?.unref();
  return running;
}

function exchange({ child, waiting }: Running, numbered: Numbered<KerberosRequest>): Promise<KerberosAnswer> {
  return new Promise((resolve) => {
    if (waiting.size === 0) child.channel?.ref();
    waiting.set(numbered.id, (answer) => {
      waiting.delete(numbered.id);
      if (waiting.size === 0) child.channel?.unref();
      resolve(answer);
    });
    child.send(numbered, (error) => {
      if (error !== null) waiting.get(numbered.id)?.({ kind: 'failed', because: lost(error.message) });
    });
  });
}

function lost(why: string): Because {
  return { code: 'not-supported', detail: `kerberos: the process that holds the tickets has ended ${why}`.trim() };
}
