/**
 * What the steps of one walk to a real server share: where it is, how long there is, and one visit for all of them.
 *
 * The account signs in once for a whole walk, within what the trials allow (`sign-in-trials.ts`): everything that needs
 * a session is read in that one visit.
 */
import type { Because } from '../answer';
import type { Clock } from '../clock';
import type { LiveServer } from '../live-inventory';
import type { Question } from '../question';
import { adContact } from '../questions/ad-contact';
import { exchangeSetupState } from '../questions/exchange-setup-state';
import { os } from '../questions/os';
import { rebootFlags } from '../questions/reboot-flags';
import { registryValue } from '../questions/registry-value';
import { service } from '../questions/service';
import { setupLog } from '../questions/setup-log';
import type { LiveParts, Visit } from '../transports/visit-server';
import { visitServer } from '../transports/visit-server';
import type { ConnectionPorts } from '../transports/winrm/connection';
import type { Greeting } from '../transports/winrm/greet';
import { greet } from '../transports/winrm/greet';
import type { Limits } from '../transports/limits';

export interface DoctorParts extends LiveParts {
  readonly clock: Clock;
  /** Every address of a name, as the operating system resolves it; rejects with a code such as ENOTFOUND. */
  readonly lookup: (host: string) => Promise<readonly string[]>;
  readonly winrmPorts: ConnectionPorts;
}

export interface LiveWalk {
  readonly parts: DoctorParts;
  readonly server: LiveServer;
  readonly limits: Limits;
  readonly questions: readonly Question[];
  /** The one visit, made when the first step needs it. */
  readonly visit: () => Promise<Visit>;
  /** WinRM before any sign-in; made once. */
  readonly greeting: () => Promise<Greeting | undefined>;
}

/** What the doctor asks to learn what the account may read: one thing of each place that rules look at. */
export const doctorQuestions: readonly Question[] = [
  os({}),
  service({ name: 'WinRM' }),
  registryValue({ path: 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion', name: 'ProductName' }),
  rebootFlags({}),
  exchangeSetupState({}),
  adContact({}),
  setupLog({}),
];

const mostBytes = 5_000_000;

export function liveWalk(
  parts: DoctorParts,
  server: LiveServer,
  limits: Limits,
  more: readonly Question[] = [],
): LiveWalk {
  const questions = [...new Map([...doctorQuestions, ...more].map((one) => [one.key, one])).values()];
  const visit = (): Promise<Visit> => {
    const deadlineMs = Math.max(1_000, limits.leftMs());
    const within = { deadlineMs, maxBytes: mostBytes, signal: limits.signal };
    return visitServer(parts, server, { questions }, { purpose: 'read' }, within);
  };
  const hello = async (): Promise<Greeting | undefined> =>
    server.endpoint.transport === 'winrm' ? greet(server.endpoint, parts.winrmPorts, limits) : undefined;
  return { parts, server, limits, questions, visit: once(visit), greeting: once(hello) };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/** The link that a failed visit broke at. */
export type BrokenAt = 'spn' | 'sign-in' | 'server' | 'language-mode' | 'rights';

export function brokenAt(visit: Extract<Visit, { ok: false }>): BrokenAt {
  const { started, because } = visit;
  if (because.code === 'wrong-server') return 'server';
  if (started) return 'language-mode';
  if (because.code === 'spn') return 'spn';
  if (isNotWindows(because)) return 'language-mode';
  if (because.code === 'access-denied') return because.detail?.startsWith('HTTP') === true ? 'sign-in' : 'rights';
  if (because.code === 'quota') return 'language-mode';
  // A fault of WS-Management comes after the sign-in; one of HTTP, or of SSH, before it.
  const afterwards = because.code === 'fault' && !/^(?:HTTP|SSH|no SSH)/.test(because.detail ?? '');
  return afterwards ? 'language-mode' : 'sign-in';
}

export function isNotWindows({ code, detail }: Because): boolean {
  return code === 'not-supported' && detail?.startsWith('not-windows: ') === true;
}
