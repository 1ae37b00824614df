/**
 * What a person wants, read from their words: help, a language, an explanation, a check, a reason, or a paste.
 *
 * Only clear words decide here. Whatever is left goes to the recogniser, which knows Setup's rules and abstains when
 * it does not.
 */
import type { Locale } from '../probes/said';

export type Intent =
  | { readonly kind: 'help' }
  | { readonly kind: 'language'; readonly locale: Locale }
  /** "explain X": the word after the verb, as it was typed. */
  | { readonly kind: 'explain'; readonly what: string }
  | { readonly kind: 'check' }
  /** The way to a server, and not what is wrong on it. */
  | { readonly kind: 'connection' }
  | { readonly kind: 'why' }
  /** Anything else: a paste, a question in other words, or something that is not ours. */
  | { readonly kind: 'other' };

const helpWords =
  /^(?:help|aide|aidez-moi|\?|hilfe|ayuda|what can you do|que peux-tu faire|que pouvez-vous faire)\s*[?.!]*$/i;
const toEnglish = /^(?:in english|en anglais|english|anglais|speak english)\s*[.!]*$/i;
const toFrench = /^(?:en fran[cç]ais|in french|french|fran[cç]ais|parle(?:z)? fran[cç]ais)\s*[.!]*$/i;
const explainWords =
  /^(?:explain|what is|what does|tell me about|explique(?:r|z)?(?:-moi)?|qu['’]est-ce que|c['’]est quoi)\s+(.{2,200}?)(?:\s+mean)?\s*[?.!]*$/i;
const checkWords = /^(?:please\s+)?(?:check|test|verify|vérifi(?:e|er|ez)|verifi(?:e|er|ez)|contrôle[rz]?)\b/i;
/** "Check the connection to", "test connectivity with", "connection test", "doctor EX01", "can you reach EX01?". */
const connectionWords: readonly RegExp[] = [
  /^(?:please\s+)?(?:check|test|verify|diagnose|examine|try|debug)\s+(?:the\s+|our\s+|your\s+)?(?:connection|connectivity|link|access)\s+(?:to|with|of|for|from)\b/i,
  /^(?:connection|connectivity)\s+(?:check|test|doctor|diagnosis)\b/i,
  /^(?:(?:please\s+)?(?:run|start)\s+(?:the\s+)?)?(?:doctor|médecin|docteur)\b/i,
  /^(?:can|could)\s+(?:you|preflight|the bot)\s+(?:reach|connect\s+to|log\s+(?:in|on)\s+to|sign\s+in\s+to)\b/i,
  /^is\s+\S+\s+reachable\s*\?*$/i,
  /^(?:(?:merci\s+de|peux-tu|pouvez-vous)\s+)?(?:vérifi|verifi|test|contrôl|controle|diagnosti[qc]|examin)\p{L}*\s+(?:la\s+|l['’]\s?|les\s+|une\s+)?(?:connexions?|connectivité|connectivite|liaison|accès|acces)\s+(?:à|a|au|aux|avec|vers|de|du|pour)(?!\p{L})/iu,
  /^(?:test|diagnostic|vérification|verification|contrôle|controle)\s+(?:de\s+(?:la\s+)?|d['’])(?:connexion|connectivité|liaison|accès)(?!\p{L})/iu,
  /^(?:est-ce que\s+)?\S+\s+est(?:-il|-elle)?\s+(?:joignable|accessible)\s*\?*$/iu,
];
const whyWords = /(?<!\p{L})(?:why|pourquoi|warum|por qué|perché)(?!\p{L})/iu;

/** Decides on the first line only where the text is short; a long text is a paste. */
export function intentOf(text: string): Intent {
  const said = text.trim();
  if (said.length > 300 || said.includes('\n')) return { kind: 'other' };
  if (helpWords.test(said)) return { kind: 'help' };
  if (toEnglish.test(said)) return { kind: 'language', locale: 'en' };
  if (toFrench.test(said)) return { kind: 'language', locale: 'fr' };
  const explain = explainWords.exec(said)?.[1];
  if (explain !== undefined) return { kind: 'explain', what: explain.trim() };
  if (connectionWords.some((words) => words.test(said))) return { kind: 'connection' };
  if (checkWords.test(said)) return { kind: 'check' };
  if (whyWords.test(said)) return { kind: 'why' };
  return { kind: 'other' };
}
