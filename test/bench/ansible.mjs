// Preflight beside ansible-core: the same reads, from the same servers, over the same real sshd.
//
// Ten addresses of the loopback are ten hosts. A stand-in for powershell.exe has every answer ready, so what is compared
// is the way of asking and not the speed of PowerShell; that is in Ansible's favour, which would start it once for each
// read. Ansible gets what its documentation advises: no gathering of facts, 50 forks, pipelining, kept connections.
//
// One task for each read is how a playbook reads: each result is registered under a name, and one that fails does not
// take the others along. As its best case the whole sheet is read by one raw task, too; that has no budget, because nobody
// writes a playbook like that and it does not say which read failed. The script is not even sent in that case.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { practiceAnswers, programIn, questionsOf, sheetLine } from './far-answers.mjs';
import { median } from './figures.mjs';
import { startHere } from './overhead.mjs';
import { runToEnd } from './processes.mjs';
import { allAnswered, asker, makeKeys, playedServers, waysOf } from './servers.mjs';

const hosts = 10;
const leastRatio = 10;
const rounds = 3;

export async function measureAnsible(compiled) {
  const require = createRequire(import.meta.url);
  require('../wire/peers/typescript-hook.cjs');
  const sshd = require('../wire/peers/sshd.ts');
  const missing = sshd.sshdMissing() ?? installAnsible();
  if (missing !== undefined) {
    console.log(`Not measured beside ansible-core: ${missing}.`);
    return [];
  }
  const keys = makeKeys();
  const addresses = Array.from({ length: hosts }, (_, at) => `127.0.0.${at + 1}`);
  const reads = await writeAnswers(compiled, keys.folder, addresses);
  const config = ['MaxStartups 200', ...addresses.slice(1).map((address) => `ListenAddress ${address}`)];
  const server = await startHere(sshd, keys, { bin: join(keys.folder, 'far'), config });
  try {
    const ours = [];
    const reach = { ...waysOf(keys)[2].reach, identity: { ...waysOf(keys)[2].reach.identity, user: sshd.me } };
    const servers = playedServers(addresses).map(({ name }, at) => ({ name, host: addresses[at], port: server.port }));
    for (let round = 0; round < rounds; round += 1) ours.push(await ourTime({ compiled, servers, ...reach }));
    const book = writePlaybooks(keys, addresses, server.port, sshd.me, reads);
    const whole = [];
    for (let round = 0; round < rounds; round += 1) whole.push(await ansibleTime(book, 'whole.yml', 1));
    return lines({ ours, usual: await ansibleTime(book, 'reads.yml', reads), whole, reads });
  } finally {
    await server.stop();
  }
}

function lines({ ours, usual, whole, reads }) {
  const mine = median(ours);
  const shown = (times) => times.map((ms) => (ms / 1000).toFixed(1)).join(', ');
  const figure = (rival) => ({ figure: rival / mine, unit: 'x', digits: 1, rival: rival / 1000, rivalUnit: 's' });
  const note = `ours ${shown(ours)} s from the start of the process to its end, ${reads} reads from ${hosts} hosts`;
  return [
    {
      ...figure(usual),
      name: 'beside ansible-core, a task a read',
      rivalName: 'ansible-playbook',
      least: leastRatio,
      note,
    },
    {
      ...figure(median(whole)),
      name: 'beside ansible-core, one raw task',
      rivalName: 'its best case',
      note: `${shown(whole)} s`,
    },
  ];
}

// Why it cannot be had; undefined when it is there.
function installAnsible() {
  const there = () => spawnSync('ansible-playbook', ['--version']).status === 0;
  if (there()) return undefined;
  if (process.getuid?.() !== 0) return 'ansible-core is not installed, and only root can install it';
  process.stderr.write('installing ansible-core ...\n');
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'ansible-core'], { stdio: 'ignore' });
  return there() ? undefined : 'ansible-core is not installed, and apt-get could not install it';
}

