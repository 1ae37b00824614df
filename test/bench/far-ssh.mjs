// Plays many SSH servers in one process, a port for each: ssh2 on the far side, a public key, and the bootstrap's two lines
// answered with the agent's frame after a fixed delay. Standard input has one JSON value {compiled, hostKey, publicKey,
// servers: [{name, delayMs}]}; standard output gets one line of JSON with the ports.
import { createHash } from 'node:crypto';
import ssh2 from 'ssh2';
import { givenAsJson, practiceAnswers, programIn, questionsOf, sheetLine } from './far-answers.mjs';

const given = await givenAsJson();
const program = programIn(given.compiled);
const answers = await practiceAnswers(program, questionsOf(program).questions);
const accepted = ssh2.utils.parseKey(given.publicKey);

const ports = await Promise.all(given.servers.map(listen));
console.log(JSON.stringify({ ports }));
process.stdin.resume();

function listen({ name, delayMs }) {
  const line = sheetLine(name, answers, delayMs);
  const server = new ssh2.Server({ hostKeys: [given.hostKey] }, (client) => {
    client.on('error', () => undefined);
    client.on('authentication', (attempt) => {
      const known = attempt.method === 'publickey' && attempt.key.data.equals(accepted.getPublicSSH());
      const proven = known && attempt.signature && accepted.verify(attempt.blob, attempt.signature, attempt.hashAlgo);
      // Without a signature the client only asks whether the key would do.
      if (known && (attempt.signature === undefined || proven === true)) attempt.accept();
      else attempt.reject(['publickey']);
    });
    client.on('ready', () => client.on('session', (accept) => answerSession(accept(), line, delayMs)));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));
}

function answerSession(session, line, delayMs) {
  session.on('exec', (accept, _reject, { command }) => {
    const channel = accept();
    const wanted = pinnedHash(command);
    const parts = [];
    let lines = 0;
    channel.on('data', (part) => {
      parts.push(part);
      for (const byte of part) if (byte === 10) lines += 1;
      if (lines < 2) return;
      lines = Number.NEGATIVE_INFINITY;
      const [script, request] = Buffer.concat(parts).toString('latin1').split('\n');
      const found = createHash('sha256').update(Buffer.from(script, 'base64')).digest('base64');
      const { nonce } = JSON.parse(Buffer.from(request, 'base64').toString('utf8'));
      const answer = found === wanted ? `PREFLIGHT1:${nonce}:${line}` : `PREFLIGHT0:hash:${found}`;
      setTimeout(() => {
        channel.write(`\n${answer}\n`);
        channel.exit(0);
        channel.end();
      }, delayMs);
    });
  });
}

function pinnedHash(command) {
  const source = Buffer.from(command.slice(command.lastIndexOf(' ') + 1), 'base64').toString('utf16le');
  return /-cne"([^"]+)"/.exec(source)?.[1];
}
