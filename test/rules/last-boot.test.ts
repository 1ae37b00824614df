/** When the server last started, which explains what a restart cleared between Setup's complaint and now. */
import { answered, unanswered, type Answer } from '../../probes/answer';
import { rebootFlags } from '../../probes/questions/reboot-flags';
import { lastBootOf } from '../../rules/last-boot';
import { askedAt, aSheet, running, spoolerSheet } from './small-world';

const lastBoot = '2026-11-20T02:40:18+01:00';
const bootOf = (answer: Answer) => lastBootOf(aSheet({ [rebootFlags({}).key]: answer }));

describe('The last start of a server', () => {
  it('is known when the restart flags were read, with the server’s own offset', () => {
    expect(bootOf(answered({ flags: [], lastBoot }, askedAt, 'CORP\\reader'))).toBe(lastBoot);
  });

  it('is not known when the flags could not be read', () => {
    expect(bootOf(unanswered('access-denied'))).toBeUndefined();
  });

  it('is not known when nobody asked for the flags', () => {
    expect(lastBootOf(spoolerSheet(running))).toBeUndefined();
  });

  it('is not taken from an answer of another shape', () => {
    expect(bootOf(answered({ flags: [] }, askedAt, 'CORP\\reader'))).toBeUndefined();
    expect(bootOf(answered(null, askedAt, 'CORP\\reader'))).toBeUndefined();
  });
});
