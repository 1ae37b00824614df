import { setMaxListeners } from 'node:events';
import { inspect } from 'node:util';
import { approvedFix, voidApprovedFix, type ApprovedFix } from '../../probes/approved-fix';
import { systemClock, type Clock } from '../../probes/clock';
import { createCredentials, type Attempted, type Credential, type Purpose } from '../../probes/credentials';
import { noSecret, secretOf, type SecretRead, type SecretSource } from '../../probes/secrets';
import { sshTargetFor } from '../../probes/ssh-account';
import { winrmTargetFor } from '../../probes/winrm-account';
import { leapingClock } from '../fakes/leaping-clock';
import { aLiveServer, anIdentity } from '../fakes/live-servers';

const never = new AbortController().signal;
setMaxListeners(0, never);
const toRead: Purpose = { purpose: 'read' };
const ex01 = aLiveServer('EX01');

/** A source whose secrets can be changed, with the names that were read from it. */
function sourceOf(given: Record<string, string>) {
  const secrets = new Map(Object.entries(given));
  const reads: string[] = [];
  const source: SecretSource = {
    read: (name) => {
      reads.push(name);
      const value = secrets.get(name);
      return Promise.resolve(value === undefined ? noSecret('missing', name) : { ok: true, value: secretOf(value) });
    },
  };
  return { source, secrets, reads };
}

const readKey = (path: string): Promise<SecretRead> => Promise.resolve({ ok: true, value: secretOf(`key in ${path}`) });
const readCertificate = (path: string): string => `certificate in ${path}`;
const credentialsOf = (source: SecretSource, clock: Clock) =>
  createCredentials({ source, clock, readKey, readCertificate });

/** A domain in which one password is right; remembers every attempt. */
function domain(right: string) {
  const state = { right, attempts: [] as string[] };
  const attempt =
    (server: string) =>
    (credential: Credential): Promise<Attempted<string>> => {
      const given = credential.signIn.by === 'password' ? credential.signIn.password.reveal() : credential.signIn.by;
      state.attempts.push(`${server} ${credential.identity.user} ${given}`);
      const accepted = given === state.right;
      return Promise.resolve({ account: accepted ? 'accepted' : 'refused', result: accepted ? 'answer' : 'auth' });
    };
  return { state, attempt };
}

describe('reading', () => {
  it('signs in as the reading identity and never loads the fixing secret', async () => {
    const { source, reads } = sourceOf({ 'reader-password': 'r1', 'fixer-password': 'f1' });
    const { state, attempt } = domain('r1');
    const credentials = credentialsOf(source, systemClock);
    for (const name of ['EX01', 'EX02', 'EX03']) {
      expect(await credentials.visit(aLiveServer(name), toRead, never, attempt(name))).toEqual({
        ok: true,
        result: 'answer',
      });
    }
    expect(state.attempts).toEqual(['EX01 svc-reader r1', 'EX02 svc-reader r1', 'EX03 svc-reader r1']);
    expect(reads).toEqual(['reader-password']);
  });

  it('says why there is no secret, and asks no server', async () => {
    const { attempt, state } = domain('r1');
    const credentials = credentialsOf(sourceOf({}).source, systemClock);
    expect(await credentials.visit(ex01, toRead, never, attempt('EX01'))).toEqual(
      noSecret('missing', 'reader-password'),
    );
    expect(state.attempts).toEqual([]);
  });

  it('takes a key or an agent over SSH, and a password where there is neither', async () => {
    const endpoint = { transport: 'ssh', host: 'ex01', port: 22, trust: { by: 'pin', sha256: ['x'] } } as const;
    const { source } = sourceOf({ 'reader-password': 'r1', phrase: 'p1' });
    const credentials = credentialsOf(source, systemClock);
    const signInOf = async (change: Parameters<typeof anIdentity>[1]) => {
      const server = aLiveServer('EX01', { endpoint, readAs: anIdentity('reader', change) });
      const read = await credentials.credentialsFor(server, toRead, never);
      return read.ok ? read.credential.signIn : read.because;
    };
    const key = await signInOf({ sshKeyFile: '/key', sshKeyPassphrase: 'phrase' });
    expect('by' in key && key.by === 'key' && [key.privateKey.reveal(), key.passphrase?.reveal()]).toEqual([
      'key in /key',
      'p1',
    ]);
    expect(await signInOf({ sshKeyFile: '/key' })).toMatchObject({ by: 'key', passphrase: undefined });
    expect(await signInOf({ sshAgent: '/socket' })).toEqual({ by: 'agent', agent: '/socket' });
    expect(await signInOf({})).toMatchObject({ by: 'password' });
    expect(await signInOf({ sshKeyFile: '/key', sshKeyPassphrase: 'absent' })).toMatchObject({ code: 'missing' });
  });
});

