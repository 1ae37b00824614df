/** Servers with accounts, as the inventory file gives them, for tests of signing in. */
import { hostname } from 'node:os';
import type { Identity, LiveServer } from '../../probes/live-inventory';
import { aServer } from './servers';

export function anIdentity(name: string, change: Partial<Identity> = {}): Identity {
  const noSsh = { sshKeyFile: undefined, sshKeyPassphrase: undefined, sshAgent: undefined };
  const none = { ...noSsh, certificateFile: undefined, keyFile: undefined, keyPassphrase: undefined };
  return { name, user: `svc-${name}`, domain: 'CORP', secret: `${name}-password`, ...none, ...change };
}

export function aLiveServer(name: string, change: Partial<LiveServer> = {}): LiveServer {
  const server = aServer(name);
  return {
    server,
    readAs: anIdentity('reader'),
    fixAs: anIdentity('fixer'),
    endpoint: {
      transport: 'winrm',
      host: server.fqdn,
      port: undefined,
      https: true,
      auth: 'ntlm',
      trust: { by: 'system' },
      certificateName: undefined,
      spn: undefined,
      configuration: 'Preflight.Read',
      fixConfiguration: 'Preflight.Fix',
      jea: false,
    },
    ...change,
  };
}

/** The server under the name of this machine too, for peers that run a real PowerShell here: it says that name. */
export function answeringHere(server: LiveServer): LiveServer {
  return { ...server, server: { ...server.server, aliases: [...server.server.aliases, hostname()] } };
}
