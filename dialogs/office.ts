/**
 * Everything that the conversations work with, put together once at start and handed in.
 */
import type { Actor } from '../probes/act';
import type { Clock } from '../probes/clock';
import type { Ask } from '../probes/ask';
import type { Inspect } from '../probes/doctor/walk';
import type { Inventory } from '../probes/inventory';
import type { Desk } from '../desk/change';
import type { PreferenceStore } from '../desk/store';
import type { Knowledge } from '../rules/diagnose';
import type { Recogniser } from '../rules/recognise';
import type { CardLedger } from './card-ledger';

/** What is needed to look at servers and to read what people paste; the command line needs no more. */
export interface Eyes {
  readonly knowledge: Knowledge & { readonly recogniser: Recogniser };
  readonly inventory: Inventory;
  readonly ask: Ask;
}

export interface Office extends Eyes {
  /** Walks to a server link by link and says where the way is broken. */
  readonly inspect: Inspect;
  readonly actor: Actor;
  readonly clock: Clock;
  readonly desk: Desk;
  readonly preferences: PreferenceStore;
  readonly cards: CardLedger;
  /** Something broke inside; the reference goes to the person and into the log. */
  readonly report: (trouble: unknown, reference: string) => void;
}
