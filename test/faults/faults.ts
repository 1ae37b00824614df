/**
 * Every fault that a way to a server can have, as data: where it happens, what makes it happen, and what must be said.
 *
 * The test and the command `npm run faults` go through this one list. `answered` means that the trouble was got over and
 * the server did answer; no fault may end as a server that is in order, or as one that fails.
 */
import type { FailureCode } from '../../probes/errors';
import { fakeTimeLibrary, realm } from '../wire/peers/kdc';
import { kerberosMissing, startKerberosPeer, stopKerberosPeers } from '../wire/peers/kerberos-peer';
import { freePort, makeKey, sshdMissing, startProxy } from '../wire/peers/sshd';
import { startWinrmPeer, winrmPeerMissing, type PeerWish } from '../wire/peers/winrm-peer';
import { cutWhen, stalledServer } from './fault-proxy';
import { spn, type Met, type Scene, type Way } from './scene';

export type FaultWire = 'NTLM' | 'HTTPS' | 'Kerberos' | 'SSH';

export interface Fault {
  readonly name: string;
  readonly wire: FaultWire;
  readonly deadlineMs: number;
  readonly code: FailureCode | 'answered';
  /** What the detail must hold, where faults share a code. */
  readonly detail?: RegExp;
  /** Only for a fix: whether its run is known not to have begun. */
  readonly end?: Met['end'];
  readonly way: (scene: Scene) => Promise<Way>;
}

const usual = 8_000;
const short = 1_500;

/** Why a wire cannot be tested here; undefined when it can. */
export function missingFor(wire: FaultWire): string | undefined {
  if (wire === 'SSH') return sshdMissing();
  if (wire !== 'Kerberos') return winrmPeerMissing();
  return kerberosMissing() ?? (fakeTimeLibrary() === undefined ? 'needs Debian’s faketime' : undefined);
}

/** WinRM with NTLM to a peer with these faults, straight or through something on the line. */
function winrm(faults: readonly string[], state: Record<string, unknown> = {}, more: Partial<Way> = {}): Fault['way'] {
  return async (scene) => {
    const peer = await startWinrmPeer({ faults, windows: scene.state(state) });
    scene.later(peer.stop);
    return { endpoint: { port: peer.port }, ...more };
  };
}

function winrmBehind(
  between: (port: number, scene: Scene) => Promise<number>,
  endpoint: { readonly https?: boolean } = {},
): Fault['way'] {
  return async (scene) => {
    const peer = await startWinrmPeer({ windows: scene.state() });
    scene.later(peer.stop);
    return { endpoint: { port: await between(peer.port, scene), ...endpoint } };
  };
}

function https(wish: (scene: Scene) => PeerWish, endpoint: (scene: Scene) => Way['endpoint']): Fault['way'] {
  return async (scene) => {
    const peer = await startWinrmPeer({ windows: scene.state(), ...wish(scene) });
    scene.later(peer.stop);
    return { endpoint: { https: true, port: peer.port, ...endpoint(scene) } as Way['endpoint'] };
  };
}

const byAuthority = (scene: Scene): Way['endpoint'] =>
  ({ trust: { by: 'authority', pem: scene.authority().pem } }) as never;

interface KerberosWish {
  readonly user?: string;
  readonly service?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly serverKey?: string;
}

function kerberos({ user = 'reader', service = spn, environment = {}, serverKey = spn }: KerberosWish): Fault['way'] {
  return async (scene) => {
    const kdc = await scene.kdc();
    if (serverKey !== spn) kdc.addPrincipal(`${serverKey}@${realm}`, '-randkey');
    const keytab = kdc.keytab(`${serverKey}@${realm}`);
    await startKerberosPeer(kdc, { keytab, windows: scene.state(), environment });
    const peer = await startKerberosPeer(kdc, { keytab, windows: scene.state(), environment });
    scene.later(stopKerberosPeers);
    return {
      endpoint: { port: peer.port, auth: 'kerberos', spn: service },
      identity: { user, domain: 'corp.example' },
      kerberos: { config: kdc.config() },
    };
  };
}

function ssh(
  state: Record<string, unknown> = {},
  change: (way: Way, scene: Scene) => Way | Promise<Way> = (way) => way,
) {
  return async (scene: Scene): Promise<Way> => change((await scene.sshd(state)).way, scene);
}

const cut = (when: Parameters<typeof cutWhen>[1]) => async (port: number, scene: Scene) => {
  const proxy = await cutWhen(port, when);
  scene.later(proxy.stop);
  return proxy.port;
};

const throughProxy =
  (when: Parameters<typeof cutWhen>[1]) =>
  async (way: Way, scene: Scene): Promise<Way> => {
    const port = await cut(when)(Number(way.endpoint.port), scene);
    return { ...way, endpoint: { ...way.endpoint, port } as Way['endpoint'] };
  };

