// Prints how long recognition takes on hostile pastes of 100 KB and how many ordinary pastes it reads in a second.
// Needs dist/ (npm run build). Figures go to the terminal; nothing here passes or fails.
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';

const require = createRequire(import.meta.url);
const dist = process.env.PREFLIGHT_DIST ?? '../../dist';
const { createRecogniser } = require(`${dist}/rules/recognise.js`);
const { loadCatalogue } = require(`${dist}/rules/catalogue.js`);

const catalogue = loadCatalogue();
const began = performance.now();
const recogniser = createRecogniser(catalogue);
console.log(
  `prepared ${catalogue.rules.length} rules and ${catalogue.failures.length} failures in ${(performance.now() - began).toFixed(0)} ms`,
);

const size = 100_000;
const fill = (unit) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
const firstMessages = catalogue.rules.flatMap((rule) => rule.messages).map((text) => text.split('{')[0]);
const longest = firstMessages.sort((a, b) => b.length - a.length)[0] ?? 'Setup ';
const hostile = {
  spaces: fill(' '),
  'line breaks': fill('\n'),
  'open brackets': fill('['),
  'open comments': fill('<!--'),
  ampersands: fill('&'),
  'rule groups never closed': fill('[Rule:'),
  'rule groups': fill('Evaluated [Rule:RebootPending] '),
  'messages never closed': fill('Failed [Rule:RebootPending] [Message:a '),
  links: fill('ms.exch.setupreadiness.x '),
  'different links': Array.from({ length: 3000 }, (_, i) => `ms.exch.setupreadiness.Rule${i}x `)
    .join('')
    .slice(0, size),
  'beginnings of a message': fill(longest),
  'all beginnings': fill(firstMessages.join(' ')),
  phrases: fill('exchange setup reboot pending service disabled schema master site domain account group '),
  'near names': fill('RebootPendng NotInSchemaMasterSit DelegatedMailboxFirstInstal '),
  'different near names': Array.from({ length: 6000 }, (_, i) => `RebootPending${i}Xy`)
    .join(' ')
    .slice(0, size),
  'names in pieces': fill('Not In Schema Master '),
  'server names': Array.from({ length: 16000 }, (_, i) => `EX${i}`)
    .join(' ')
    .slice(0, size),
  dots: fill('a.'),
  'one word': fill('a'),
  stamps: fill('[03/06/2021 15:15:25.0813] [1] '),
  errors: fill('[03/06/2021 15:15:25.0813] [1] [ERROR] Access to the path is denied.\n'),
  quotes: fill('"'),
  kana: fill('再起動が保留中です'),
  emoji: fill('😀'),
};

const ordinary = [
  'why did Exchange setup fail on EX01?',
  'A reboot from a previous installation is pending. Please restart the system and then rerun Setup.\nFor more information, visit: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.RebootPending.aspx',
  'Reinicié el servidor EX02 y Exchange sigue diciendo que hay un reinicio pendiente',
  'bonjour, le service COM+ doit être démarré avant de continuer, sur SRV-EXCH-PAR01',
  'SQL Server setup says reboot pending',
];

// As they arrive: out of the JSON of a request, in one piece.
const arrived = (text) => JSON.parse(JSON.stringify(text));

const percentile = (times, p) => times[Math.min(times.length - 1, Math.floor(times.length * p))];
const run = (text, rounds) => {
  const times = [];
  for (let i = 0; i < rounds; i++) {
    const from = performance.now();
    recogniser.recognise(text);
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b);
};

for (const text of ordinary) run(arrived(text), 20);
const all = [];
for (const [name, text] of Object.entries(hostile)) {
  const times = run(arrived(text), 12);
  all.push(...times);
  console.log(
    `${name.padEnd(26)} p50 ${percentile(times, 0.5).toFixed(1).padStart(6)} ms   most ${times.at(-1).toFixed(1).padStart(6)} ms`,
  );
}
all.sort((a, b) => a - b);
console.log(
  `100 KB hostile paste: p50 ${percentile(all, 0.5).toFixed(1)} ms, p99 ${percentile(all, 0.99).toFixed(1)} ms`,
);

const from = performance.now();
const rounds = 400;
for (let i = 0; i < rounds; i++) for (const text of ordinary) recogniser.recognise(text);
const seconds = (performance.now() - from) / 1000;
console.log(`ordinary pastes: ${Math.round((rounds * ordinary.length) / seconds)} per second`);
