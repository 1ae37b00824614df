/**
 * Which change fits a rule on a server now, and its preview: looked at again for every request, from a card or a terminal.
 */
import type { Preview } from '../probes/act';
import type { Fix } from '../probes/fix';
import type { InventoryServer } from '../probes/inventory';
import type { Locale } from '../probes/said';
import type { Advice } from '../rules/finding';
import { summarise, type FixSummary } from './fix-summary';
import { lookAt } from './look';
import type { Office } from './office';
import { becauseAndNext } from './run-fix';
import { wordsOf } from './words/words';

export interface OfferWanted {
  readonly at: InventoryServer;
  readonly rule: string;
  /** Id of the remedy; undefined takes the only one that Preflight may carry out. */
  readonly remedy: string | undefined;
}

export interface Offer {
  readonly ok: true;
  readonly fix: Fix;
  readonly preview: Preview;
  readonly summary: FixSummary;
}

/**
 * `settled`: there is nothing to do. `no-fix`: Preflight may change nothing here. `which`: several remedies fit;
 * `remedies` names what there is. `unknown-rule`: no such rule. `could-not`: the server could not be looked at.
 */
export interface NoOffer {
  readonly ok: false;
  readonly why: 'settled' | 'no-fix' | 'which' | 'unknown-rule' | 'could-not';
  readonly sentence: string;
  readonly remedies: readonly string[];
}

/** Looks again, as the card did: a button of an old card must not bring a fix that no longer fits. */
export async function offerFix(office: Office, wanted: OfferWanted, locale: Locale): Promise<Offer | NoOffer> {
  const words = wordsOf(locale);
  const entry = office.knowledge.catalogue.find(wanted.rule);
  if (!entry) return none('unknown-rule', words.refused['old-button']);
  const diagnosis = await lookAt(office, wanted.at);
  const finding = diagnosis.actions.find((action) => action.id === entry.id);
  const fitting = (finding?.advice ?? []).filter(hasFix);
  const [chosen, ...others] = fitting.filter(({ id }) => wanted.remedy === undefined || id === wanted.remedy);
  if (others.length > 0) return none('which', words.nothingToPropose, fitting);
  if (!finding || !chosen) {
    const unread = [...diagnosis.actions, ...diagnosis.unknown].find((one) => one.id === entry.id);
    if (unread?.readings.now?.verdict === 'unknown') return none('could-not', unread.because[locale]);
    return finding ? none('no-fix', words.nothingToPropose, fitting) : none('settled', words.alreadySettled);
  }
  const preview = await office.actor.preview(wanted.at, chosen.fix);
  if (!preview.ok) return none('could-not', becauseAndNext(preview.because)?.[locale] ?? words.nothingToPropose);
  if (preview.before.settled) return none('settled', words.alreadySettled);
  if (preview.before.refusal) return none('no-fix', preview.before.refusal[locale]);
  const rule = { id: entry.id, title: finding.title, because: finding.because };
  return { ok: true, fix: chosen.fix, preview, summary: summarise(preview, rule) };
}

type Fixing = Advice & { readonly fix: Fix };

function hasFix(advice: Advice): advice is Fixing {
  return advice.fix !== undefined;
}

function none(why: NoOffer['why'], sentence: string, fitting: readonly Fixing[] = []): NoOffer {
  return { ok: false, why, sentence, remedies: fitting.map(({ id }) => id) };
}
