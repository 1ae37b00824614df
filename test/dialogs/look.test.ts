/** Which questions a look asks: the usual ones at once, those of a mode of Setup only for a complaint that was met. */
import type { Question } from '../../probes/question';
import { verbatim } from '../../probes/said';
import { answered, type AnswerSheet } from '../../probes/answer';
import { service } from '../../probes/questions/service';
import type { Ask } from '../../probes/ask';
import { lookAtAll } from '../../dialogs/look';
import type { Eyes } from '../../dialogs/office';
import { createRecogniser } from '../../rules/recognise';
import { defineRule } from '../../rules/rule';
import * as write from '../fakes/setup-log-writer';
import { aCatalogue, askedAt, plainRule, running, spoolerRule } from '../rules/small-world';

const dear = service({ name: 'DearToAsk' });
const removal = defineRule({
  ...plainRule('RemovalBlocked'),
  messages: ['The dear thing is still here.'],
  modes: ['uninstall'],
  asks: { dear },
  judge: ({ dear: state }) => ({
    verdict: state.exists ? 'fail' : 'pass',
    because: verbatim(state.exists ? 'It is here.' : 'It is gone.'),
    shows: [{ question: 'dear', found: verbatim(state.exists ? 'here' : 'gone') }],
  }),
});
const catalogue = aCatalogue(spoolerRule, removal);
const servers = ['EX01', 'EX02'].map((name) => ({
  ...{ name, fqdn: `${name.toLowerCase()}.corp.example`, aliases: [], site: 'Paris', groups: [], tags: [] },
}));

/** Both servers are alike, but Setup complained on the second one only. */
function eyes(): { readonly eyes: Eyes; readonly asked: string[] } {
  const asked: string[] = [];
  const ask: Ask = (given, questions) => {
    asked.push(...given.map(({ name }) => `${name}: ${questions.map(nameOf).join(', ')}`));
    return Promise.resolve(given.map(({ name }) => sheetOf(name, questions)));
  };
  return {
    asked,
    eyes: { knowledge: { catalogue, recogniser: createRecogniser(catalogue) }, inventory: { servers }, ask },
  };
}

const nameOf = ({ kind, params }: Question): string => ('name' in params ? String(params['name']) : kind);

function sheetOf(server: string, questions: readonly Question[]): AnswerSheet {
  const values = questions.map((question) => {
    const value = question.kind === 'setup-log' ? logOf(server) : running;
    return [question.key, answered(value, askedAt, 'CORP\\reader')] as const;
  });
  return { server, askedAt, answers: Object.fromEntries(values) };
}

function logOf(server: string) {
  const clock: write.Clock = { now: '2026-11-20T02:14:00.000' };
  const failed = [{ rule: 'RemovalBlocked', message: 'The dear thing is still here.' }];
  const text = write.setupLog([
    ...write.header(clock, { server, installationMode: 'Uninstall' }),
    ...(server === 'EX02' ? write.failures(clock, failed) : []),
    ...write.footer(clock, 'prerequisites'),
  ]);
  return { exists: true, path: 'C:\\x.log', modified: askedAt, bytes: text.length, truncated: false, text };
}

describe('A look at two servers', () => {
  it('asks what a mode of Setup calls for only where the complaint was met', async () => {
    const { eyes: given, asked } = eyes();
    await lookAtAll(given, servers);
    expect(asked).toEqual([`EX01: Spooler, setup-log`, `EX02: Spooler, setup-log`, 'EX02: DearToAsk']);
  });

  it('judges the complaint by what was asked further', async () => {
    const [first, second] = await lookAtAll(eyes().eyes, servers);
    expect([first?.actions, second?.actions.map(({ id, readings }) => [id, readings.now?.verdict])]).toEqual([
      [],
      [['RemovalBlocked', 'fail']],
    ]);
  });
});
