/**
 * The few calls of GSSAPI that a client needs, with buffers in and buffers out.
 *
 * Calls that may wait for the network run on another thread. What the library allocated is copied and freed at once.
 */
import type { GssFunctions, Koffi, NativeFunction } from './gssapi-library';

/** A pointer that only the library understands. */
export type GssHandle = bigint;

export interface GssStatus {
  readonly major: number;
  readonly minor: number;
  /** The library's words for the minor status. */
  readonly text: string;
}

export type GssOutcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly status: GssStatus };

export interface Initiation {
  readonly credential: GssHandle;
  /** Null at first. */
  readonly context: GssHandle | null;
  readonly target: GssHandle;
  readonly bindings: Buffer | undefined;
  readonly token: Buffer | undefined;
}

export interface Initiated {
  readonly done: boolean;
  readonly token: Buffer;
  readonly flags: number;
}

export interface Gssapi {
  readonly importPrincipal: (name: string) => GssOutcome<GssHandle>;
  /** The name with the realm that the library gives it. */
  readonly canonicalName: (name: GssHandle) => GssOutcome<string>;
  readonly releaseName: (name: GssHandle) => void;
  /** Asks the KDC, and keeps the ticket in memory only. `seconds` is how long it lasts. */
  readonly acquire: (
    name: GssHandle,
    password: Buffer,
  ) => Promise<GssOutcome<{ readonly credential: GssHandle; readonly seconds: number }>>;
  readonly releaseCredential: (credential: GssHandle) => void;
  /** The context exists after the first step even when the step failed, and must be deleted. */
  readonly initiate: (step: Initiation) => Promise<{ readonly context: GssHandle | null } & GssOutcome<Initiated>>;
  readonly deleteContext: (context: GssHandle) => void;
  /** The number of the session key's encryption type (RFC 3961); undefined when the library does not tell. */
  readonly encryptionType: (context: GssHandle) => number | undefined;
  /** Undefined when the message could not be encrypted. */
  readonly wrap: (context: GssHandle, plain: Buffer) => Buffer | undefined;
  /** Undefined when the message was altered, repeated, out of order or not encrypted. */
  readonly unwrap: (context: GssHandle, token: Buffer) => Buffer | undefined;
}

export const gssFlags = {
  mutual: 2,
  replay: 4,
  sequence: 8,
  confidential: 16,
  integrity: 32,
  channelBound: 0x800,
} as const;

const wanted = gssFlags.mutual | gssFlags.replay | gssFlags.sequence | gssFlags.confidential | gssFlags.integrity;
const oid = (...bytes: number[]) => ({ length: bytes.length, elements: Buffer.from(bytes) });
const kerberos = oid(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x12, 1, 2, 2);
const principalName = oid(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x12, 1, 2, 2, 1);
const sessionKey = oid(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x12, 1, 2, 2, 5, 5);
const initiateOnly = 1;
const indefinitely = 0xffffffff;
const minorStatus = 2;
/** The two upper bytes are errors; what is below only informs. */
const errorMask = 0xffff0000;

interface NativeBuffer {
  length?: number | bigint;
  value?: bigint | null;
}

