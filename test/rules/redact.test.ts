/** What may be sent to others holds no name of the organization, and still says what went wrong. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { redact } from '../../rules/redact/redact';
import { chosenRun, isSetupLog, readSetupLogText } from '../../rules/setup-log';
import { privateNames } from '../../rules/unknown-failure';

const samples = join(__dirname, '../../../shared/setup-logs');
const onSamples = existsSync(samples) ? it : it.skip;

describe('A redacted excerpt', () => {
  it('keeps what happened and loses whose it was', () => {
    const text =
      "Active Directory operation failed on dc1.corp.example. The object 'CN=Folder Hierarchies,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups,CN=Fabrikam,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=corp,DC=example' already exists.";
    expect(redact(text)).toBe(
      "Active Directory operation failed on <server-1>.<domain-3>. The object 'CN=Folder Hierarchies,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups,CN=<name-1>,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=<domain-1>,DC=<domain-2>' already exists.",
    );
  });

  it('gives the same name the same stand-in, wherever and however it is written', () => {
    const text = "Service on EX01.corp.example failed. The server ex01 could not be reached by 'EX01'.";
    expect(redact(text)).toBe(
      "Service on <server-1>.<domain-1> failed. The server <server-1> could not be reached by '<server-1>'.",
    );
  });

  it('finds a name that is known from elsewhere in the middle of a sentence', () => {
    expect(
      redact('Everything on zeus is gone, says Fabrikam.', [
        { kind: 'server', value: 'Zeus' },
        { kind: 'name', value: 'Fabrikam' },
      ]),
    ).toBe('Everything on <server-1> is gone, says <name-1>.');
  });

  it.each([
    'System.Management.Automation.ItemNotFoundException',
    'CafeComponent___e1130a139a734d90b6c5eec88868fbe9',
    'problem 4003 (INSUFF_ACCESS_RIGHTS), data 0',
    'DSID-03152857',
    '0x800706D9',
    'Error code is 1603.',
    "'C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Bin\\ManageScheduledTask.ps1'",
    'SystemMailbox{e0dc1c29-89c3-4034-b678-e6c29d823ed9}',
    '   at Microsoft.Exchange.Configuration.Tasks.Task.ThrowError(Exception exception, ErrorCategory errorCategory)',
    'S-1-5-32-544',
    "Service 'MSExchangeTransport' failed to reach status 'Running'",
    'Version=15.0.0.0',
    'https://microsoft.github.io/CSS-Exchange/Setup/',
    'at 02:14:57',
  ])('keeps what is the same everywhere: %s', (own) => {
    const kept = redact(`It says: ${own}`);
    // The state of a service in quotes is no name of Setup's list; the service is.
    expect(kept.replace(/<name-\d>/g, 'Running')).toContain(own);
  });

  it('is not confused by characters that its own stand-ins are made of', () => {
    expect(redact('a \ue000 b \ue001 in dc1.corp.example')).toBe('a ? b ? in <server-1>.<domain-1>');
  });

  it('takes no time over a long text that opens quotes and never closes them', () => {
    const begin = performance.now();
    redact(`"'«${'a\\b.c@'.repeat(3_000)}`);
    redact(`${"'".repeat(2_000)}${'"'.repeat(2_000)}${'CN='.repeat(2_000)}`);
    expect(performance.now() - begin).toBeLessThan(3_000);
  });
});

/** Names that nobody would find in Setup's own words. */
const consonants = fc.string({ unit: fc.constantFrom(...'bcdfghjkmnpqrtvwxz'), minLength: 4, maxLength: 9 });
const word = consonants.map((part) => `${part.slice(0, 1).toUpperCase()}${part.slice(1)}q`);
const host = fc.tuple(consonants, fc.integer({ min: 1, max: 99 })).map(([name, n]) => `${name.toUpperCase()}Z${n}`);
const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
const guid = fc.tuple(hex(8), hex(4), hex(4), hex(4), hex(12)).map((parts) => parts.join('-'));
const octet = fc.integer({ min: 1, max: 254 });
const world = fc.record({
  server: host,
  dc: host,
  domain: consonants.map((name) => `${name}q`),
  user: word,
  organization: word,
  database: fc.tuple(word, fc.integer({ min: 1, max: 40 })).map(([name, n]) => `${name} mail ${n}`),
  folder: word,
  guid,
  sid: fc.tuple(fc.nat(), fc.nat(), fc.nat()).map((parts) => `S-1-5-21-${parts.join('-')}-1104`),
  ip: fc.tuple(fc.constant(10), octet, octet, octet).map((parts) => parts.join('.')),
});
type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

