/** The paper of an approved run is for one kind of fix: with another one in hand no account is loaded and nothing is sent. */
import { approvedFix } from '../../probes/approved-fix';
import { startService } from '../../probes/fixes/start-service';
import { createLiveWire } from '../../probes/transports/live-wire';
import { aLiveServer } from '../fakes/live-servers';

it('starts nothing with a paper for another kind of fix', async () => {
  const server = aLiveServer('EX01');
  const touched: string[] = [];
  const never = (what: string) => () => {
    touched.push(what);
    return Promise.reject(new Error(what));
  };
  const wire = createLiveWire({
    live: { inventory: { servers: [server.server] }, servers: new Map([['EX01', server]]), secrets: undefined },
    credentials: { visit: never('an account was asked for'), credentialsFor: never('an account was asked for') },
    winrm: never('WinRM was used'),
    ssh: never('SSH was used'),
    newNonce: () => 'nonce-1234',
  });
  const fix = startService({ name: 'EventSystem', startType: 'Automatic' });
  const paper = approvedFix('request-1', 'EX01', { kind: 'restart-server' });
  const limits = { deadlineMs: 1_000, maxBytes: 1_000, signal: new AbortController().signal };
  const outcome = await wire.act(server.server, fix, limits, paper);
  expect(outcome).toMatchObject({ ended: 'not-started', because: { code: 'auth' } });
  expect(touched).toEqual([]);
});
