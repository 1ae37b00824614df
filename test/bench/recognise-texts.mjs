// The measured side of the benchmark of recognition, in a process that does nothing else: hostile texts of 100 KB and
// ordinary pastes. Standard input has one JSON value {compiled}; standard output gets one line of JSON.
import { performance } from 'node:perf_hooks';
import { givenAsJson, programIn } from './far-answers.mjs';

const { compiled } = await givenAsJson();
const program = programIn(compiled);
const { createRecogniser } = program('rules/recognise');
const catalogue = program('rules/catalogue').loadCatalogue();

const began = performance.now();
const recogniser = createRecogniser(catalogue);
recogniser.recognise('why did Exchange setup fail on EX01?');
const firstMs = performance.now() - began;

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
const time = (text) => {
  const from = performance.now();
  recogniser.recognise(text);
  return performance.now() - from;
};

// Each kind is met a few times before it counts: what is asked for is the work and not the compiler.
const kinds = Object.entries(hostile).map(([name, text]) => {
  const paste = arrived(text);
  for (let i = 0; i < 8; i += 1) time(paste);
  return { name, times: Array.from({ length: 40 }, () => time(paste)) };
});

const pastes = ordinary.map(arrived);
const rounds = 1_500;
for (let i = 0; i < 500; i += 1) for (const paste of pastes) recogniser.recognise(paste);
const processor = process.cpuUsage();
const from = performance.now();
for (let i = 0; i < rounds; i += 1) for (const paste of pastes) recogniser.recognise(paste);
const seconds = (performance.now() - from) / 1_000;
const { user, system } = process.cpuUsage(processor);
const count = rounds * pastes.length;
console.log(JSON.stringify({ firstMs, kinds, perSecond: count / seconds, perCore: count / ((user + system) / 1e6) }));
