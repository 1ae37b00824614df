/** From answers to a verdict: what was read decides, and what could not be read decides nothing. */
import { answered, unanswered } from '../../probes/answer';
import { failureCodes } from '../../probes/errors';
import { service } from '../../probes/questions/service';
import { verbatim } from '../../probes/said';
import { judge } from '../../rules/judge';
import { defineRule } from '../../rules/rule';
import { askedAt, aRule, aSheet, plainRule, running, spooler, spoolerRule, spoolerSheet, stopped } from './small-world';

const browser = service({ name: 'Browser' });

const twoServices = defineRule({
  ...plainRule('TwoServices'),
  asks: { spooler, browser },
  judge: ({ spooler: one }) => ({
    verdict: 'fail',
    because: verbatim('both'),
    shows: [
      { question: 'spooler', found: verbatim(one.exists ? one.status : 'none') },
      { question: 'browser', found: verbatim('none') },
    ],
    captures: { service: 'Spooler' },
  }),
});

describe('A judgement', () => {
  it('passes or fails by what was read', () => {
    expect(judge(spoolerRule, spoolerSheet(running))?.verdict).toBe('pass');
    expect(judge(spoolerRule, spoolerSheet(stopped))?.verdict).toBe('fail');
  });

  it('shows what was found, what was wanted, where, when and as whom', () => {
    const [evidence] = judge(spoolerRule, spoolerSheet(stopped))?.evidence ?? [];
    expect(evidence).toMatchObject({
      source: 'now',
      found: verbatim('Stopped'),
      wanted: verbatim('Running'),
      where: verbatim('service Spooler'),
      when: askedAt,
      as: 'CORP\\reader',
    });
    expect(evidence?.line).toBeUndefined();
  });

  it('keeps the answers by the rule’s own names, for the fix', () => {
    expect(judge(spoolerRule, spoolerSheet(stopped))?.answers).toEqual({ spooler: stopped });
  });

  it('shows each question with the time at which that one was read', () => {
    const later = '2026-11-20T03:06:00+01:00';
    const sheet = aSheet({
      [spooler.key]: answered(running, askedAt, 'CORP\\reader'),
      [browser.key]: answered(stopped, later, 'CORP\\other'),
    });
    const judged = judge(twoServices, sheet);
    expect(judged?.evidence.map((one) => [one.when, one.as])).toEqual([
      [askedAt, 'CORP\\reader'],
      [later, 'CORP\\other'],
    ]);
    expect(judged?.captures).toEqual({ service: 'Spooler' });
  });

  it('does not exist for a rule that asks nothing', () => {
    expect(judge(aRule('AsksNothing'), spoolerSheet(running))).toBeUndefined();
  });

  it('does not exist for a rule that asks but leaves the verdict to a person', () => {
    expect(judge(aRule('AsksOnly', { asks: { spooler } }), spoolerSheet(running))).toBeUndefined();
  });

  it('does not exist for a judge without a question: it would judge what nobody read', () => {
    const blind = aRule('Blind', { judge: () => ({ verdict: 'fail', because: verbatim('a guess'), shows: [] }) });
    expect(judge(blind, spoolerSheet(running))).toBeUndefined();
  });

  it('shows nothing, and has no time, where its judge cites nothing or what the rule did not ask', () => {
    for (const shows of [[], [{ question: 'browser', found: verbatim('none') }]]) {
      const rule = aRule('Silent', {
        asks: { spooler },
        judge: () => ({ verdict: 'pass', because: verbatim('in order'), shows }),
      });
      expect(judge(rule, spoolerSheet(running))).toMatchObject({ verdict: 'pass', evidence: [], captures: {} });
      expect(judge(rule, spoolerSheet(running))?.when).toBeUndefined();
    }
  });

  it('does not exist when the rule’s question was not asked on this visit', () => {
    expect(judge(spoolerRule, aSheet({}))).toBeUndefined();
    expect(judge(twoServices, spoolerSheet(running))).toBeUndefined();
  });

  it('does not exist where the question does not apply to this kind of server', () => {
    expect(judge(spoolerRule, aSheet({ [spooler.key]: unanswered('not-applicable') }))).toBeUndefined();
  });
});

describe('An answer that is missing', () => {
  it.each(failureCodes.filter((code) => code !== 'not-applicable'))(
    'for the reason %s makes the verdict unknown, never pass or fail',
    (code) => {
      const judged = judge(spoolerRule, aSheet({ [spooler.key]: unanswered(code) }));
      expect(judged?.verdict).toBe('unknown');
      expect([judged?.evidence, judged?.answers, judged?.when]).toEqual([[], undefined, undefined]);
      expect(judged?.because.en).toContain('Could not read service Spooler');
      expect(judged?.because.fr).toContain('Lecture impossible (service Spooler)');
    },
  );

  it('says what would make it known: the next step and the exact right', () => {
    const judged = judge(spoolerRule, aSheet({ [spooler.key]: unanswered('access-denied') }));
    expect(judged?.toKnow?.en).toContain('the right to query services');
    expect(judged?.toKnow?.fr).toContain('le droit d’interroger les services');
  });

  it('quotes the detail that came with the reason', () => {
    const judged = judge(spoolerRule, aSheet({ [spooler.key]: unanswered('fault', 'code 1722') }));
    expect(judged?.because.en).toContain('(code 1722)');
  });

  it('outweighs the answers that did come: half of the evidence is no evidence', () => {
    const sheet = aSheet({
      [spooler.key]: answered(stopped, askedAt, 'CORP\\reader'),
      [browser.key]: unanswered('timeout'),
    });
    expect(judge(twoServices, sheet)).toMatchObject({ verdict: 'unknown', answers: undefined, evidence: [] });
  });
});
