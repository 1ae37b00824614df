/** The sentence of a finding that says why: what Setup met then, what is true now, and what lies between the two. */
import { compose } from '../../rules/compose';
import { failsNow, given, passesNow, unread } from './small-composition';
import { aHeard, spoolerRule } from './small-world';

const passedThen = aHeard({ verdict: 'pass', message: undefined, evidence: [] });
const pasted = aHeard({ source: 'paste', at: undefined });
const becauseOf = (...differs: Parameters<typeof given>) => compose(given(...differs)).because;

describe('A rule that is in order now', () => {
  it('says only what the server says when Setup found it in order too', () => {
    expect(becauseOf({ heard: [passedThen], judgement: passesNow })).toEqual(passesNow?.because);
  });

  it('says only what the server says when Setup never spoke of it', () => {
    expect(becauseOf({ judgement: passesNow })).toEqual(passesNow?.because);
  });

  it('gives no time for a complaint without one, and names no restart that might have been before it', () => {
    expect(becauseOf({ heard: [pasted], judgement: passesNow, lastBoot: '2026-11-20T02:40:18+01:00' })).toEqual({
      en: 'Setup said fail; now pass. The service is Running.',
      fr: 'Le programme d’installation signalait un échec\u00a0; conforme maintenant. The service is Running.',
    });
  });

  it('does not date the complaint by a moment at which Setup found the rule in order', () => {
    expect(becauseOf({ heard: [pasted, passedThen], judgement: passesNow }).en).toMatch(/^Setup said fail; now pass\./);
  });

  it('does not thank a restart of the very second of the complaint', () => {
    const lastBoot = '2026-11-20T02:14:30+01:00';
    expect(becauseOf({ heard: [aHeard()], judgement: passesNow, lastBoot }).en).not.toContain('restart');
  });

  it('names the day of a restart that was on another day, in each language', () => {
    const lastBoot = '2026-11-22T02:40:18+01:00';
    const { en, fr } = becauseOf({ heard: [aHeard()], judgement: passesNow, lastBoot });
    expect(en).toContain(' since the restart on 2026-11-22 at 02:40. ');
    expect(fr).toContain(' depuis le redémarrage du 2026-11-22 à 02:40. ');
  });
});

describe('A rule that fails now', () => {
  it('says what the server says, whatever Setup said', () => {
    expect(becauseOf({ heard: [aHeard()], judgement: failsNow })).toEqual(failsNow?.because);
    expect(becauseOf({ heard: [passedThen], judgement: failsNow })).toEqual(failsNow?.because);
  });
});

describe('A rule whose present state is not known', () => {
  it('rests on the complaint that was logged, with its time, and says that nobody asked', () => {
    expect(becauseOf({ heard: [aHeard()], asked: false })).toEqual({
      en: 'Setup’s log shows it at 02:14. The server itself was not asked.',
      fr: 'Le journal du programme d’installation le montre à 02:14. Le serveur lui-même n’a pas été interrogé.',
    });
  });

  it('rests on what was pasted, without a time, and says that it cannot be read from afar', () => {
    expect(becauseOf({ heard: [pasted] })).toEqual({
      en: 'The pasted text shows it. The present state cannot be read from afar.',
      fr: 'Le texte collé le montre. L’état actuel ne peut pas être vérifié à distance.',
    });
  });

  it('is in order as far as Setup said so', () => {
    expect(becauseOf({ heard: [passedThen] })).toEqual({
      en: 'Setup found this in order.',
      fr: 'Le programme d’installation a jugé ce point conforme.',
    });
  });

  it('says why it could not be read, when Setup had found it in order', () => {
    expect(becauseOf({ heard: [passedThen], judgement: unread })).toEqual(unread?.because);
  });
});

describe('What would make it known', () => {
  const toKnow = { en: 'Look at the printer.', fr: 'Regarder l’imprimante.' };
  const toKnowOf = (...differs: Parameters<typeof given>) => compose(given(...differs)).toKnow;

  it('is what the rule says, where nothing can be asked', () => {
    expect(toKnowOf({ entry: { ...spoolerRule, toKnow }, heard: [aHeard()] })).toEqual(toKnow);
  });

  it('is what stood in the way, where something was asked', () => {
    const entry = { ...spoolerRule, toKnow };
    expect(toKnowOf({ entry, heard: [aHeard()], judgement: unread })).toEqual(unread?.toKnow);
  });

  it('is nothing once the server said what is so', () => {
    expect(toKnowOf({ entry: { ...spoolerRule, toKnow }, judgement: failsNow })).toBeUndefined();
  });

  it('is nothing for a rule that nobody knows', () => {
    expect(toKnowOf({ entry: undefined, heard: [aHeard()] })).toBeUndefined();
  });
});
