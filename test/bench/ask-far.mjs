// The measured side of the benchmark of servers: Preflight's own way from `ask` to the answers, over its live wire, in a
// process that does nothing else. Standard input has one JSON value {compiled, servers: [{name, host, port}], endpoint,
// identity, password?, overall, rounds, questions?, times?}; standard output gets one line of JSON, a list with what each round took
// (with `times` also how long each script ran, for which the outputs are kept).
// A round that follows another finds the connections of the one before.
import { randomBytes } from 'node:crypto';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { givenAsJson, programIn, questionsOf } from './far-answers.mjs';

const resolutionMs = 5;
const given = await givenAsJson();
const program = programIn(given.compiled);
const { systemClock } = program('probes/clock');
const { secretOf } = program('probes/secrets');
const overSsh = program('probes/transports/ssh/run-script');
const overWinrm = program('probes/transports/winrm/run-script');
const ssh = overSsh.systemPorts();
const winrm = overWinrm.systemPorts(undefined);
const metas = [];
let reused = 0;

const ask = program('probes/ask').createAsker({ wireFor: () => wire, limits: { overall: given.overall } });
const live = liveServers();
const wire = program('probes/transports/live-wire').createLiveWire({
  live: { inventory: { servers: [] }, servers: live, secrets: undefined },
  credentials: program('probes/credentials').createCredentials({
    source: { read: () => Promise.resolve({ ok: true, value: secretOf(given.password ?? '') }) },
    clock: systemClock,
    readKey: (path) => program('probes/secrets-file').readSecretFile(path, path, process.platform),
    readCertificate: () => undefined,
  }),
  winrm: (target, request) => overWinrm.runScript(target, request, winrm).then(noted),
  ssh: (target, request) => overSsh.runScript(target, request, ssh).then(noted),
  newNonce: () => randomBytes(18).toString('hex'),
});
const { questions: all, rules } = questionsOf(program);
const questions = all.slice(0, given.questions ?? all.length);
// What the process loads for its first visit is loaded, as in a bot that is ready.
await sleep(200);

const rounds = [];
for (let round = 0; round < given.rounds; round += 1) rounds.push(await measure());
console.log(JSON.stringify(rounds));
ssh.links.close();
winrm.kept.close();

async function measure() {
  metas.length = 0;
  reused = 0;
  const lateness = monitorEventLoopDelay({ resolution: resolutionMs });
  const processor = process.cpuUsage();
  lateness.enable();
  const began = performance.now();
  const servers = [...live.values()].map(({ server }) => server);
  const sheets = await ask(servers, questions, { deadlineMs: 50_000 });
  const wallMs = performance.now() - began;
  lateness.disable();
  const { user, system } = process.cpuUsage(processor);
  return {
    ...{ wallMs, processorMs: (user + system) / 1000, rules, questions: questions.length, ...countsOf(sheets) },
    ...{ lateMs: lateness.percentile(99) / 1e6 - resolutionMs, latestMs: lateness.max / 1e6 - resolutionMs },
    peakMB: (process.resourceUsage().maxRSS * 1024) / 1e6,
    tookMs: metas.map(({ output }) => tookMsIn(output)),
    reused,
  };
}

function noted(answer) {
  if (answer.ok && answer.meta.reused) reused += 1;
  if (answer.ok && given.times) metas.push(answer);
  return answer;
}

// How long the script itself ran, as it says of itself.
function tookMsIn(output) {
  const sheet = /^PREFLIGHT1:\w+:\d+:(\S+)/m.exec(output)?.[1];
  return sheet && JSON.parse(Buffer.from(sheet, 'base64').toString('utf8')).about.tookMs;
}

function countsOf(sheets) {
  const reasons = {};
  let answered = 0;
  for (const answer of sheets.flatMap((sheet) => Object.values(sheet.answers))) {
    // That a question does not apply to a server is an answer to it.
    if (answer.state === 'answered' || answer.because.code === 'not-applicable') answered += 1;
    else reasons[answer.because.code] = (reasons[answer.because.code] ?? 0) + 1;
  }
  return { answered, asked: sheets.length * questions.length, reasons };
}

function liveServers() {
  const nothing = { secret: undefined, sshKeyFile: undefined, sshKeyPassphrase: undefined, sshAgent: undefined };
  const certificate = { certificateFile: undefined, keyFile: undefined, keyPassphrase: undefined };
  const readAs = { name: 'reader', domain: '', ...nothing, ...certificate, ...given.identity };
  return new Map(
    given.servers.map(({ name, host, port }) => {
      const fqdn = `${name.toLowerCase()}.corp.example`;
      const server = { name, fqdn, aliases: given.anyHost ?? [], site: 'Bench', groups: [], tags: [] };
      return [name, { server, readAs, fixAs: undefined, endpoint: { ...given.endpoint, host, port } }];
    }),
  );
}