export function gssapiOver(koffi: Koffi, native: GssFunctions): Gssapi {
  const take = (buffer: NativeBuffer): Buffer => {
    const { value } = buffer;
    if (value === undefined || value === null) return Buffer.alloc(0);
    const bytes = Buffer.from(Buffer.from(koffi.view(value, Number(buffer.length))));
    native.releaseBuffer([0], [buffer]);
    return bytes;
  };
  const text = (minor: number): string => {
    const output: NativeBuffer[] = [{}];
    native.displayStatus([0], minor, minorStatus, kerberos, [0], output);
    return take(output[0] ?? {}).toString('utf8');
  };
  const outcome = <T>(major: number, minor: number | undefined, value: () => T): GssOutcome<T> => {
    if ((major & errorMask) === 0) return { ok: true, value: value() };
    return { ok: false, status: { major, minor: minor ?? 0, text: text(minor ?? 0) } };
  };
  const initiate: Gssapi['initiate'] = async (step) => {
    const [minor, context, output, flags] = [[0], [step.context], [{} as NativeBuffer], [0]];
    const asked = step.bindings === undefined ? wanted : wanted | gssFlags.channelBound;
    const bindings = bindingsOf(step.bindings);
    const token = step.token === undefined ? null : bufferOf(step.token);
    const start = [minor, step.credential, context, step.target, kerberos, asked, 0, bindings, token, null, output];
    const major = await onThread(native.initiate, [...start, flags, null]);
    const done = major === 0;
    const sent = take(output[0] ?? {});
    const result = outcome(major, minor[0], () => ({ done, token: sent, flags: flags[0] ?? 0 }));
    return { ...result, context: context[0] ?? null };
  };
  return {
    ...names(native, outcome, take),
    acquire: async (name, password) => {
      const [minor, credential, left] = [[0], [0n], [0]];
      const first = [minor, name, bufferOf(password), indefinitely, null, initiateOnly];
      const major = await onThread(native.acquire, [...first, credential, null, left]);
      return outcome(major, minor[0], () => ({ credential: credential[0] ?? 0n, seconds: left[0] ?? 0 }));
    },
    releaseCredential: (credential) => void native.releaseCredential([0], [credential]),
    initiate,
    deleteContext: (context) => void native.deleteContext([0], [context], null),
    encryptionType: (context) => encryptionType(koffi, native, context),
    wrap: (context, plain) => {
      const [encrypted, output] = [[0], [{} as NativeBuffer]];
      const major = native.wrap([0], context, 1, 0, bufferOf(plain), encrypted, output);
      const token = take(output[0] ?? {});
      return major === 0 && encrypted[0] === 1 ? token : undefined;
    },
    unwrap: (context, token) => {
      const [encrypted, output] = [[0], [{} as NativeBuffer]];
      const major = native.unwrap([0], context, bufferOf(token), output, encrypted, [0]);
      const plain = take(output[0] ?? {});
      // Any bit counts: those below the errors say that a message came twice or out of order.
      return major === 0 && encrypted[0] === 1 ? plain : undefined;
    },
  };
}

type Outcome = <T>(major: number, minor: number | undefined, value: () => T) => GssOutcome<T>;

function names(native: GssFunctions, outcome: Outcome, take: (buffer: NativeBuffer) => Buffer) {
  const releaseName = (name: GssHandle): void => void native.releaseName([0], [name]);
  return {
    releaseName,
    importPrincipal: (text: string): GssOutcome<GssHandle> => {
      const [minor, name] = [[0], [0n]];
      const major = native.importName(minor, bufferOf(Buffer.from(text)), principalName, name);
      return outcome(major, minor[0], () => name[0] ?? 0n);
    },
    canonicalName: (name: GssHandle): GssOutcome<string> => {
      const [minor, canonical, output] = [[0], [0n], [{} as NativeBuffer]];
      const major = native.canonicalizeName(minor, name, kerberos, canonical);
      if ((major & errorMask) !== 0) return outcome(major, minor[0], () => '');
      const shown = native.displayName(minor, canonical[0], output, null);
      releaseName(canonical[0] ?? 0n);
      return outcome(shown, minor[0], () => take(output[0] ?? {}).toString('utf8'));
    },
  };
}

/** The answer holds the key and an object id whose last number is the type; only the latter is looked at. */
function encryptionType(koffi: Koffi, native: GssFunctions, context: GssHandle): number | undefined {
  const set = [0n];
  if (native.inquire([0], context, sessionKey, set) !== 0 || set[0] === undefined) return undefined;
  const { count, elements } = koffi.decode(set[0], 'gss_buffer_set') as { count: number | bigint; elements: bigint };
  let type: number | undefined;
  if (Number(count) >= 2) {
    const { second } = koffi.decode(elements, 'gss_two_buffers') as {
      second: { length: number | bigint; value: bigint };
    };
    const bytes = new Uint8Array(koffi.view(second.value, Number(second.length)));
    type = bytes[bytes.length - 1];
  }
  native.releaseBufferSet([0], set);
  return type;
}

function bufferOf(bytes: Buffer | undefined) {
  return bytes === undefined || bytes.length === 0
    ? { length: 0, value: null }
    : { length: bytes.length, value: bytes };
}

function bindingsOf(application: Buffer | undefined) {
  if (application === undefined) return null;
  const none = bufferOf(undefined);
  return { initiatorType: 0, initiator: none, acceptorType: 0, acceptor: none, application: bufferOf(application) };
}

/** `parameters` stays referenced until the call is back, so that the buffers in it are not collected meanwhile. */
function onThread(call: NativeFunction, parameters: readonly unknown[]): Promise<number> {
  return new Promise((resolve, reject) => {
    call.async(...parameters, (error: Error | null, major: number) => {
      if (error !== null) reject(error);
      else if (parameters.length > 0) resolve(major);
    });
  });
}
