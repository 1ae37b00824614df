/** Servers on loopback that refuse WinRM in different phases, and one that repeats all that it hears. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { LiveServer } from '../../probes/live-inventory';
import type { WinrmTarget } from '../../probes/transports/winrm/target';
import { aLiveServer } from './live-servers';

export interface FailingServers {
  readonly servers: readonly LiveServer[];
  /** What was sent to sign in to the server that repeats everything, decoded. */
  readonly heard: readonly string[];
  readonly close: () => Promise<unknown>;
}

/** Servers that refuse the connection, have a foreign certificate, refuse the account, and repeat all that they hear. */
export async function failingServers(folder: string): Promise<FailingServers> {
  const closing: (() => Promise<unknown>)[] = [];
  const heard: string[] = [];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const keyFile = join(folder, 'server.key');
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject, '-keyout', keyFile];
  const cert = execFileSync('openssl', made, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const repeat: RequestListener = (request, response) => {
    heard.push(Buffer.from(request.headers.authorization?.slice(6) ?? '', 'base64').toString());
    response.writeHead(500, { 'content-type': 'application/soap+xml;charset=UTF-8' });
    const repeated = `${JSON.stringify(request.headers)} ${Buffer.from(request.headers.authorization?.slice(6) ?? '', 'base64').toString()}`;
    response.end(
      `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><s:Fault><s:Code><s:Value>s:Sender</s:Value></s:Code><s:Reason><s:Text>${repeated}</s:Text></s:Reason></s:Fault></s:Body></s:Envelope>`,
    );
  };
  const refuse: RequestListener = (_, response) => {
    // Not chained: restify, once loaded in this process, makes writeHead return nothing.
    response.writeHead(401, { 'www-authenticate': ['Negotiate', 'Basic realm="WSMAN"'] });
    response.end();
  };
  const garble: RequestListener = (request, response) => {
    response.writeHead(401, { 'www-authenticate': `Negotiate ${request.headers.authorization?.slice(10) ?? ''}` });
    response.end();
  };
  const listen = async (server: ReturnType<typeof createServer>): Promise<number> => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    });
    return (server.address() as AddressInfo).port;
  };
  const tls = { key: readFileSync(keyFile), cert };
  const ports = {
    repeating: await listen(createTlsServer(tls, repeat)),
    refusing: await listen(createTlsServer(tls, refuse)),
    ntlm: await listen(createServer(garble)),
  };
  const usual = { host: 'localhost', trust: { by: 'authority', pem: cert } } as const;
  const at = (name: string, change: Partial<WinrmTarget>): LiveServer => {
    const server = aLiveServer(name);
    if (server.endpoint.transport !== 'winrm') throw new Error('aLiveServer speaks WinRM');
    return { ...server, endpoint: { ...server.endpoint, ...usual, ...change } };
  };
  const servers = [
    at('EX01', { port: 9, auth: 'basic' }),
    at('EX02', { port: ports.repeating, auth: 'basic', trust: { by: 'pin', sha256: '00'.repeat(32) } }),
    at('EX03', { port: ports.repeating, auth: 'basic' }),
    at('EX04', { port: ports.refusing, auth: 'basic' }),
    at('EX05', { port: ports.ntlm, auth: 'ntlm', https: false }),
  ];
  return { servers, heard, close: () => Promise.all(closing.map((close) => close())) };
}
