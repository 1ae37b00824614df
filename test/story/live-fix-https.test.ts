/** A fix over WinRM on HTTPS, whose certificate is verified against an authority of the inventory. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { makeAuthority } from '../wire/peers/certificates';
import { startWinrmPeer, winrmPeerMissing } from '../wire/peers/winrm-peer';
import { tellLiveFix } from './live-fix';
import type { Reach } from './live-world';

const identities = [
  'reader: { user: reader, domain: CORP, secret: reader-password }',
  'fixer: { user: fixer, domain: CORP, secret: fixer-password }',
];
const otherAuthority = 'its certificate comes from another authority';
const otherCertificate = 'its certificate is not the pinned one';
const otherName = 'its certificate bears another name';
const inBetween = 'somebody in between holds a good certificate and passes the sign-in on';

tellLiveFix({
  name: 'HTTPS',
  missing: winrmPeerMissing(),
  attacks: [otherAuthority, otherCertificate, otherName, inBetween],
  ends: ['lose'],
  start: async ({ state, folder }) => {
    const folderFor = (name: string): string => {
      mkdirSync(join(folder, name));
      return join(folder, name);
    };
    const ours = makeAuthority(folderFor('ca'));
    const theirs = makeAuthority(folderFor('their-ca'));
    const authority = join(folder, 'ca', 'ca.pem');
    const theirFile = join(folder, 'theirs.pem');
    writeFileSync(theirFile, theirs.pem);
    const own = ours.issue('own', {});
    const peer = await startWinrmPeer({ tls: own, windows: state });
    const stranger = await startWinrmPeer({
      tls: ours.issue('stranger', { name: 'ex02.corp.example' }),
      windows: state,
    });
    // What a proxy that opens TLS looks like from the server: sign-ins are bound to another certificate than it has.
    const between = await startWinrmPeer({ tls: ours.issue('between', {}), bind: own.certPath, windows: state });
    const reach = (port: number, trust: string): Reach => ({
      transport: 'winrm',
      identities,
      endpoint: `{ host: localhost, port: ${port}, auth: ntlm, ${trust} }`,
    });
    const trusted = `authorityFile: ${authority}`;
    const begin = (port: number, trust: string) => () => Promise.resolve(reach(port, trust));
    return {
      reach: reach(peer.port, trusted),
      reader: /reader/i,
      fixer: /fixer/i,
      attacks: [
        { title: otherAuthority, begin: begin(peer.port, `authorityFile: ${theirFile}`), says: /certificate/ },
        { title: otherCertificate, begin: begin(peer.port, `pin: '${'ab'.repeat(32)}'`), says: /certificate/ },
        { title: otherName, begin: begin(stranger.port, trusted), says: /certificate/ },
        { title: inBetween, begin: begin(between.port, trusted), says: /not accept|channel/ },
      ],
      stop: async () => {
        for (const one of [peer, stranger, between]) await one.stop();
      },
    };
  },
});
