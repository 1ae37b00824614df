/**
 * The clock: how far the server's is from ours, read before anybody signs in.
 *
 * A difference alone breaks nothing: MIT Kerberos allows for the one between us and the domain. So a large one is
 * called broken only when the sign-in failed for it.
 */
import { brokenAt, type LiveWalk } from './live-walk';
import { broken, notApplicable, notKnown, ok, type Fact, type Step } from './walk';
import { clocksDiffer, clockUntold, overSsh } from './words';

/** What Windows and MIT Kerberos allow unless a policy says otherwise. */
const kerberosLimitMs = 5 * 60_000;

export function clockStep({ server, greeting, visit }: LiveWalk): Step {
  const { endpoint } = server;
  return {
    id: 'clock',
    take: async () => {
      const hello = await greeting();
      if (endpoint.transport === 'ssh' || hello === undefined) return notApplicable(overSsh);
      if (!hello.ok) return broken(hello.because);
      const offers: Fact = { id: 'offers', value: hello.offers.join(', ') || '–' };
      if (hello.clock === undefined) return { ...notKnown(clockUntold), facts: [offers] };
      const { offsetMs, by } = hello.clock;
      const facts: Fact[] = [offers, { id: 'clockOffset', value: sayOffset(offsetMs, by === 'date') }];
      if (Math.abs(offsetMs) <= kerberosLimitMs) return ok(facts);
      const visited = await visit();
      const forTheClock = !visited.ok && visited.because.code === 'clock-skew' && brokenAt(visited) === 'sign-in';
      return forTheClock ? broken(visited.because, facts) : ok(facts, [clocksDiffer]);
    },
  };
}

/** "+0.4 s", or whole seconds where the clock was told no finer. */
export function sayOffset(offsetMs: number, whole = false): string {
  const seconds = (offsetMs / 1_000).toFixed(whole ? 0 : 1).replace(/^-(0(?:\.0)?)$/, '$1');
  return `${offsetMs < 0 && seconds.startsWith('-') ? '' : '+'}${seconds} s`;
}
