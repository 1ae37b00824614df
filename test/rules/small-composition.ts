/** What one finding is made of, for tests of how it is composed: the spooler rule and what its server says now. */
import { unanswered } from '../../probes/answer';
import type { Ingredients } from '../../rules/compose';
import { judge } from '../../rules/judge';
import { anAbout, aSheet, running, spooler, spoolerRule, spoolerSheet, stopped } from './small-world';

export function given(differs: Partial<Ingredients>): Ingredients {
  return {
    id: 'SpoolerStopped',
    entry: spoolerRule,
    heard: [],
    judgement: undefined,
    about: anAbout(),
    asked: true,
    lastBoot: undefined,
    ...differs,
  };
}

export const passesNow = judge(spoolerRule, spoolerSheet(running));
export const failsNow = judge(spoolerRule, spoolerSheet(stopped));
export const unread = judge(spoolerRule, aSheet({ [spooler.key]: unanswered('access-denied') }));
