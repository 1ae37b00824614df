// Measures reading a 200 MB ExchangeSetup.log: MB/s and peak memory of a fresh process, beside rg and grep on the same literals.
// Run after the build: node test/bench/read-log.mjs [megabytes] [folder of the compiled program]
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const LITERALS = [
  'Evaluated [Rule:',
  'Evaluated [Setting:',
  'Started [Rule:',
  'Failed [Rule:',
  '[REQUIRED]',
  '[RECOMENDED]',
  '[ERROR]',
  '[ERROR-REFERENCE]',
  '[WARNING]',
  'Starting Microsoft Exchange',
  'Setup version:',
  'Command Line Parameter',
  'Setup is stopping now',
];

const stamp = (n, depth, body) => {
  const part = (value, digits) => String(value).padStart(digits, '0');
  const second = Math.floor(n / 900);
  const time = [Math.floor(second / 3600) % 24, Math.floor(second / 60) % 60, second % 60]
    .map((x) => part(x, 2))
    .join(':');
  return `[03/06/2024 ${time}.${part(n % 900, 4)}] [${depth}] ${body}\r\n`;
};

// One run in the proportions of real logs: about a tenth of the lines is analysis, most is task chatter and script text.
function oneRun(lines) {
  let n = 0;
  const out = [];
  const say = (depth, body) => out.push(stamp(n++, depth, body));
  say(0, '**********************************************');
  say(0, 'Starting Microsoft Exchange Server 2019 Setup');
  say(0, '**********************************************');
  say(0, 'Setup version: 15.2.1544.4.');
  say(0, 'Logged on user: CORP\\setup-admin.');
  say(0, "Command Line Parameter Name='mode', Value='Upgrade'.");
  for (let i = 0; i < 160; i++) {
    say(1, `Started [Rule:Example${i}] [Parent:RootAnalysisMember] [RuleType:Error]`);
    say(
      1,
      `Evaluated [Setting:Fact${i}] [HasException:False] [Value:"value ${i}"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00.0156253]`,
    );
    say(
      1,
      `Evaluated [Rule:Example${i}] [HasException:False] [Value:"False"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00.0156253]`,
    );
    say(1, `Finished [Rule:Example${i}] [Duration:00:00:00.0312503]`);
  }
  while (out.length < lines) {
    say(
      2,
      `Active Directory session settings for 'Get-ExchangeServer' are: View Entire Forest: 'True', Configuration Domain Controller: 'DC01.corp.example', Preferred Global Catalog: 'DC01.corp.example', Preferred Domain Controllers: '{ DC01.corp.example }'`,
    );
    say(
      2,
      `User specified parameters:  -DomainController:'DC01.corp.example' -Identity:'EX01' -ErrorAction:'SilentlyContinue'`,
    );
    say(2, 'Beginning processing Set-ServerComponentState');
    say(1, 'Executing: ');
    out.push('          if ($RoleIsDatacenter -ne $true -and $RoleIsPartnerHosted -ne $true)\r\n', '          {\r\n');
    out.push(
      "            Set-Something -Identity $RoleFqdnOrName -Server 'EX01.corp.example' -ErrorAction Stop\r\n",
      '          }\r\n',
    );
    say(2, 'Ending processing Set-ServerComponentState');
  }
  say(2, '[ERROR] Unable to set shared config DC.');
  say(1, '[ERROR-REFERENCE] Id=AllADRolesCommonServiceControl___0123456789abcdef Component=EXCHANGE14:');
  say(1, 'Setup is stopping now because of one or more critical errors.');
  return out.join('');
}

function writeLog(file, megabytes) {
  const run = Buffer.from(oneRun(6000));
  const to = openSync(file, 'w');
  for (let written = 0; written < megabytes * 1024 * 1024; written += run.length) writeSync(to, run);
  closeSync(to);
}

// One buffer for the whole file: the reader keeps nothing of a chunk.
async function* chunksOf(handle) {
  const buffer = Buffer.alloc(1 << 20);
  for (;;) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

async function readOnce(file, compiled) {
  const { readSetupLog, chosenRun } = (await import(pathToFileURL(join(compiled, 'rules/setup-log.js')))).default;
  const handle = await open(file);
  const started = performance.now();
  const log = await readSetupLog(chunksOf(handle));
  await handle.close();
  const seconds = (performance.now() - started) / 1000;
  const rss = (process.resourceUsage().maxRSS * 1024) / 1e6;
  process.stdout.write(
    JSON.stringify({ seconds, rss, lines: log.lines, runs: log.runs.length, rules: chosenRun(log).rules.length }),
  );
}

// The whole command, from the start of the process to the written answer.
function peakOfCommand(file, compiled) {
  const peak = fileURLToPath(new URL('peak.cjs', import.meta.url));
  const run = spawnSync(process.execPath, ['-r', peak, join(compiled, 'bot/cli.js'), 'read', file], {
    encoding: 'utf8',
  });
  const bytes = Number(/^peak (\d+)$/m.exec(run.stderr)?.[1]);
  if (run.status !== 1) throw new Error(`preflight read ended with ${run.status}: ${run.stderr}`);
  return bytes / 1e6;
}

function timed(command, args) {
  const started = performance.now();
  try {
    execFileSync(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return Infinity; // not installed: shown as 0 MB/s, with no ratio
  }
  return (performance.now() - started) / 1000;
}

function measure(megabytes, compiled) {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-log-'));
  const file = join(folder, 'ExchangeSetup.log');
  try {
    writeLog(file, megabytes);
    const size = statSync(file).size / 1024 / 1024;
    const patterns = LITERALS.flatMap((literal) => ['-e', literal]);
    const speed = (times) => Math.round(size / Math.min(...times));
    const ours = [];
    const rg = [];
    const grep = [];
    for (let round = 0; round < 3; round++) {
      ours.push(
        JSON.parse(
          execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--read', file, compiled], {
            encoding: 'utf8',
          }),
        ),
      );
      rg.push(timed('rg', ['-c', '-F', '-j1', ...patterns, file]));
      grep.push(timed('grep', ['-c', '-F', ...patterns, file]));
    }
    const result = {
      megabytes: Math.round(size),
      lines: ours[0].lines,
      runsKept: ours[0].runs,
      readMBs: speed(ours.map((one) => one.seconds)),
      commandPeakMB: Math.round(Math.max(peakOfCommand(file, compiled), peakOfCommand(file, compiled))),
      peakRssMB: Math.round(Math.max(...ours.map((one) => one.rss))),
      rgMBs: speed(rg),
      grepMBs: speed(grep),
    };
    const ratio = (other) => (other > 0 ? Number((result.readMBs / other).toFixed(2)) : null);
    console.log(JSON.stringify({ ...result, ofRg: ratio(result.rgMBs), ofGrep: ratio(result.grepMBs) }, null, 2));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[2] === '--read') await readOnce(process.argv[3], process.argv[4]);
else
  measure(
    Number(process.argv[2] ?? 200),
    resolve(process.argv[3] ?? fileURLToPath(new URL('../../dist', import.meta.url))),
  );
