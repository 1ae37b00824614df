/**
 * The six requests of a remote shell: Create, Command, Send, Receive, Signal, Delete (MS-WSMV 3.1.4).
 *
 * Each is one exchange on one connection, with a fresh message id, and comes back as its content or as a `Trouble`.
 */
import type { Connection } from './connection';
import { becauseOfFault, meansBusy } from './fault-codes';
import type { Limits } from '../limits';
import type { SoapOption } from './soap';
import { namespaces, soapEnvelope } from './soap';
import { readReply } from './soap-reply';
import type { Trouble } from './trouble';
import { uncertain } from './trouble';
import type { XmlElement } from './xml';
import { escapeXml, findElement } from './xml';

const transfer = 'http://schemas.xmlsoap.org/ws/2004/09/transfer';

/** The service gives up an operation after this; we wait a little longer, so that its answer can still arrive. */
const operationMs = 20_000;
const readGraceMs = 10_000;

export interface WsmanPorts {
  readonly connection: Connection;
  /** The address as the envelope names it. */
  readonly to: string;
  readonly resourceUri: string;
  readonly randomUuid: () => string;
}

export interface Received {
  readonly ok: true;
  /** The content of each piece of standard output, in order. */
  readonly pieces: readonly Buffer[];
  /** True when the service says that the command has ended. */
  readonly done: boolean;
}

export interface Wsman {
  /** Opens a shell and gives the id that the server answers with. */
  readonly create: (shellId: string, creationXml: string, limits: Limits) => Promise<Created | Trouble>;
  /** Starts a command under the id we chose. */
  readonly command: (shellId: string, commandId: string, argument: Buffer, limits: Limits) => Promise<Done | Trouble>;
  readonly send: (shellId: string, commandId: string, data: Buffer, limits: Limits) => Promise<Done | Trouble>;
  /** Waits for output of the shell, or of a command. */
  readonly receive: (shellId: string, commandId: string | undefined, limits: Limits) => Promise<Received | Trouble>;
  readonly signal: (shellId: string, commandId: string, code: string, limits: Limits) => Promise<Done | Trouble>;
  readonly remove: (shellId: string, limits: Limits) => Promise<Done | Trouble>;
}

interface Created {
  readonly ok: true;
  readonly shellId: string;
}

interface Done {
  readonly ok: true;
}

interface Ask {
  readonly action: string;
  readonly shellId: string | undefined;
  readonly options?: readonly SoapOption[];
  readonly body: string;
}

/** Stops a running pipeline; the spelling is that of MS-PSRP 3.1.5.3.16. */
export const stopSignal = 'powershell/signal/crtl_c';

const keepAlive: SoapOption = { name: 'WSMAN_CMDSHELL_OPTION_KEEPALIVE', value: 'TRUE', mustComply: false };
const protocolVersion: SoapOption = { name: 'protocolversion', value: '2.3', mustComply: true };

