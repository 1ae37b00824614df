// Prints what WinRM costs us: sealing, decoding, and an answer of 5 MB from the sealed bytes to its text.
// Usage: node test/bench/winrm.mjs [compiled folder]. Needs dist/ (npm run build) or another folder with the same files.
// With --json one line of figures and always 0; otherwise a table, and 1 when a budget is missed.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const folder = process.argv.slice(2).find((word) => !word.startsWith('-'));
const dist = folder === undefined ? fileURLToPath(new URL('../../dist', import.meta.url)) : resolve(folder);
const winrm = (name) => require(`${dist}/probes/transports/winrm/${name}.js`);
const { ntlmSeal } = winrm('ntlm-seal');
const { encodeSealedBody, decodeSealedBody } = winrm('sealed-body');
const { fragmentsOf, fragmentJoiner } = winrm('psrp-fragment');
const { encodeMessage, decodeMessage, messageTypes } = winrm('psrp-message');
const { readRecord } = winrm('psrp-records');
const { readReply } = winrm('soap-reply');
const { findElement } = winrm('xml');

const MB = 1_000_000;
const key = Buffer.alloc(16, 0x55);
const pool = '00112233-4455-6677-8899-AABBCCDDEEFF';
const messageId = 'uuid:00000000-0000-4000-8000-000000000001';
const protocol = 'application/HTTP-SPNEGO-session-encrypted';

/** The median of several rounds, in milliseconds of processor time, so that what else runs on the machine does not decide. */
function median(rounds, work) {
  const times = [];
  for (let round = 0; round < rounds + 2; round++) {
    const prepared = work.prepare?.();
    const began = process.cpuUsage();
    work.run(prepared);
    const { user, system } = process.cpuUsage(began);
    times.push((user + system) / 1000);
  }
  return times.slice(2).sort((a, b) => a - b)[Math.floor(rounds / 2)];
}

function sealing() {
  const message = Buffer.alloc(150_000, 0x61);
  const { seal } = ntlmSeal(key, { side: 'client', keyExchange: true });
  const ms = median(9, {
    run: () => {
      for (let count = 0; count < 40; count++) encodeSealedBody(protocol, message.length, seal(message));
    },
  });
  return (40 * message.length) / MB / (ms / 1000);
}

/** A frame of base64 in one string, as the agent writes it, cut as Windows cuts it. */
function fragments(bytes) {
  const text = Buffer.alloc((bytes * 3) / 4, 'any data, \u0001\u00ff').toString('base64');
  const message = {
    type: messageTypes.pipelineOutput,
    pipelineId: pool,
    xml: `<S>PREFLIGHT1:abc:${bytes}:${text}</S>`,
  };
  return fragmentsOf(encodeMessage(message, pool), 7n, 32_768);
}

function decode(pieces) {
  const joiner = fragmentJoiner();
  let size = 0;
  for (const piece of pieces) {
    for (const bytes of joiner.push(piece).messages) size += readRecord(decodeMessage(bytes)).text.length;
  }
  return size;
}

function psrpDecoding() {
  const one = fragments(5 * MB);
  const small = Array.from({ length: 5_000 }, (_, count) =>
    fragmentsOf(
      encodeMessage(
        { type: messageTypes.pipelineOutput, pipelineId: pool, xml: `<S>${`line ${count} `.repeat(100)}</S>` },
        pool,
      ),
      BigInt(count + 1),
      32_768,
    ),
  ).flat();
  const rate = (pieces) => {
    const bytes = pieces.reduce((sum, piece) => sum + piece.length, 0);
    return bytes / MB / (median(9, { run: () => decode(pieces) }) / 1000);
  };
  return { one: rate(one), lines: rate(small) };
}

/** All answers to Receive that carry 5 MB, sealed by a server. */
function sealedAnswers() {
  const server = ntlmSeal(key, { side: 'server', keyExchange: true });
  const pieces = fragments(5 * MB);
  const answers = [];
  for (let at = 0; at < pieces.length; at += 3) {
    const streams = pieces
      .slice(at, at + 3)
      .map((piece) => `<rsp:Stream Name="stdout" CommandId="${pool}">${piece.toString('base64')}</rsp:Stream>`)
      .join('');
    const xml = Buffer.from(
      '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing" ' +
        'xmlns:rsp="http://schemas.microsoft.com/wbem/wsman/1/windows/shell"><s:Header>' +
        `<a:RelatesTo>${messageId}</a:RelatesTo></s:Header><s:Body><rsp:ReceiveResponse>${streams}</rsp:ReceiveResponse></s:Body></s:Envelope>`,
    );
    answers.push(encodeSealedBody(protocol, xml.length, server.seal(xml)));
  }
  return answers;
}

/** From the bytes of the HTTP bodies to the text that the caller gets; everything of ours but the socket. */
function readAnswers(answers) {
  const client = ntlmSeal(key, { side: 'client', keyExchange: true });
  const joiner = fragmentJoiner();
  let size = 0;
  for (const answer of answers) {
    for (const part of decodeSealedBody(answer)) {
      const reply = readReply(client.unseal(part).toString('utf8'), messageId);
      for (const { text } of findElement(reply.body, 'ReceiveResponse').children) {
        for (const bytes of joiner.push(Buffer.from(text, 'base64')).messages) {
          size += readRecord(decodeMessage(bytes)).text.length;
        }
      }
    }
  }
  return size;
}

const decoding = psrpDecoding();
const answers = sealedAnswers();
const figures = [
  { name: 'NTLM sealing', value: sealing(), unit: 'MB/s', atLeast: 60 },
  { name: 'PSRP decode, one string of 5 MB', value: decoding.one, unit: 'MB/s', atLeast: 30 },
  { name: 'PSRP decode, 5,000 lines', value: decoding.lines, unit: 'MB/s', atLeast: 30 },
  {
    name: `5 MB answer in ${answers.length} sealed pieces, to text`,
    value: median(9, { run: () => readAnswers(answers) }),
    unit: 'ms',
    atMost: 150,
  },
];
const missed = figures.filter(({ value, atLeast, atMost }) => value < (atLeast ?? 0) || value > (atMost ?? Infinity));
if (process.argv.includes('--json')) console.log(JSON.stringify({ figures }));
else {
  for (const { name, value, unit, atLeast, atMost } of figures) {
    const budget = atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`;
    console.log(`${name.padEnd(46)} ${value.toFixed(0).padStart(6)} ${unit.padEnd(5)} (${budget})`);
  }
}
process.exitCode = missed.length === 0 || process.argv.includes('--json') ? 0 : 1;
