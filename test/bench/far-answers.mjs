// What the far servers of the benchmark answer: every question of every rule, with the values of a practice server, in
// the frame that the agent writes. The values decode as real ones do, so nothing of the way from question to answer is
// left out.
import { createRequire } from 'node:module';
import { join } from 'node:path';

// The parts of the compiled program, by their place in it.
export function programIn(compiled) {
  const require = createRequire(import.meta.url);
  return (place) => require(join(compiled, `${place}.js`));
}

// {questions, rules}: each question once, and how many rules ask anything at all.
export function questionsOf(program) {
  const { everyQuestion } = program('dialogs/look');
  const catalogue = program('rules/catalogue').loadCatalogue();
  const rules = catalogue.rules.filter(({ asks }) => Object.keys(asks).length > 0).length;
  return { questions: everyQuestion(catalogue), rules };
}

// What the practice server EX01 says, as the list that stands in the agent's sheet.
export async function practiceAnswers(program, questions) {
  const { shippedEstate } = program('bot/practice/open-practice');
  const { systemClock } = program('probes/clock');
  const loaded = await program('bot/practice/load-estate').loadEstate(shippedEstate, new Date());
  if (!loaded.ok) throw new Error('The practice estate cannot be loaded.');
  const wire = program('probes/transports/replay/replay-wire').createReplayWire(loaded.estate, systemClock);
  const server = loaded.inventory.servers.find(({ name }) => name === 'EX01');
  const limits = { deadlineMs: 30_000, maxBytes: 5_000_000, signal: new AbortController().signal };
  const sheet = await wire.ask(server, questions, limits);
  if (!sheet.ok) throw new Error(`The practice server did not answer: ${sheet.because.code}.`);
  return Object.entries(sheet.answers).map(([key, answer]) => ({ key, ...answer }));
}

// What follows the nonce in the agent's line: the length and the sheet.
export function sheetLine(host, answers, tookMs) {
  const about = { host, powershell: '5.1.17763.6189', culture: 'en-US', shellBits: 64, windowsBits: 64, tookMs };
  const json = Buffer.from(JSON.stringify({ agent: 1, about, answers }));
  return `${json.length}:${json.toString('base64')}`;
}

// The text of a child's standard input, which is one JSON value.
export async function givenAsJson() {
  let text = '';
  for await (const chunk of process.stdin) text += chunk;
  return JSON.parse(text);
}
