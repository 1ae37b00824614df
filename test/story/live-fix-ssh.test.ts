/** A fix over SSH, through a real sshd whose host key is pinned. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeKey, me, sshdMissing, startSshd, type KeyFile } from '../wire/peers/sshd';
import { tellLiveFix } from './live-fix';
import type { Reach } from './live-world';

const changedKey = 'its host key has changed';
const otherPin = 'its host key is not the pinned one';

tellLiveFix({
  name: 'SSH',
  missing: sshdMissing(),
  attacks: [changedKey, otherPin],
  engine: true,
  ends: ['lose'],
  start: async ({ folder, state }) => {
    const hostKey = makeKey(folder, 'host');
    const otherKey = makeKey(folder, 'other-host');
    const reader = makeKey(folder, 'reader');
    const fixer = makeKey(folder, 'fixer');
    // The same account of this machine with two keys; sshd says to the far end which of them signed in.
    const named = (key: KeyFile, as: string): KeyFile => ({
      ...key,
      publicText: `environment="PREFLIGHT_AS=CORP\\${as}" ${key.publicText}`,
    });
    const given = {
      folder,
      accepts: [named(reader, 'reader'), named(fixer, 'fixer')],
      bin: makeFarEnd(folder, state),
      config: ['PermitUserEnvironment yes'],
    };
    const sshd = await startSshd({ ...given, hostKeys: [hostKey] });
    const changed = await startSshd({ ...given, hostKeys: [otherKey] });
    const reach = (port: number, pin: string): Reach => ({
      transport: 'ssh',
      identities: [
        `reader: { user: ${me}, sshKeyFile: ${reader.path} }`,
        `fixer: { user: ${me}, sshKeyFile: ${fixer.path} }`,
      ],
      endpoint: `{ host: 127.0.0.1, port: ${port}, pin: '${pin}' }`,
    });
    return {
      reach: reach(sshd.port, hostKey.fingerprint),
      reader: /reader/,
      fixer: /fixer/,
      attacks: [
        { title: changedKey, begin: () => Promise.resolve(reach(changed.port, hostKey.fingerprint)), says: /host key/ },
        { title: otherPin, begin: () => Promise.resolve(reach(sshd.port, otherKey.fingerprint)), says: /host key/ },
      ],
      stop: async () => {
        await sshd.stop();
        await changed.stop();
      },
    };
  },
});

/** A folder with a powershell.exe in it that answers as the server of this state. */
function makeFarEnd(folder: string, state: string): string {
  const bin = join(folder, 'far-end');
  mkdirSync(bin);
  const path = join(bin, 'powershell.exe');
  const program = join(__dirname, '../wire/peers/windows-ssh.py');
  writeFileSync(
    path,
    `#!/bin/sh\nPATH='${process.env['PATH']}' PREFLIGHT_STATE='${state}' exec /usr/bin/python3 ${program} "$@"\n`,
  );
  chmodSync(path, 0o755);
  return bin;
}
