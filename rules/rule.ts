/**
 * One readiness rule of Exchange Setup, with everything that we know about it in one file.
 *
 * A rule file says how the rule is recognised, what must be asked on the server, how the answers are judged, what
 * explains it, what to do about it, and what all of that rests on. Its examples are its tests.
 */
import type { Fix, Risk } from '../probes/fix';
import type { Question, ValueOf } from '../probes/question';
import type { Said, SaidList } from '../probes/said';
import type { About, Basis, Claim, Severity } from './finding';
import type { Product, Run } from './run';

/** Languages of Setup itself, in which people may paste titles and messages. */
export type SetupLanguage = 'en' | 'fr' | 'de' | 'es' | 'it' | 'ja' | 'ko' | 'pt-br' | 'ru' | 'zh-cn' | 'zh-tw';

export interface RuleWords {
  /** A title of our own, at most 80 characters. */
  readonly title: string;
  /** What Setup checks, in one or two sentences. */
  readonly checks: string;
  /** Why it matters to the person, in one or two sentences. */
  readonly why: string;
}

export type Asks = Readonly<Record<string, Question>>;

export type Answers<A extends Asks> = { readonly [Name in keyof A]: ValueOf<A[Name]> };

/** What a judge cites: the name of one of its questions, what was found there and what was wanted. */
export interface Shown<Name extends string = string> {
  readonly question: Name;
  readonly found: Said;
  readonly wanted?: Said;
}

export interface Judged<Name extends string = string> {
  readonly verdict: 'pass' | 'warn' | 'fail';
  readonly because: Said;
  /** Each question that was asked must be shown in at least one verdict of the rule. */
  readonly shows: readonly Shown<Name>[];
  /** Values for the steps, such as the name of the service. */
  readonly captures?: Readonly<Record<string, string>>;
}

export interface Remedy<A extends Asks = Asks> {
  /** kebab-case, unique within the rule. */
  readonly id: string;
  readonly title: Said;
  readonly when?: Said;
  /** Exact steps, each one action; a function where they depend on the build, the mode or captured values. */
  readonly steps: SaidList | ((about: About) => SaidList);
  readonly rights: Said;
  readonly risk: Risk;
  readonly reversal: Said;
  readonly minutes: number;
  readonly never?: readonly Said[];
  /** Leaves this way out where it does not apply to the run at hand. */
  readonly appliesTo?: (about: About) => boolean;
  /** The automatic fix for the state that was read; undefined where the state does not call for it. */
  readonly fix?: (answers: Answers<A>) => Fix | undefined;
}

/** A cause that explains this rule. A consequence is folded only under a cause that is itself evidenced. */
export interface Cause {
  readonly id: string;
  /** Narrows the cause to some of its forms, by what its message captured. */
  readonly provided?: (captures: Readonly<Record<string, string>>) => boolean;
}

export interface SourceLink {
  readonly title: string;
  /** Where it can be read; undefined for Setup's own log lines. */
  readonly url?: string;
}

export interface RestsOn {
  readonly claim: Claim;
  readonly basis: Basis;
  readonly note?: string;
}

/** A line of the log that belongs to this rule beyond its own message: a setting, a chosen domain controller. */
export interface LogClue {
  readonly found: Said;
  readonly line: number;
  readonly at: string;
  readonly quote?: string;
}

/** What Setup was asked to do, as `Run.mode` has it. */
export type SetupMode =
  | 'install'
  | 'upgrade'
  | 'uninstall'
  | 'recoverserver'
  | 'prepareschema'
  | 'preparead'
  | 'preparedomain'
  | 'preparealldomains'
  | 'newprovisionedserver'
  | 'removeprovisionedserver'
  | 'addumlanguagepack'
  | 'removeumlanguagepack';

export interface RuleDefinition<A extends Asks = Asks> {
  /** As Setup writes it in `[Rule:...]`; the name of the file. */
  readonly id: string;
  /** From RuleType in the log: Error stops Setup, Warning does not. */
  readonly severity: Severity;
  readonly versions: readonly Product[];
  /**
   * The modes in which Setup evaluates the rule; every mode when not given. With it, the server is judged only for a
   * complaint that somebody met: a role that is installed is no reason for alarm unless somebody tried to install it.
   */
  readonly modes?: readonly SetupMode[];
  readonly words: Readonly<{ en: RuleWords; fr: RuleWords }>;
  /** Setup's own messages as templates: `{name}` stands for what varies. Recognition data, any language. */
  readonly messages: readonly string[];
  /** Titles of the public help page by language. Recognition data. */
  readonly titles: Readonly<Partial<Record<SetupLanguage, string>>>;
  /** How people say it, in our own words: half sentences, from memory, by language. */
  readonly phrases: Readonly<Partial<Record<SetupLanguage, readonly string[]>>>;
  /** Rules with the same key word are cleared by the same action; the one with the lowest rank leads. */
  readonly family?: { readonly name: string; readonly rank: number };
  readonly asks: A;
  /** Called only when everything in `asks` was answered. Pure. Undefined where nothing can be asked remotely. */
  readonly judge?: (answers: Answers<A>) => Judged<Extract<keyof A, string>>;
  /** For rules without a judge: what a person would look at. */
  readonly toKnow?: Said;
  /** More lines of the log that explain this rule. */
  readonly clues?: (run: Run) => readonly LogClue[];
  /** Reads more out of Setup's message and log for the steps and for `causedBy`. */
  readonly captures?: (message: string, run: Run | undefined) => Readonly<Record<string, string>>;
  readonly causedBy: readonly (string | Cause)[];
  readonly remedies: readonly Remedy<A>[];
  readonly disputes?: readonly Said[];
  readonly sources: readonly SourceLink[];
  readonly restsOn: readonly RestsOn[];
  readonly examples: {
    /** Answer sheets with the verdict that they must give; at least one pass and one that is not, where there is a judge. */
    readonly judged: readonly {
      readonly name: string;
      readonly answers: Answers<A>;
      readonly verdict: 'pass' | 'warn' | 'fail';
    }[];
    /** Texts as people paste or type them that must be recognised as this rule first. */
    readonly pasted: readonly string[];
  };
}

/** A rule with the types of its questions forgotten, as the catalogue holds it. */
export type Rule = RuleDefinition & { readonly kind: 'rule' };

/** Checks the types of a rule file against its own questions. The catalogue checks the rest when it loads. */
export function defineRule<const A extends Asks>(definition: RuleDefinition<A>): Rule {
  // The judge is only ever called with answers that its own questions decoded, so forgetting `A` is safe here.
  return { ...definition, kind: 'rule' } as Rule & RuleDefinition<A>;
}