const laterClock = { LD_PRELOAD: fakeTimeLibrary() ?? '', FAKETIME: '+10m' };

export const faults: readonly Fault[] = [
  {
    name: 'a name that DNS does not know',
    wire: 'NTLM',
    deadlineMs: usual,
    code: 'dns',
    way: async () => ({ endpoint: { host: 'no-such-host.invalid', port: 5985 } }),
  },
  {
    name: 'nothing listens',
    wire: 'NTLM',
    deadlineMs: usual,
    code: 'refused',
    way: async () => ({ endpoint: { port: await freePort() } }),
  },
  {
    name: 'dropped before the sign-in',
    wire: 'NTLM',
    deadlineMs: usual,
    code: 'dropped',
    way: winrmBehind(cut(() => true)),
  },
  {
    name: 'dropped in the sign-in',
    wire: 'NTLM',
    deadlineMs: usual,
    code: 'dropped',
    way: winrmBehind(cut((data) => /Negotiate TlRMTVNTUAAD/.test(data))),
  },
  { name: 'dropped at Create', wire: 'NTLM', deadlineMs: usual, code: 'answered', way: winrm(['drop-create']) },
  {
    name: 'dropped at Command, before the server took it',
    wire: 'NTLM',
    deadlineMs: usual,
    // The script travels in several pieces; without the last one it cannot have begun.
    code: 'dropped',
    way: winrm(['ignore-command']),
  },
  {
    name: 'dropped at Command, after the server took it',
    wire: 'NTLM',
    deadlineMs: usual,
    code: 'answered',
    way: winrm(['drop-command']),
  },
  {
    name: 'dropped at the last piece of the script, before the server took it',
    wire: 'NTLM',
    // The server waits for the piece and we for its output: only the time tells.
    deadlineMs: 3_000,
    code: 'deadline',
    way: winrm(['ignore-send']),
  },
  {
    name: 'dropped at the last piece of the script, after the server took it',
    wire: 'NTLM',
    deadlineMs: usual,
    code: 'answered',
    way: winrm(['drop-send']),
  },
  {
    name: 'dropped in the middle of Receive',
    wire: 'NTLM',
    deadlineMs: usual,
    code: 'answered',
    way: winrm(['drop-receive:1']),
  },
  {
    name: 'an answer cut off in Receive',
    wire: 'NTLM',
    deadlineMs: usual,
    code: 'answered',
    way: winrm(['truncated:4']),
  },
  {
    name: 'dropped after a fix started',
    wire: 'NTLM',
    deadlineMs: usual,
    code: 'lost-after-start',
    end: 'lost',
    way: winrm([], { onFix: 'lose' }, { fix: true }),
  },
  {
    name: 'restarted after the script began',
    wire: 'NTLM',
    deadlineMs: usual,
    code: 'lost-after-start',
    way: winrm(['restart-after-command']),
  },
  { name: 'slow', wire: 'NTLM', deadlineMs: usual, code: 'answered', way: winrm(['slow:200']) },
  { name: 'slower than the deadline', wire: 'NTLM', deadlineMs: short, code: 'deadline', way: winrm(['slow:5000']) },
  {
    name: 'half-open: accepts, and says nothing',
    wire: 'NTLM',
    deadlineMs: short,
    code: 'deadline',
    way: async (scene) => ({ endpoint: { port: await stalledServer(scene) } }),
  },
  {
    name: 'dropped before the sign-in',
    wire: 'HTTPS',
    deadlineMs: usual,
    code: 'dropped',
    way: winrmBehind(
      cut(() => true),
      { https: true },
    ),
  },
  {
    name: 'a certificate of an authority that is not believed',
    wire: 'HTTPS',
    deadlineMs: usual,
    code: 'tls',
    way: https(
      (scene) => ({ tls: scene.authority().issue('good', {}) }),
      () => ({ trust: { by: 'system' } }),
    ),
  },
  {
    name: 'a certificate with another name',
    wire: 'HTTPS',
    deadlineMs: usual,
    code: 'tls',
    detail: /name/i,
    way: https((scene) => ({ tls: scene.authority().issue('named', { name: 'ex02.corp.example' }) }), byAuthority),
  },
  {
    name: 'an expired certificate',
    wire: 'HTTPS',
    deadlineMs: usual,
    code: 'tls',
    detail: /expired/i,
    way: https((scene) => ({ tls: scene.authority().issue('old', { expired: true }) }), byAuthority),
  },
  {
    name: 'clocks ten minutes apart',
    wire: 'Kerberos',
    deadlineMs: usual,
    code: 'clock-skew',
    way: kerberos({ environment: laterClock }),
  },
  {
    name: 'a service name that nobody has',
    wire: 'Kerberos',
    deadlineMs: usual,
    code: 'spn',
    way: kerberos({ service: 'HTTP/ex99.corp.example' }),
  },
  {
    name: 'a server without the key of its name',
    wire: 'Kerberos',
    deadlineMs: usual,
    code: 'spn',
    way: kerberos({ serverKey: 'HTTP/ex02.corp.example' }),
  },
  {
    name: 'an expired account',
    wire: 'Kerberos',
    deadlineMs: usual,
    code: 'auth',
    detail: /expired/,
    way: kerberos({ user: 'gone' }),
  },
  {
    name: 'a wrong password',
    wire: 'NTLM',
    deadlineMs: usual,
    code: 'auth',
    way: winrm([], {}, { password: 'wrong' }),
  },
  { name: 'no shell for this account', wire: 'NTLM', deadlineMs: usual, code: 'access-denied', way: winrm(['denied']) },
  { name: 'quota used up', wire: 'NTLM', deadlineMs: usual, code: 'quota', way: winrm(['quota']) },
  { name: '2150858793, twice', wire: 'NTLM', deadlineMs: usual, code: 'answered', way: winrm(['wait:2']) },
  { name: '2150858793, for ever', wire: 'NTLM', deadlineMs: short, code: 'deadline', way: winrm(['wait']) },
  {
    name: 'HTTP 400 after a restart',
    wire: 'NTLM',
    deadlineMs: usual,
    code: 'answered',
    way: winrm(['bad-request:1']),
  },
  { name: 'an empty 500', wire: 'NTLM', deadlineMs: usual, code: 'unencrypted', way: winrm(['empty-500']) },
  { name: 'a frame cut short', wire: 'NTLM', deadlineMs: usual, code: 'bad-answer', way: winrm([], { cutFrame: 24 }) },
  { name: 'an answer of 6 MB', wire: 'NTLM', deadlineMs: 20_000, code: 'too-big', way: winrm([], { pad: 4_500_000 }) },
  {
    name: 'another server answers',
    wire: 'NTLM',
    deadlineMs: usual,
    code: 'wrong-server',
    detail: /EX02 answered in place of EX01/,
    way: winrm([], { host: 'EX02' }),
  },
  {
    name: 'nothing listens',
    wire: 'SSH',
    deadlineMs: usual,
    code: 'refused',
    way: ssh({}, async (way) => ({ ...way, endpoint: { ...way.endpoint, port: await freePort() } as Way['endpoint'] })),
  },
  {
    name: 'dropped before the sign-in',
    wire: 'SSH',
    deadlineMs: usual,
    code: 'dropped',
    way: ssh(
      {},
      throughProxy(() => true),
    ),
  },
  {
    name: 'half-open: accepts, and says nothing',
    wire: 'SSH',
    deadlineMs: short,
    code: 'deadline',
    way: ssh({}, async (way, scene) => ({
      ...way,
      endpoint: { ...way.endpoint, port: await stalledServer(scene) } as Way['endpoint'],
    })),
  },
  {
    name: 'a changed host key',
    wire: 'SSH',
    deadlineMs: usual,
    code: 'hostkey',
    way: ssh({}, (way, scene) => ({
      ...way,
      endpoint: {
        ...way.endpoint,
        trust: { by: 'pin', sha256: [makeKey(scene.folder, `pinned-${Date.now()}`).fingerprint] },
      } as Way['endpoint'],
    })),
  },
  {
    name: 'a key that the server does not know',
    wire: 'SSH',
    deadlineMs: usual,
    code: 'auth',
    way: ssh({}, (way, scene) => ({ ...way, key: makeKey(scene.folder, `stranger-${Date.now()}`) })),
  },
  {
    name: 'dropped after a fix started',
    wire: 'SSH',
    deadlineMs: usual,
    code: 'lost-after-start',
    end: 'lost',
    way: ssh({ onFix: 'lose' }, (way) => ({ ...way, fix: true })),
  },
  {
    name: 'frozen in the middle',
    wire: 'SSH',
    deadlineMs: short,
    code: 'deadline',
    way: ssh({}, async (way, scene) => {
      const proxy = await startProxy(Number(way.endpoint.port));
      scene.later(proxy.stop);
      setTimeout(proxy.freeze, 60);
      return { ...way, endpoint: { ...way.endpoint, port: proxy.port } as Way['endpoint'] };
    }),
  },
  { name: 'a frame cut short', wire: 'SSH', deadlineMs: usual, code: 'bad-answer', way: ssh({ cutFrame: 24 }) },
  { name: 'an answer of 6 MB', wire: 'SSH', deadlineMs: usual, code: 'too-big', way: ssh({ pad: 4_500_000 }) },
  { name: 'another server answers', wire: 'SSH', deadlineMs: usual, code: 'wrong-server', way: ssh({ host: 'EX02' }) },
];
