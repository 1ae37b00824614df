/** Where Microsoft published something about a readiness rule, as sources of rule files name it. */
import type { SourceLink } from './rule';

/** The current page of a rule. */
export function readinessPage(id: string): SourceLink {
  return {
    title: `Exchange readiness check ${id}`,
    url: `https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-${id.toLowerCase()}`,
  };
}

/** A page whose text was written for Exchange 2007 and was not rewritten since. */
export function carriedOverPage(id: string): SourceLink {
  return {
    title: `Exchange readiness check ${id} (2007 text, carried over by later versions)`,
    url: `https://learn.microsoft.com/exchange/ms-exch-setupreadiness-${id.toLowerCase()}`,
  };
}

/** For rules of which nothing but their lines in the log is public. */
export const logOnly: SourceLink = { title: 'The rule in ExchangeSetup.log; it has no public text' };