describe('a password that was changed', () => {
  it('is read once more after a refusal, and the server is asked a second time', async () => {
    const { source, secrets, reads } = sourceOf({ 'reader-password': 'old' });
    const { state, attempt } = domain('old');
    const credentials = credentialsOf(source, systemClock);
    await credentials.visit(ex01, toRead, never, attempt('EX01'));
    state.right = 'new';
    secrets.set('reader-password', 'new');
    expect(await credentials.visit(ex01, toRead, never, attempt('EX01'))).toEqual({ ok: true, result: 'answer' });
    expect(state.attempts.slice(1)).toEqual(['EX01 svc-reader old', 'EX01 svc-reader new']);
    expect(reads).toHaveLength(2);
  });

  it('is not read again by everybody who was refused with the old one', async () => {
    const { source, secrets, reads } = sourceOf({ 'reader-password': 'old' });
    const { state, attempt } = domain('old');
    const credentials = credentialsOf(source, systemClock);
    await credentials.visit(ex01, toRead, never, attempt('EX01'));
    state.right = 'new';
    secrets.set('reader-password', 'new');
    const names = Array.from({ length: 20 }, (_, index) => `EX${index + 10}`);
    const visits = names.map((name) => credentials.visit(aLiveServer(name), toRead, never, attempt(name)));
    for (const visit of await Promise.all(visits)) expect(visit).toEqual({ ok: true, result: 'answer' });
    expect(reads.length).toBeLessThanOrEqual(3);
  });
});

