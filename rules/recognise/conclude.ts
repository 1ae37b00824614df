/**
 * Decides what is claimed: a rule or a failure, one question back, or nothing and why.
 */
import type { Catalogue } from '../catalogue';
import type { Said } from '../../probes/said';
import type { Context } from './context';
import type { Match, Recognised } from './match';

type Conclusion = Pick<Recognised, 'kind' | 'matches' | 'ask' | 'notOurs'>;

/** `rivals` are ids that are about equally likely; more than three of them are no question, so nothing is claimed. */
export function conclude(
  matches: readonly Match[],
  rivals: readonly string[],
  context: Context,
  servers: readonly string[],
  catalogue: Catalogue,
): Conclusion {
  const first = matches[0];
  if (!first || rivals.length > 3)
    return { kind: 'none', matches: [], ask: undefined, notOurs: whyNot(context, servers) };
  if (rivals.length > 1) return { kind: 'ask', matches, ask: whichOf(rivals, catalogue), notOurs: undefined };
  const kind = first.kind === 'failure' ? 'failure' : 'rule';
  return { kind, matches, ask: undefined, notOurs: undefined };
}

function whyNot(context: Context, servers: readonly string[]): Recognised['notOurs'] {
  if (context.smallTalk) return 'small-talk';
  if (context.otherProduct) return 'other-product';
  if (context.orders) return 'nothing-known';
  if (context.about === 'exchange' || servers.length > 0) return undefined;
  return context.about === 'setup' && context.trouble ? undefined : 'nothing-known';
}

function whichOf(ids: readonly string[], catalogue: Catalogue): Said {
  const entries = ids.map((id) => catalogue.find(id)).filter((entry) => entry !== undefined);
  const en = entries.map((entry) => `“${entry.words.en.title}”`);
  const fr = entries.map((entry) => `«\u00a0${entry.words.fr.title}\u00a0»`);
  return {
    en: `Which of these does Setup show: ${joined(en, 'or')}?`,
    fr: `Laquelle de ces situations Setup signale-t-il\u00a0: ${joined(fr, 'ou')}\u00a0?`,
  };
}

function joined(parts: readonly string[], word: string): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1) ?? ''}`;
}
