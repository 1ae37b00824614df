// Plays many WinRM servers in one process: a port for each, NTLM as a server does it, sealed messages on HTTP, PowerShell
// remoting up to the agent's answer after a fixed delay. Standard input has one JSON value {compiled, account, servers:
// [{name, delayMs}], tls?: {cert, key}}; standard output gets one line of JSON with the ports.
// It is made to cost little, so that the client is what is measured. The proofs of the wire are elsewhere, against GSSAPI.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import { givenAsJson, practiceAnswers, programIn, questionsOf, sheetLine } from './far-answers.mjs';

const given = await givenAsJson();
const program = programIn(given.compiled);
const winrm = (name) => program(`probes/transports/winrm/${name}`);
const { encodeAvPairs, ntlmFlags, utf16 } = winrm('ntlm-message');
const { fileTime, hmacMd5, ntlmv2Key } = winrm('ntlm-keys');
const { ntlmSeal } = winrm('ntlm-seal');
const { rc4 } = winrm('rc4');
const { decodeSealedBody, encodeSealedBody, sealedContentType, soapType } = winrm('sealed-body');
const { fragmentJoiner, fragmentsOf } = winrm('psrp-fragment');
const { namespaces } = winrm('soap');
const { clixText } = winrm('clixml-write');
const { agentScript } = program('probes/agent');

const protocol = 'application/HTTP-SPNEGO-session-encrypted';
const key = ntlmv2Key(given.account.user, given.account.domain, given.account.password);
const hashOf = (text) => createHash('sha256').update(text).digest('hex');
const scriptHash = hashOf(clixText(agentScript.text));
const answers = await practiceAnswers(program, questionsOf(program).questions);
const types = { capability: 0x10002, poolState: 0x21005, output: 0x41004, state: 0x41006 };

const ports = await Promise.all(given.servers.map(listen));
console.log(JSON.stringify({ ports }));
process.stdin.resume();

function listen({ name, delayMs }) {
  const far = { delayMs, line: sheetLine(name, answers, delayMs), shells: new Map() };
  const hear = (request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => answerHttp(far, request, response, Buffer.concat(parts)));
  };
  const server = given.tls === undefined ? http.createServer(hear) : https.createServer(given.tls, hear);
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));
}

async function answerHttp(far, request, response, body) {
  const reply = (status, headers = {}, content = Buffer.alloc(0)) =>
    response.writeHead(status, { ...headers, 'Content-Length': content.length }).end(content);
  // The sign-in belongs to the connection.
  const session = (request.socket.session ??= {});
  const token = /^Negotiate (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (token !== undefined) {
    const next = signIn(session, Buffer.from(token, 'base64'));
    if (next !== undefined) return reply(401, { 'WWW-Authenticate': `Negotiate ${next}` });
    return session.seal === undefined ? reply(401, { 'WWW-Authenticate': 'Negotiate' }) : reply(200);
  }
  if (session.seal === undefined) return reply(401, { 'WWW-Authenticate': 'Negotiate' });
  const sealed = given.tls === undefined;
  const plain = sealed ? unseal(session, body) : body;
  if (plain === undefined) return reply(400);
  const xml = Buffer.from(await answerSoap(far, plain.toString('utf8')));
  if (!sealed) return reply(200, { 'Content-Type': soapType }, xml);
  const content = encodeSealedBody(protocol, xml.length, session.seal.seal(xml));
  return reply(200, { 'Content-Type': sealedContentType(protocol) }, content);
}

function unseal(session, body) {
  const [part] = decodeSealedBody(body) ?? [];
  return part && session.seal.unseal(part);
}

// The challenge to the first message of NTLM; nothing to the third, after which the connection is signed in or not
// (MS-NLMP 3.2.5.1). The password and the integrity code are checked.
function signIn(session, message) {
  if (message.readUInt32LE(8) === 1) {
    session.first = message;
    session.nonce = randomBytes(8);
    session.second = challenge(session.nonce, message.readUInt32LE(12));
    return session.second.toString('base64');
  }
  const field = (at) => {
    const from = message.readUInt32LE(at + 4);
    return message.subarray(from, from + message.readUInt16LE(at));
  };
  const response = field(20);
  const proof = hmacMd5(key, session.nonce, response.subarray(16));
  const sessionKey = rc4(hmacMd5(key, proof))(field(52));
  const unmarked = Buffer.from(message);
  unmarked.fill(0, 72, 88);
  const code = hmacMd5(sessionKey, session.first, session.second, unmarked);
  if (!proof.equals(response.subarray(0, 16)) || !code.equals(message.subarray(72, 88))) return undefined;
  session.seal = ntlmSeal(sessionKey, { side: 'server', keyExchange: true });
  return undefined;
}

function challenge(nonce, flags) {
  const names = [1, 2, 3, 4].map((id) => ({ id, value: utf16('CORP') }));
  const target = encodeAvPairs([...names, { id: 7, value: fileTime(Date.now()) }]);
  const head = Buffer.alloc(56);
  head.write('NTLMSSP\0', 'latin1');
  head.writeUInt32LE(2, 8);
  head.writeUInt32LE(56, 16);
  head.writeUInt32LE((flags | ntlmFlags.targetInfo) >>> 0, 20);
  nonce.copy(head, 24);
  head.writeUInt16LE(target.length, 40);
  head.writeUInt16LE(target.length, 42);
  head.writeUInt32LE(56, 44);
  return Buffer.concat([head, target]);
}

async function answerSoap(far, text) {
  const headEnd = text.indexOf('</s:Header>');
  const head = text.slice(0, headEnd);
  const body = text.slice(headEnd);
  const action = /<a:Action[^>]*>([^<]*)</.exec(head)[1];
  const shellId = /Name="ShellId">([^<]*)</.exec(head)?.[1] ?? /ShellId="([^"]*)"/.exec(body)?.[1];
  const content = await carryOut(far, action.slice(action.lastIndexOf('/') + 1), shellId, body);
  return (
    `<s:Envelope xmlns:s="${namespaces.soap}" xmlns:a="${namespaces.addressing}" xmlns:rsp="${namespaces.shell}">` +
    `<s:Header><a:Action>${action}Response</a:Action><a:MessageID>uuid:${randomUUID()}</a:MessageID>` +
    `<a:RelatesTo>${/<a:MessageID>([^<]*)</.exec(head)[1]}</a:RelatesTo></s:Header><s:Body>${content}</s:Body></s:Envelope>`
  );
}

