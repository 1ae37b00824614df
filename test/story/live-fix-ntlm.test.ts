/** A fix over WinRM on plain HTTP, where NTLM seals every message. */
import { startTamperProxy } from '../wire/peers/tamper-proxy';
import { startWinrmPeer, winrmPeerMissing } from '../wire/peers/winrm-peer';
import { tellLiveFix } from './live-fix';
import { changeSealed, listened } from './on-the-line';
import type { Reach } from './live-world';

const identities = [
  'reader: { user: reader, domain: CORP, secret: reader-password }',
  'fixer: { user: fixer, domain: CORP, secret: fixer-password }',
];
const changesAnswers = 'somebody on the line changes the sealed answers';
const changesRequests = 'somebody on the line changes the sealed requests';

tellLiveFix({
  name: 'NTLM-sealed HTTP',
  missing: winrmPeerMissing(),
  attacks: [changesAnswers, changesRequests],
  engine: true,
  ends: ['lose', 'lose-before', 'lose-and-die', 'fail'],
  start: async ({ state }) => {
    const peer = await startWinrmPeer({ windows: state });
    const line = await listened(peer.port);
    const answers = await startTamperProxy(peer.port, { toClient: changeSealed });
    const requests = await startTamperProxy(peer.port, { toServer: changeSealed });
    const reach = (port: number): Reach => ({
      transport: 'winrm',
      identities,
      endpoint: `{ host: 127.0.0.1, port: ${port}, https: false, auth: ntlm }`,
    });
    return {
      reach: reach(line.port),
      reader: /reader/i,
      fixer: /fixer/i,
      attacks: [
        { title: changesAnswers, begin: () => Promise.resolve(reach(answers.port)), says: /form|seal/ },
        { title: changesRequests, begin: () => Promise.resolve(reach(requests.port)), says: /./ },
      ],
      stop: async () => {
        await line.stop();
        await answers.stop();
        await requests.stop();
        await peer.stop();
        expect(line.heard()).not.toMatch(/Envelope|wsman\/1\/windows\/shell/);
      },
    };
  },
});
