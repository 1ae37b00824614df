import { runScript, systemPorts } from '../../../probes/transports/winrm/run-script';
import { kerberosAuthenticator } from '../../../probes/transports/winrm/kerberos-auth';
import { kerberosProcess } from '../../../probes/transports/winrm/kerberos-process';
import { startWinrmPeer, targetOf, winrmPeerMissing } from '../peers/winrm-peer';

const missing = winrmPeerMissing();
const itWithPeer = missing === undefined ? it : it.skip;

describe('Where Kerberos cannot be had', () => {
  itWithPeer(`NTLM signs in, and the answer says so${missing ? ` (skipped: ${missing})` : ''}`, async () => {
    const nowhere = kerberosProcess({ environment: {}, nodeOptions: ['--no-such-option'], idleMs: 100 });
    const peer = await startWinrmPeer();
    const target = targetOf(peer, { auth: 'negotiate', spn: 'HTTP/ex01.corp.example' });
    const request = {
      script: 'param($Request) $Request',
      input: 'hello',
      kind: 'script',
      allow: 'read',
      deadlineMs: 10_000,
      maxBytes: 1_000_000,
      signal: undefined,
    } as const;
    const answer = await runScript(
      target,
      request,
      systemPorts((account) => kerberosAuthenticator(account, nowhere)),
    );
    expect(answer).toMatchObject({ ok: true, meta: { signedInWith: 'ntlm' } });
    await peer.stop();
  });
});
