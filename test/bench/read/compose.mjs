// Writes logs to read: composed from the grammar in the proportions of real ones, real ones repeated, and UTF-16.
import { closeSync, existsSync, openSync, readFileSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Real logs are not part of the repository; they are read where they lie, or not at all.
const real = fileURLToPath(new URL('../../../../shared/setup-logs', import.meta.url));

const part = (value, digits) => String(value).padStart(digits, '0');
const stamp = (n, depth, body) => {
  const second = Math.floor(n / 900);
  const time = [Math.floor(second / 3600) % 24, Math.floor(second / 60) % 60, second % 60].map((x) => part(x, 2));
  return `[03/06/2024 ${time.join(':')}.${part(n % 900, 4)}] [${depth}] ${body}\r\n`;
};

// One run: about a tenth of the lines is analysis, most is task chatter and script text.
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
  const rest = '[ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00.0156253]';
  for (let i = 0; i < 160; i++) {
    say(1, `Started [Rule:Example${i}] [Parent:RootAnalysisMember] [RuleType:Error]`);
    say(1, `Evaluated [Setting:Fact${i}] [HasException:False] [Value:"value ${i}"] ${rest}`);
    say(1, `Evaluated [Rule:Example${i}] [HasException:False] [Value:"False"] ${rest}`);
    say(1, `Finished [Rule:Example${i}] [Duration:00:00:00.0312503]`);
  }
  const session =
    "Active Directory session settings for 'Get-ExchangeServer' are: View Entire Forest: 'True', Configuration Domain Controller: 'DC01.corp.example', Preferred Global Catalog: 'DC01.corp.example', Preferred Domain Controllers: '{ DC01.corp.example }'";
  while (out.length < lines) {
    say(2, session);
    say(2, "User specified parameters:  -DomainController:'DC01.corp.example' -Identity:'EX01'");
    say(2, 'Beginning processing Set-ServerComponentState');
    say(1, 'Executing: ');
    out.push('          if ($RoleIsDatacenter -ne $true -and $RoleIsPartnerHosted -ne $true)\r\n', '          {\r\n');
    out.push("            Set-Something -Identity $RoleFqdnOrName -Server 'EX01.corp.example'\r\n", '          }\r\n');
    say(2, 'Ending processing Set-ServerComponentState');
  }
  say(2, '[ERROR] Unable to set shared config DC.');
  say(1, '[ERROR-REFERENCE] Id=AllADRolesCommonServiceControl___0123456789abcdef Component=EXCHANGE14:');
  say(1, 'Setup is stopping now because of one or more critical errors.');
  return out.join('');
}

// The text that a kind of log repeats; undefined when there is none on this machine.
function unitOf(kind) {
  if (kind !== 'real') return Buffer.from(oneRun(6000), kind === 'utf-16' ? 'utf16le' : 'utf8');
  if (!existsSync(real)) return undefined;
  const logs = readdirSync(real).filter((file) => file.endsWith('.log'));
  return Buffer.concat(logs.map((file) => readFileSync(join(real, file))));
}

// Writes at least so many megabytes; says whether it could.
export function writeLog(file, megabytes, kind) {
  const unit = unitOf(kind);
  if (unit === undefined) return false;
  const to = openSync(file, 'w');
  let size = kind === 'utf-16' ? writeSync(to, Buffer.from([0xff, 0xfe])) : 0;
  while (size < megabytes * 1e6) size += writeSync(to, unit);
  closeSync(to);
  return true;
}