/** Sentences of Setup in which such names stand, as logs have them. */
const sayings: readonly ((w: World) => string)[] = [
  (w) =>
    `Active Directory operation failed on ${w.dc}.${w.domain}.example. The object 'CN=${w.database},CN=Databases,CN=${w.organization},CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=${w.domain},DC=example' already exists.`,
  (w) =>
    `Failed to mount database "${w.database}". Error: its file at 'E:\\${w.folder}\\${w.database}\\${w.database}.edb' is missing. [Database: ${w.database}, Server: ${w.server}.${w.domain}.example]`,
  (w) => `The supplied credential for '${w.domain.toUpperCase()}\\${w.user}' is invalid.`,
  (w) =>
    `The operation couldn't be performed because object '${w.server}\\OWA (Exchange Back End)' couldn't be found on '${w.dc}.${w.domain}.example'.`,
  (w) =>
    `User ${w.domain}\\${w.user} (${w.sid}) isn't a member. Contact ${w.user}@${w.domain}.example at ${w.ip} or fe80::${w.ip.split('.')[1] ?? '1'}:1.`,
  (w) => `Cannot find path '\\\\${w.server}\\${w.folder}\\CU14' because it does not exist.`,
  (w) => `Access to the path 'C:\\Users\\${w.user}\\AppData\\Local\\Temp\\${w.folder}.tmp' is denied.`,
  (w) => `The mailbox database ${w.guid} on server ${w.server} of organization ${w.organization} has no copy.`,
  (w) => `was run: "System.Exception: Mailbox "${w.database}" is corrupt on ${w.server}.`,
  (w) => `Der Server «${w.server}» der Domäne „${w.domain}“ antwortet nicht.`,
];

describe('No private name is left', () => {
  it('in any sentence of Setup that holds one', () => {
    fc.assert(
      fc.property(world, fc.subarray([...sayings], { minLength: 1 }), (w, said) => {
        const text = said.map((say) => say(w)).join('\n');
        const shown = redact(text).toLowerCase();
        const secrets = [w.server, w.dc, w.domain, w.user, w.organization, w.folder, w.guid, w.sid, w.ip, w.database];
        for (const secret of secrets) expect(shown).not.toContain(secret.toLowerCase());
        for (const part of [w.database.split(' ')[0] ?? '']) expect(shown).not.toContain(part.toLowerCase());
      }),
      { numRuns: 150 },
    );
  });

  it('whatever stands around it', () => {
    fc.assert(
      fc.property(world, fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (w, before, after) => {
        const text = `${before} ${w.dc}.${w.domain}.example ${after}`;
        const names = [
          { kind: 'server', value: w.dc },
          { kind: 'domain', value: w.domain },
        ] as const;
        expect(redact(text, names).toLowerCase()).not.toContain(w.dc.toLowerCase());
      }),
      { numRuns: 150 },
    );
  });

  it('and the same text always gives the same excerpt', () => {
    fc.assert(
      fc.property(world, (w) => {
        const text = sayings.map((say) => say(w)).join('\n');
        expect(redact(text)).toBe(redact(text));
      }),
      { numRuns: 40 },
    );
  });

  onSamples('in the errors of real logs (skipped where ../shared is absent)', () => {
    const people = /\b(?:solo\w*|exsvr\d|dc\d|han|leia|luke|southport\w*|northamerica|nyc\w*)\b/i;
    let looked = 0;
    for (const file of readdirSync(samples).filter((name) => name.endsWith('.log'))) {
      const log = readSetupLogText(readFileSync(join(samples, file), 'utf8'));
      if (!isSetupLog(log)) continue;
      const run = chosenRun(log);
      for (const error of run.errors) {
        looked += 1;
        expect(`${file}: ${people.exec(redact(error.text, privateNames(run)))?.[0] ?? 'nothing'}`).toBe(
          `${file}: nothing`,
        );
      }
    }
    expect(looked).toBeGreaterThan(20);
  });
});
