import type { Because } from '../../../probes/answer';
import type { Authenticator } from '../../../probes/transports/winrm/authenticator';
import { runScript } from '../../../probes/transports/winrm/run-script';
import { ports, short, withPeer } from '../peers/run-on-peer';
import { targetOf, winrmPeerMissing } from '../peers/winrm-peer';

const missing = winrmPeerMissing();
const here = missing === undefined ? describe : describe.skip;
const request = {
  script: 's',
  input: 'i',
  kind: 'script',
  allow: 'read',
  deadlineMs: 5_000,
  maxBytes: 1e6,
  signal: undefined,
} as const;

/** Kerberos that cannot begin, for the reason given. */
const kerberosThatFails = (because: Because) => () => (): Authenticator => ({
  name: 'kerberos',
  scheme: 'Kerberos',
  sealing: 'application/HTTP-Kerberos-session-encrypted',
  everyRequest: false,
  start: async () => ({ ok: false, because }),
  step: async () => ({ ok: false, because }),
  seal: async (data) => ({ signature: Buffer.alloc(0), data }),
  unseal: async () => undefined,
  clockOffsetMs: () => undefined,
  close: () => undefined,
});

here(`Choosing how to sign in${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  const tryWith = (because: Because, auth: 'negotiate' | 'kerberos') =>
    withPeer({}, async (peer) => {
      const kerberos = kerberosThatFails(because);
      const answer = await runScript(targetOf(peer, { auth }), request, { ...ports, kerberos });
      await peer.told();
      return [short(answer), peer.count('signed in')];
    });

  it.each(['spn', 'not-supported', 'clock-skew'] as const)(
    'goes on to NTLM when Kerberos cannot begin: %s',
    async (code) => {
      expect(await tryWith({ code }, 'negotiate')).toEqual(['ok completed', 1]);
    },
  );

  it('does not try a second time after a refused password', async () => {
    expect(await tryWith({ code: 'auth' }, 'negotiate')).toEqual(['auth', 0]);
  });

  it('says that a build without MD5 has no NTLM, and sends nothing', () =>
    withPeer({}, async (peer) => {
      const fips = { ...ports, md5: false };
      for (const auth of ['ntlm', 'negotiate'] as const) {
        const answer = await runScript(targetOf(peer, { auth }), request, fips);
        expect(answer).toMatchObject({
          ok: false,
          started: false,
          because: { code: 'not-supported', detail: expect.stringContaining('NTLM needs MD5') },
        });
      }
      const kerberos = kerberosThatFails({ code: 'spn' });
      expect(short(await runScript(targetOf(peer, { auth: 'negotiate' }), request, { ...fips, kerberos }))).toBe('spn');
      await peer.told();
      expect(peer.count('signed in')).toBe(0);
    }));

  it('ends within two seconds when the caller cancels while a KDC is silent', () =>
    withPeer({}, async (peer) => {
      const never = new Promise<never>(() => undefined);
      const kerberos = () => () => ({ ...kerberosThatFails({ code: 'spn' })()(), start: () => never });
      const controller = new AbortController();
      const running = runScript(
        targetOf(peer, { auth: 'kerberos' }),
        { ...request, deadlineMs: 30_000, signal: controller.signal },
        { ...ports, kerberos },
      );
      await new Promise((resolve) => setTimeout(resolve, 200));
      const begun = performance.now();
      controller.abort();
      expect(short(await running)).toBe('cancelled');
      expect(performance.now() - begun).toBeLessThan(2_000);
    }));

  it('stays with Kerberos where Kerberos was asked for', async () => {
    expect(await tryWith({ code: 'spn' }, 'kerberos')).toEqual(['spn', 0]);
  });

  it('takes NTLM where Kerberos is not installed', () =>
    withPeer({}, async (peer) => {
      const answer = await runScript(targetOf(peer, { auth: 'negotiate' }), request, ports);
      expect(answer.ok && answer.meta.signedInWith).toBe('ntlm');
    }));
});