// A stand-in for powershell.exe and what it says: the sheet of each host to the agent's bootstrap (after the nonce of the
// request) and to `-Command Sheet`, and one answer to `-Command Read-N`.
async function writeAnswers(compiled, folder, addresses) {
  const program = programIn(compiled);
  const answers = await practiceAnswers(program, questionsOf(program).questions);
  const far = join(folder, 'far');
  mkdirSync(far);
  for (const [at, answer] of answers.entries()) writeFileSync(join(far, `Read-${at}`), `${JSON.stringify(answer)}\n`);
  for (const [at, { name }] of playedServers(addresses).entries()) {
    writeFileSync(join(far, addresses[at]), `${sheetLine(name, answers, 0)}\n`);
  }
  const standIn = `#!/bin/sh
here=\${SSH_CONNECTION#* * }
here=\${here%% *}
case "$*" in
  *-EncodedCommand*)
    read -r script
    read -r request
    asked=$(printf %s "$request" | base64 -d)
    nonce=\${asked#*nonce\\":\\"}
    printf '\\nPREFLIGHT1:%s:' "\${nonce%%\\"*}"
    exec cat "${far}/$here" ;;
  *Sheet) exec cat "${far}/$here" ;;
  *) for last; do :; done; exec cat "${far}/$last" ;;
esac
`;
  writeFileSync(join(far, 'powershell.exe'), standIn);
  chmodSync(join(far, 'powershell.exe'), 0o755);
  return answers.length;
}

async function ourTime(given) {
  const began = performance.now();
  const [round] = JSON.parse(await runToEnd([asker], 60_000, { ...given, overall: 50, rounds: 1 }));
  const ms = performance.now() - began;
  allAnswered('beside ansible-core', round);
  return ms;
}

function writePlaybooks({ folder }, addresses, port, user, reads) {
  const at = (name) => join(folder, name);
  const hostKey = execFileSync('ssh-keygen', ['-y', '-f', at('host')])
    .toString()
    .trim();
  writeFileSync(at('known_hosts'), addresses.map((address) => `[${address}]:${port} ${hostKey}\n`).join(''));
  const trust = `-o UserKnownHostsFile=${at('known_hosts')} -o StrictHostKeyChecking=yes`;
  const all = `ansible_user=${user} ansible_port=${port} ansible_ssh_private_key_file=${at('client')} ansible_ssh_common_args='${trust}'`;
  writeFileSync(at('hosts'), addresses.map((address) => `${address} ${all}\n`).join(''));
  const play = (tasks) => JSON.stringify([{ hosts: 'all', gather_facts: false, tasks }]);
  const task = (what, n) => ({
    ...{ name: what, register: `answer_${n}`, changed_when: false },
    'ansible.builtin.raw': `powershell.exe -NoLogo -NoProfile -NonInteractive -Command ${what}`,
  });
  writeFileSync(at('reads.yml'), play(Array.from({ length: reads }, (_, n) => task(`Read-${n}`, n))));
  writeFileSync(at('whole.yml'), play([task('Sheet', 0)]));
  return folder;
}

// Every host must have answered every task, or the time is that of something else.
function ansibleTime(folder, book, tasks) {
  const env = {
    ...{ ...process.env, LC_ALL: 'C.UTF-8', ANSIBLE_FORKS: '50', ANSIBLE_PIPELINING: '1', ANSIBLE_NOCOLOR: '1' },
    ...{
      ANSIBLE_SSH_ARGS: '-o ControlMaster=auto -o ControlPersist=20s',
      ANSIBLE_SSH_CONTROL_PATH_DIR: join(folder, 'cp'),
    },
    ...{ ANSIBLE_LOCAL_TEMP: join(folder, 'tmp'), ANSIBLE_HOME: join(folder, 'home') },
  };
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn('ansible-playbook', ['-i', join(folder, 'hosts'), join(folder, book)], { cwd: folder, env });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('close', () => {
      const fine = said.match(new RegExp(`ok=${tasks} +changed=0 +unreachable=0 +failed=0`, 'g')) ?? [];
      if (fine.length === hosts) resolve(performance.now() - began);
      else reject(new Error(`ansible-playbook ${book}: ${said.slice(-2_000)}`));
    });
  });
}