async function carryOut(far, verb, shellId, body) {
  const commandId = /CommandId="([^"]*)"/.exec(body)?.[1];
  const base64 = (end) =>
    Buffer.from(body.slice(body.lastIndexOf('>', body.indexOf(end)) + 1, body.indexOf(end)), 'base64');
  const shell = far.shells.get(shellId);
  if (verb === 'Create') {
    const [capability] = fragmentJoiner().push(base64('</creationXml>')).messages;
    far.shells.set(shellId, { poolId: capability.subarray(8, 24), commands: new Map(), opened: false });
    return `<rsp:Shell><rsp:ShellId>${shellId}</rsp:ShellId></rsp:Shell>`;
  }
  if (verb === 'Command') {
    const command = { id: commandId, joiner: fragmentJoiner() };
    command.answer = new Promise((resolve) => (command.resolve = resolve));
    shell.commands.set(commandId, command);
    take(far, command, base64('</rsp:Arguments>'));
    return `<rsp:CommandResponse><rsp:CommandId>${commandId}</rsp:CommandId></rsp:CommandResponse>`;
  }
  if (verb === 'Send') {
    take(far, shell.commands.get(commandId), base64('</rsp:Stream>'));
    return '<rsp:SendResponse/>';
  }
  if (verb === 'Receive') return receive(shell, commandId);
  if (verb === 'Delete') far.shells.delete(shellId);
  return '';
}

// The delay begins when the last piece of the script is there.
function take(far, command, piece) {
  const [message] = command.joiner.push(piece).messages;
  if (message === undefined) return;
  const xml = message.toString('utf8', 43);
  const script = /<S N="Cmd">([^<]*)</.exec(xml)?.[1] ?? '';
  const nonce = /"nonce":"(\w+)"/.exec(xml)?.[1];
  if (hashOf(script) !== scriptHash || nonce === undefined) throw new Error('The script did not arrive as it is.');
  command.pipelineId = message.subarray(24, 40);
  setTimeout(() => command.resolve(`PREFLIGHT1:${nonce}:${far.line}`), far.delayMs);
}

async function receive(shell, commandId) {
  const message = (type, pipelineId, xml) => {
    const head = Buffer.alloc(8);
    head.writeUInt32LE(1, 0);
    head.writeUInt32LE(type, 4);
    return Buffer.concat([head, shell.poolId, pipelineId, Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(xml)]);
  };
  const stream = (pieces, of) =>
    pieces.map((piece) => `<rsp:Stream Name="stdout"${of}>${piece.toString('base64')}</rsp:Stream>`).join('');
  const number = (name, value) => `<Obj RefId="0"><MS><I32 N="${name}">${value}</I32></MS></Obj>`;
  if (commandId === undefined) {
    const nobody = Buffer.alloc(16);
    const version = '<Obj RefId="0"><MS><Version N="protocolversion">2.3</Version></MS></Obj>';
    const pieces = [
      ...fragmentsOf(message(types.capability, nobody, version), 1n, 32_768),
      ...fragmentsOf(message(types.poolState, nobody, number('RunspaceState', 2)), 2n, 32_768),
    ];
    return `<rsp:ReceiveResponse>${stream(pieces, '')}</rsp:ReceiveResponse>`;
  }
  const command = shell.commands.get(commandId);
  const line = await command.answer;
  const of = ` CommandId="${commandId}"`;
  const pieces = [
    ...fragmentsOf(message(types.output, command.pipelineId, `<S>${line}</S>`), 1n, 32_768),
    ...fragmentsOf(message(types.state, command.pipelineId, number('PipelineState', 4)), 2n, 32_768),
  ];
  const state = `<rsp:CommandState${of} State="${namespaces.shell}/CommandState/Done"/>`;
  return `<rsp:ReceiveResponse>${stream(pieces, of)}${state}</rsp:ReceiveResponse>`;
}
