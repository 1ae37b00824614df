/** What differs between practice and the real thing: which servers there are, how they are reached, who may speak. */
import type { Server } from 'restify';
import type { Actor } from '../probes/act';
import type { Ask } from '../probes/ask';
import type { Inspect } from '../probes/doctor/walk';
import type { Inventory } from '../probes/inventory';
import type { DoorConfig } from './door';
import type { Operator } from './operators';

export interface World {
  readonly ok: true;
  readonly config: DoorConfig;
  readonly inventory: Inventory;
  readonly ask: Ask;
  readonly inspect: Inspect;
  readonly actor: Actor;
  /** Who may speak at a terminal. */
  readonly operators: readonly Operator[];
  /** The database file, unless the command line names another. */
  readonly storeFile: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  readonly extraRoutes: (server: Server) => void;
  readonly close: () => void;
}

export type OpenedWorld = World | { readonly ok: false; readonly problems: readonly string[] };