describe('a wrong password', () => {
  it('is tried on two servers of a hundred, however many are asked at once', async () => {
    const { state, attempt } = domain('right');
    const credentials = credentialsOf(sourceOf({ 'reader-password': 'wrong' }).source, systemClock);
    const slowly = (name: string) => async (credential: Credential) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return attempt(name)(credential);
    };
    const names = Array.from({ length: 100 }, (_, index) => `EX${index}`);
    const visits = await Promise.all(
      names.map((name) => credentials.visit(aLiveServer(name), toRead, never, slowly(name))),
    );
    expect(state.attempts).toEqual(['EX0 svc-reader wrong', 'EX1 svc-reader wrong']);
    expect(visits.filter((visit) => visit.ok && visit.result === 'auth')).toHaveLength(2);
    expect(visits.slice(2)).toEqual(Array(98).fill(noSecret('refused', 'reader')));
  });

  it('keeps nobody waiting for a script once a server has accepted the account', async () => {
    const { attempt } = domain('right');
    const credentials = credentialsOf(sourceOf({ 'reader-password': 'right' }).source, systemClock);
    let finish = (): void => undefined;
    const scriptEnds = new Promise<void>((resolve) => (finish = resolve));
    const names = Array.from({ length: 20 }, (_, index) => `EX${index}`);
    const running: string[] = [];
    const visits = names.map((name) =>
      credentials.visit(aLiveServer(name), toRead, never, async (credential, onSignedIn) => {
        const answer = await attempt(name)(credential);
        onSignedIn();
        running.push(name);
        await scriptEnds;
        return answer;
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(running).toEqual(names);
    finish();
    for (const visit of await Promise.all(visits)) expect(visit).toEqual({ ok: true, result: 'answer' });
  });

  it('is remembered where a server first accepted the account and then refused it', async () => {
    const { attempt } = domain('right');
    const credentials = credentialsOf(sourceOf({ 'reader-password': 'wrong' }).source, systemClock);
    const turned = credentials.visit(ex01, toRead, never, (credential, onSignedIn) => {
      onSignedIn();
      return attempt('EX01')(credential);
    });
    expect(await turned).toEqual({ ok: true, result: 'auth' });
    expect(await credentials.visit(ex01, toRead, never, attempt('EX01'))).toEqual(noSecret('refused', 'reader'));
  });

  it('stays untried until the secret changes or half an hour has passed', async () => {
    let now = 0;
    const clock = { now: () => new Date(now), after: () => () => undefined };
    const { source, secrets } = sourceOf({ 'reader-password': 'wrong' });
    const { state, attempt } = domain('right');
    const credentials = credentialsOf(source, clock);
    const visit = (): Promise<unknown> => credentials.visit(ex01, toRead, never, attempt('EX01'));
    expect(await visit()).toEqual({ ok: true, result: 'auth' });
    expect(await visit()).toEqual(noSecret('refused', 'reader'));
    now += 29 * 60_000;
    expect(await visit()).toEqual(noSecret('refused', 'reader'));
    expect(state.attempts).toHaveLength(1);
    secrets.set('reader-password', 'right');
    now += 5 * 60_000;
    expect(await visit()).toEqual({ ok: true, result: 'answer' });
    expect(state.attempts).toHaveLength(2);
  });

  it('stops after the second one when the changed secret is refused as well', async () => {
    const values = ['one', 'two', 'three', 'four'];
    const source: SecretSource = {
      read: () => Promise.resolve({ ok: true, value: secretOf(values.shift() ?? 'last') }),
    };
    const { state, attempt } = domain('right');
    const credentials = credentialsOf(source, systemClock);
    expect(await credentials.visit(ex01, toRead, never, attempt('EX01'))).toEqual({ ok: true, result: 'auth' });
    expect(state.attempts).toEqual(['EX01 svc-reader one', 'EX01 svc-reader two']);
  });

  it('on one server does not keep the others from being asked once the password is known to be right', async () => {
    const { source } = sourceOf({ 'reader-password': 'right' });
    const { attempt } = domain('right');
    const credentials = credentialsOf(source, systemClock);
    await credentials.visit(ex01, toRead, never, attempt('EX01'));
    const refusing = ['EX02', 'EX03', 'EX04'];
    const refuse = (): Promise<Attempted<string>> => Promise.resolve({ account: 'refused', result: 'auth' });
    for (const name of refusing) {
      expect(await credentials.visit(aLiveServer(name), toRead, never, refuse)).toEqual({ ok: true, result: 'auth' });
      expect(await credentials.visit(aLiveServer(name), toRead, never, refuse)).toEqual(noSecret('refused', 'reader'));
    }
    expect(await credentials.visit(ex01, toRead, never, attempt('EX01'))).toEqual({ ok: true, result: 'answer' });
  });

  it('does not wait for dead servers longer than two seconds each', async () => {
    const clock = leapingClock();
    const { source } = sourceOf({ 'reader-password': 'right' });
    const { attempt } = domain('right');
    const credentials = credentialsOf(source, clock);
    const dead = (): Promise<Attempted<string>> =>
      new Promise((resolve) => void clock.after(10_000, () => resolve({ account: 'undecided', result: 'timeout' })));
    const first = [1, 2].map((index) => credentials.visit(aLiveServer(`DEAD${index}`), toRead, never, dead));
    expect(await credentials.visit(ex01, toRead, never, attempt('EX01'))).toEqual({ ok: true, result: 'answer' });
    expect(clock.elapsed()).toBe(2_000);
    expect(await Promise.all(first)).toEqual(Array(2).fill({ ok: true, result: 'timeout' }));
  });

  it('lets one go who no longer waits for his turn', async () => {
    const { source } = sourceOf({ 'reader-password': 'right' });
    const credentials = credentialsOf(source, { now: () => new Date(0), after: () => () => undefined });
    const hanging = (): Promise<Attempted<string>> => new Promise(() => undefined);
    for (const name of ['EX02', 'EX03']) void credentials.visit(aLiveServer(name), toRead, never, hanging);
    const impatient = new AbortController();
    const visit = credentials.visit(ex01, toRead, impatient.signal, hanging);
    setImmediate(() => impatient.abort());
    expect(await visit).toEqual(noSecret('cancelled', 'reader'));
  });
});

describe('fixing', () => {
  const both = { 'reader-password': 'r1', 'fixer-password': 'f1' };
  const paperFor = (server: string): ApprovedFix => approvedFix('request-1', server, { kind: 'start-service' });

  it('loads the fixing secret for an approved fix, and keeps nothing of it', async () => {
    const { source, reads } = sourceOf(both);
    const { state, attempt } = domain('f1');
    const credentials = credentialsOf(source, systemClock);
    const purpose: Purpose = { purpose: 'fix', approved: paperFor('EX01') };
    expect(await credentials.visit(ex01, purpose, never, attempt('EX01'))).toEqual({ ok: true, result: 'answer' });
    expect(await credentials.visit(ex01, purpose, never, attempt('EX01'))).toEqual({ ok: true, result: 'answer' });
    expect(state.attempts).toEqual(['EX01 svc-fixer f1', 'EX01 svc-fixer f1']);
    expect(reads).toEqual(['fixer-password', 'fixer-password']);
  });

  it('reads no secret for another server, for a run that is over, or for a paper of somebody’s own making', async () => {
    const { source, reads } = sourceOf(both);
    const credentials = credentialsOf(source, systemClock);
    const over = paperFor('EX01');
    voidApprovedFix(over);
    const copied = { ...paperFor('EX01') };
    for (const approved of [paperFor('EX02'), over, copied]) {
      const read = await credentials.credentialsFor(ex01, { purpose: 'fix', approved }, never);
      expect(read).toEqual(noSecret('not-approved', 'fixer'));
    }
    expect(reads).toEqual([]);
  });

  it('is not possible on a server without a fixing identity', async () => {
    const { source, reads } = sourceOf(both);
    const purpose: Purpose = { purpose: 'fix', approved: paperFor('EX01') };
    const readOnly = aLiveServer('EX01', { fixAs: undefined });
    const read = await credentialsOf(source, systemClock).credentialsFor(readOnly, purpose, never);
    expect(read).toEqual(noSecret('no-account', 'EX01', 'fixAs'));
    expect(reads).toEqual([]);
  });

  it('cannot be asked for without a paper', () => {
    // @ts-expect-error the type wants `approved`
    const purpose: Purpose = { purpose: 'fix' };
    expect(purpose).toBeDefined();
  });
});

describe('the target for a wire', () => {
  it('has the account as SSH servers know it, and shows no key when it is printed', async () => {
    const trust = { by: 'pin', sha256: ['x'] } as const;
    const endpoint = { transport: 'ssh', host: 'ex01', port: 22, trust } as const;
    const { source } = sourceOf({ 'reader-password': 'hunter2', phrase: 'hunter3' });
    for (const change of [{}, { sshKeyFile: '/hunter4', sshKeyPassphrase: 'phrase' }]) {
      const server = aLiveServer('EX01', { endpoint, readAs: anIdentity('reader', change) });
      const read = await credentialsOf(source, systemClock).credentialsFor(server, toRead, never);
      if (!read.ok) throw new Error('no credential');
      const target = sshTargetFor(endpoint, read.credential);
      expect(target).toMatchObject({ host: 'ex01', port: 22, user: 'CORP\\svc-reader', trust });
      expect(JSON.stringify(target) + inspect(target, { depth: 9 })).not.toContain('hunter');
      if (target?.signIn.by === 'key') expect(target.signIn.passphrase).toBe('hunter3');
      else expect(target?.signIn).toHaveProperty('password', 'hunter2');
    }
  });

  it('has the session configuration for its purpose, and shows no password when it is printed', async () => {
    const { source } = sourceOf({ 'reader-password': 'hunter2' });
    const read = await credentialsOf(source, systemClock).credentialsFor(ex01, toRead, never);
    if (!read.ok || ex01.endpoint.transport !== 'winrm') throw new Error('no credential');
    const target = winrmTargetFor(ex01.endpoint, read.credential, 'read');
    expect(target).toMatchObject({ host: 'ex01.corp.example', configuration: 'Preflight.Read' });
    expect(winrmTargetFor(ex01.endpoint, read.credential, 'fix')?.configuration).toBe('Preflight.Fix');
    expect(target?.account?.password).toBe('hunter2');
    expect(JSON.stringify({ ...target })).not.toContain('hunter2');
  });
});