export function wsmanOver(ports: WsmanPorts): Wsman {
  const ask = asker(ports);
  const shellAction = (verb: string): string => `${namespaces.shell}/${verb}`;
  const plain = async (question: Ask, limits: Limits): Promise<Done | Trouble> => {
    const reply = await ask(question, limits);
    return reply.ok ? { ok: true } : reply;
  };
  return {
    create: async (shellId, creationXml, limits) => {
      const body = shellElement(shellId, creationXml);
      const question = { action: `${transfer}/Create`, shellId: undefined, options: [protocolVersion], body };
      const reply = await ask(question, limits);
      return reply.ok ? { ok: true, shellId: shellIdIn(reply.body) ?? shellId } : reply;
    },
    command: (shellId, commandId, argument, limits) => {
      const words = `<rsp:Command></rsp:Command><rsp:Arguments>${argument.toString('base64')}</rsp:Arguments>`;
      const body = `<rsp:CommandLine CommandId="${escapeXml(commandId)}">${words}</rsp:CommandLine>`;
      return plain({ action: shellAction('Command'), shellId, body }, limits);
    },
    send: (shellId, commandId, data, limits) => {
      const stream = `<rsp:Stream Name="stdin" CommandId="${escapeXml(commandId)}">${data.toString('base64')}</rsp:Stream>`;
      return plain({ action: shellAction('Send'), shellId, body: `<rsp:Send>${stream}</rsp:Send>` }, limits);
    },
    receive: async (shellId, commandId, limits) => {
      const of = commandId === undefined ? '' : ` CommandId="${escapeXml(commandId)}"`;
      const body = `<rsp:Receive><rsp:DesiredStream${of}>stdout</rsp:DesiredStream></rsp:Receive>`;
      const reply = await ask({ action: shellAction('Receive'), shellId, options: [keepAlive], body }, limits);
      return reply.ok ? readReceived(reply.body) : reply;
    },
    signal: (shellId, commandId, code, limits) => {
      const body = `<rsp:Signal CommandId="${escapeXml(commandId)}"><rsp:Code>${code}</rsp:Code></rsp:Signal>`;
      return plain({ action: shellAction('Signal'), shellId, body }, limits);
    },
    remove: (shellId, limits) => plain({ action: `${transfer}/Delete`, shellId, body: '' }, limits),
  };
}

function asker({ connection, to, resourceUri, randomUuid }: WsmanPorts) {
  const sessionId = `uuid:${randomUuid().toUpperCase()}`;
  return async (question: Ask, limits: Limits): Promise<{ ok: true; body: XmlElement } | Trouble> => {
    const messageId = `uuid:${randomUuid().toUpperCase()}`;
    const waitMs = Math.min(operationMs, Math.max(1_000, limits.leftMs()));
    const envelope = soapEnvelope({
      to,
      action: question.action,
      messageId,
      sessionId,
      resourceUri,
      shellId: question.shellId,
      operationSeconds: Math.ceil(waitMs / 1_000),
      options: question.options ?? [],
      body: question.body,
    });
    const answer = await connection.send(envelope, waitMs + readGraceMs, limits);
    if (!answer.ok) return answer;
    const reply = readReply(answer.text, messageId);
    if (reply.kind === 'bad') return uncertain('bad-answer', reply.detail);
    if (reply.kind === 'body') return { ok: true, body: reply.body };
    const again = meansBusy(reply.fault) ? 'later' : 'no';
    return { ok: false, because: becauseOfFault(reply.fault), mayHaveHappened: false, again, fault: reply.fault };
  };
}

function shellElement(shellId: string, creationXml: string): string {
  return (
    `<rsp:Shell ShellId="${escapeXml(shellId)}"><rsp:InputStreams>stdin pr</rsp:InputStreams>` +
    '<rsp:OutputStreams>stdout</rsp:OutputStreams>' +
    `<creationXml xmlns="${namespaces.powershell}">${creationXml}</creationXml></rsp:Shell>`
  );
}

function shellIdIn(body: XmlElement): string | undefined {
  const shell = findElement(body, 'ShellId', namespaces.shell)?.text.trim();
  if (shell !== undefined && shell !== '') return shell;
  const selector = findElement(body, 'Selector', namespaces.wsman);
  return selector?.attributes.get('Name') === 'ShellId' ? selector.text.trim() : undefined;
}

function readReceived(body: XmlElement): Received | Trouble {
  const response = findElement(body, 'ReceiveResponse', namespaces.shell);
  if (response === undefined) return uncertain('bad-answer', 'an answer to Receive of another kind');
  const pieces: Buffer[] = [];
  let done = false;
  for (const child of response.children) {
    if (child.space !== namespaces.shell) continue;
    if (child.name === 'Stream' && child.attributes.get('Name') === 'stdout' && child.text !== '') {
      pieces.push(Buffer.from(child.text, 'base64'));
    }
    if (child.name === 'CommandState') done = child.attributes.get('State')?.endsWith('/CommandState/Done') ?? false;
  }
  return { ok: true, pieces, done };
}
