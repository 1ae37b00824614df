/** A fix over WinRM on plain HTTP, where Kerberos seals every message; a real KDC gives the tickets. */
import { join } from 'node:path';
import { realm, startKdc } from '../wire/peers/kdc';
import { kerberosMissing, startKerberosPeer, stopKerberosPeers } from '../wire/peers/kerberos-peer';
import { startTamperProxy } from '../wire/peers/tamper-proxy';
import { tellLiveFix } from './live-fix';
import { passwords, type Reach } from './live-world';
import { changeSealed, listened } from './on-the-line';

const spn = 'HTTP/ex01.corp.example';
const identities = [
  'reader: { user: reader, domain: corp.example, secret: reader-password }',
  'fixer: { user: fixer, domain: corp.example, secret: fixer-password }',
];
const changesAnswers = 'somebody on the line changes the sealed answers';
const changesRequests = 'somebody on the line changes the sealed requests';
const noProof = 'the server does not prove that it is the one';
const otherServer = 'a server without the key of its name answers';

tellLiveFix({
  name: 'Kerberos-sealed HTTP',
  missing: kerberosMissing(),
  attacks: [changesAnswers, changesRequests, noProof, otherServer],
  ends: ['lose'],
  start: async ({ state }) => {
    const kdc = await startKdc();
    for (const name of ['reader', 'fixer'] as const)
      kdc.addPrincipal(`${name}@${realm}`, '-pw', `"${passwords[name]}"`, '+requires_preauth');
    for (const name of [spn, 'HTTP/ex02.corp.example']) kdc.addPrincipal(`${name}@${realm}`, '-randkey');
    const keytab = kdc.keytab(`${spn}@${realm}`);
    const restore = asFromSources(kdc.config());
    const peer = await startKerberosPeer(kdc, { keytab, windows: state });
    const mute = await startKerberosPeer(kdc, { keytab, windows: state, faults: ['no-proof'] });
    const other = await startKerberosPeer(kdc, {
      keytab: kdc.keytab(`HTTP/ex02.corp.example@${realm}`),
      windows: state,
    });
    const line = await listened(peer.port);
    const answers = await startTamperProxy(peer.port, { toClient: changeSealed });
    const requests = await startTamperProxy(peer.port, { toServer: changeSealed });
    const reach = (port: number): Reach => ({
      transport: 'winrm',
      identities,
      endpoint: `{ host: 127.0.0.1, port: ${port}, https: false, auth: kerberos, spn: ${spn} }`,
    });
    const begin = (port: number) => () => Promise.resolve(reach(port));
    return {
      reach: reach(line.port),
      reader: /^reader@/,
      fixer: /^fixer@/,
      attacks: [
        { title: changesAnswers, begin: begin(answers.port), says: /form|seal/ },
        { title: changesRequests, begin: begin(requests.port), says: /./ },
        { title: noProof, begin: begin(mute.port), says: /server: |not accepted/ },
        { title: otherServer, begin: begin(other.port), says: /service/ },
      ],
      stop: async () => {
        for (const proxy of [line, answers, requests]) await proxy.stop();
        await stopKerberosPeers();
        await kdc.stop();
        restore();
        expect(line.heard()).not.toMatch(/Envelope|wsman\/1\/windows\/shell/);
      },
    };
  },
});

/** The process that holds the tickets reads this realm's krb5.conf, and our sources without a build. */
function asFromSources(config: string): () => void {
  const before = process.env['KRB5_CONFIG'];
  process.env['KRB5_CONFIG'] = config;
  process.execArgv.push('--require', join(__dirname, '../wire/peers/typescript-hook.cjs'));
  return () => {
    process.execArgv.splice(-2);
    if (before === undefined) delete process.env['KRB5_CONFIG'];
    else process.env['KRB5_CONFIG'] = before;
  };
}
