/** `recognise`, `rules` and `rule`: what Preflight knows, without any server. */
import type { RecognisedJson, RuleEntryJson, RuleJson } from '../../../bot/cli/contract';
import { nearestIds } from '../../../bot/cli/nearest-ids';
import { loadCatalogue } from '../../../rules/catalogue';
import { validated } from './json-contract';
import { run } from './run-in-process';

const catalogue = loadCatalogue();
const every = [...catalogue.rules, ...catalogue.failures];

describe('recognise --ndjson', () => {
  async function answers(...input: string[]): Promise<{ code: number; lines: RecognisedJson[] }> {
    const { code, out, err } = await run(['recognise', '--ndjson'], { stdin: input.join('\n') });
    expect(err).toBe('');
    const lines = out.split('\n').filter((line) => line !== '');
    return { code, lines: lines.map((line) => validated<RecognisedJson>('recognise', line)) };
  }

  it('answers each line in order with the id that it came with, best match first', async () => {
    const { code, lines } = await answers(
      JSON.stringify({ id: 'a', text: 'Failed [Rule:MSDTCStopped] on EX01', locale: 'en-GB' }),
      JSON.stringify({ id: 7, text: 'good morning' }),
      '',
      JSON.stringify({ text: '[Rule:RebootPending]' }),
    );
    expect(code).toBe(0);
    expect(lines.map((line) => [line.id, line.kind])).toEqual([
      ['a', 'rule'],
      [7, 'none'],
      [null, 'rule'],
    ]);
    expect(lines[0]?.matches[0]).toMatchObject({ id: 'MSDTCStopped', kind: 'rule', known: true });
    expect(lines[0]?.servers).toEqual(['EX01']);
    expect(lines[1]?.matches).toEqual([]);
  });

  it('keeps a rule that it does not know as a rule, marked as unknown', async () => {
    const { lines } = await answers(JSON.stringify({ id: 1, text: 'Failed [Rule:MoonInWrongHouse] [Message:No.]' }));
    expect(lines[0]).toMatchObject({ kind: 'rule', matches: [{ id: 'MoonInWrongHouse', kind: 'rule', known: false }] });
  });

  it('says what is wrong with a line and goes on with the others, ending with 2', async () => {
    const { code, out } = await run(['recognise', '--ndjson'], {
      stdin: '{"id":1,"text":"[Rule:MSDTCStopped]"}\nnot json\n{"id":3}\n[]\n{"id":5,"text":"[Rule:RebootPending]"}\n',
    });
    const lines = out
      .trim()
      .split('\n')
      .map((line) => validated<Record<string, unknown>>('recognise', line));
    expect(code).toBe(2);
    expect(lines.map((line) => line['id'])).toEqual([1, null, 3, null, 5]);
    expect(lines[1]).toEqual({ id: null, error: 'line 2: not valid JSON' });
    expect(lines[2]?.['error']).toMatch(/^line 3: text: /);
    expect(lines[3]?.['error']).toMatch(/^line 4: /);
  });

  it('reads a text of 1 MB, emoji and control characters', async () => {
    const text = `${'🙂 \u0000 \u202e '.repeat(100_000)} [Rule:MSDTCStopped]`;
    const { code, lines } = await answers(JSON.stringify({ id: 'big', text }));
    expect([code, lines[0]?.id]).toEqual([0, 'big']);
  });
});

describe('recognise one text', () => {
  it('says what it is, why and how sure, for people and as JSON', async () => {
    const stdin = 'The Distributed Transaction Coordinator is not running on EX01. [Rule:MSDTCStopped]';
    const { code, out } = await run(['recognise'], { stdin });
    expect(code).toBe(0);
    expect(out).toMatch(/^Recognised\n- MSDTCStopped: [^(]+\(sure, /);
    expect(out).toContain('Servers: EX01');
    const json = await run(['recognize', '--json'], { stdin });
    expect(validated<RecognisedJson>('recognise', json.out).matches[0]?.id).toBe('MSDTCStopped');
  });

  it('claims nothing for small talk and refuses an empty text', async () => {
    const talk = await run(['recognise', '--lang', 'fr'], { stdin: 'bonjour, comment ça va ?' });
    expect([talk.code, talk.out]).toEqual([0, expect.stringContaining('Rien n’est reconnu')]);
    const empty = await run(['recognise'], { stdin: '\n' });
    expect([empty.code, empty.out]).toEqual([2, '']);
  });
});

describe('rules', () => {
  it('lists every rule and failure with its questions and its fix', async () => {
    const { code, out } = await run(['rules', '--json']);
    const entries = validated<RuleEntryJson[]>('rules', out);
    expect(code).toBe(0);
    expect(entries.map((entry) => entry.id)).toEqual(every.map((entry) => entry.id));
    const event = entries.find((entry) => entry.id === 'EventSystemStopped');
    expect(event).toMatchObject({ kind: 'rule', severity: 'error', questions: ['service'], fix: 'start-service' });
    expect(event?.languages).toEqual(expect.arrayContaining(['en', 'fr']));
    expect(event?.restsOn.length).toBeGreaterThan(0);
  });

  it('gives each a line of its own, with its title in the language of the reader', async () => {
    const { out } = await run(['rules', '--lang', 'fr']);
    for (const entry of every) expect(out).toContain(entry.id);
    expect(out.replace(/\s+/g, ' ')).toContain(catalogue.find('RebootPending')?.words.fr.title);
  });
});

describe('rule', () => {
  it.each(every.map((entry) => [entry.id]))('explains %s in both languages and as JSON', async (id) => {
    const english = await run(['rule', id.toLowerCase()]);
    const french = await run(['rule', id, '--lang', 'fr']);
    expect([english.code, french.code]).toEqual([0, 0]);
    expect(english.out).toContain('Why it matters: ');
    expect(french.out).not.toMatch(/Why it matters|What to do|Who may do it/);
    const json = validated<RuleJson>('rule', (await run(['rule', id, '--json'])).out);
    expect(json.id).toBe(id);
    expect(json.remedies.length).toBeGreaterThan(0);
  });

  it('offers the nearest ids for one that it does not know', async () => {
    const { code, out, err } = await run(['rule', 'RebotPending']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Did you mean RebootPending');
    const far = await run(['rule', 'Zzz', '--lang', 'fr']);
    expect([far.code, far.err]).toEqual([2, expect.stringContaining('preflight rules')]);
  });

  it('puts an id that holds the words before one that only looks like them', () => {
    expect(nearestIds(['MSDTCStopped', 'EventSystemStopped'], 'msdtc')).toEqual(['MSDTCStopped']);
    expect(nearestIds(['MSDTCStopped'], 'x')).toEqual([]);
  });
});
