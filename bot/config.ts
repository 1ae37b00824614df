/**
 * Reads the configuration: a YAML file, the environment over it, and secrets from where they are kept.
 *
 * All mistakes are found at once, each with its line and with what would be right. Nothing runs on a configuration that
 * has one.
 */
import type { z } from 'zod';
import type { Said } from '../probes/said';
import type { TeamsSettings } from './authentication';
import {
  flawMistake,
  inOrder,
  mistakeAt,
  notASectionMistake,
  shapeMistakes,
  type ConfigMistake,
} from './config-mistakes';
import { configShape } from './config-shape';
import { notASection, readSource, type Path, type Source } from './config-source';
import type { DoorConfig } from './door';
import { isLoopback } from './loopback';
import type { Operator } from './operators';

type Shape = z.infer<typeof configShape>;

export interface Config extends DoorConfig {
  /** Path of the inventory file. */
  readonly inventory?: string | undefined;
  /** Accounts of the operating system and the people who speak with them at a terminal. */
  readonly operators: readonly Operator[];
  readonly store: { readonly file: string };
  readonly log: { readonly level: 'debug' | 'info' | 'warn' | 'error' };
}

export type ConfigRead =
  | { readonly ok: true; readonly config: Config; readonly notices: readonly Said[] }
  | { readonly ok: false; readonly mistakes: readonly ConfigMistake[] };

export interface ConfigParts {
  /** The file's text; empty when there is none. */
  readonly text: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Reads a secret's file; undefined when it cannot be read. */
  readonly readSecret: (path: string) => string | undefined;
}

/** The secret itself comes from `PREFLIGHT_APP_PASSWORD` or from `teams.passwordFile`, never from the YAML file. */
export function readConfig({ text, env, readSecret }: ConfigParts): ConfigRead {
  const source = readSource(text, env);
  const flaws = source.flaws.map(flawMistake);
  if (source.flaws.some((flaw) => flaw.repeatedKey === undefined)) return { ok: false, mistakes: flaws };
  if (notASection in source.values) return { ok: false, mistakes: [...flaws, notASectionMistake] };
  const parsed = configShape.safeParse(source.values);
  const mistakes = [...flaws, ...(parsed.success ? [] : shapeMistakes(parsed.error.issues, source))];
  // What is wrong by itself is taken out, so that contradictions among the rest are found in the same run.
  const sound = parsed.success ? parsed : configShape.safeParse(without(source.values, parsed.error.issues));
  if (!sound.success) return { ok: false, mistakes: inOrder(mistakes) };
  const { config, missing } = withSecrets(sound.data, env, readSecret, source);
  const known = new Set([...mistakes, ...missing].map((mistake) => mistake.key));
  const further = missing.length > 0 ? [] : contradictions(config, source).filter(({ key }) => !known.has(key));
  mistakes.push(...missing, ...further);
  if (mistakes.length > 0) return { ok: false, mistakes: inOrder(mistakes) };
  return { ok: true, config, notices: noticesOn(config) };
}

/** One mistake as a person reads it: where, then what. */
export function mistakeLine(mistake: ConfigMistake): Said {
  if (mistake.line === undefined) return mistake.said;
  return {
    en: `line ${mistake.line}: ${mistake.said.en}`,
    fr: `ligne ${mistake.line}\u00a0: ${mistake.said.fr}`,
  };
}

/** The values without those that the issues are about. */
function without(values: Record<string, unknown>, issues: readonly z.core.$ZodIssue[]): Record<string, unknown> {
  const rest = structuredClone(values);
  for (const issue of issues) {
    const sections = issue.code === 'unrecognized_keys' ? issue.path : issue.path.slice(0, -1);
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : issue.path.slice(-1);
    let section: unknown = rest;
    for (const name of sections) section = isSection(section) ? section[String(name)] : undefined;
    for (const key of keys) if (isSection(section)) delete section[String(key)];
  }
  return rest;
}

function isSection(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function withSecrets(
  shape: Shape,
  env: ConfigParts['env'],
  readSecret: ConfigParts['readSecret'],
  source: Source,
): { readonly config: Config; readonly missing: ConfigMistake[] } {
  const missing: ConfigMistake[] = [];
  const secret = (path: string | undefined, key: Path): string | undefined => {
    if (path === undefined) return undefined;
    const text = readSecret(path)?.trim();
    if (!text) missing.push(mistakeAt(source, key, unreadable(key.join('.'))));
    return text;
  };
  const { appId, tenantId, certificate, passwordFile, ...rest } = shape.teams;
  const fromFile = secret(passwordFile, ['teams', 'passwordFile']);
  const key = secret(certificate?.keyFile, ['teams', 'certificate', 'keyFile']);
  const teams: TeamsSettings = {
    ...rest,
    appId,
    tenantId,
    password: env['PREFLIGHT_APP_PASSWORD'] || fromFile,
    certificate: certificate === undefined ? undefined : { thumbprint: certificate.thumbprint, key: key ?? '' },
  };
  return { config: { ...shape, teams }, missing };
}

/** Values that are right by themselves and wrong together. */
function contradictions({ practice, listen, teams, operators }: Config, source: Source): ConfigMistake[] {
  const mistakes: ConfigMistake[] = [];
  for (const [index, { account }] of operators.entries()) {
    if (operators.findIndex((one) => one.account === account) === index) continue;
    mistakes.push(mistakeAt(source, ['operators', index, 'account'], twoPeople));
  }
  if (practice && !isLoopback(listen.host)) mistakes.push(mistakeAt(source, ['listen', 'host'], practiceHost));
  if (teams.appId === undefined) {
    if (!practice) mistakes.push(mistakeAt(source, ['teams', 'appId'], needed('teams.appId')));
    return mistakes;
  }
  if (teams.tenantId === undefined) mistakes.push(mistakeAt(source, ['teams', 'tenantId'], needed('teams.tenantId')));
  const hasSecret = teams.password !== undefined || teams.certificate !== undefined;
  if (teams.appType === 'UserAssignedMSI' && hasSecret)
    mistakes.push(mistakeAt(source, ['teams', 'appType'], noSecret));
  if (teams.appType !== 'UserAssignedMSI' && !hasSecret)
    mistakes.push(mistakeAt(source, ['teams', 'appType'], aSecret));
  return mistakes;
}

function noticesOn(config: Config): Said[] {
  return config.teams.appId !== undefined && config.teams.appType === 'MultiTenant' ? [multiTenant] : [];
}

const practiceHost: Said = {
  en: 'listen.host must be 127.0.0.1 in practice mode, because nobody is asked who they are.',
  fr: 'listen.host doit être 127.0.0.1 en mode d’entraînement, car personne n’y est authentifié.',
};
const twoPeople: Said = {
  en: 'This account stands in operators more than once. An account belongs to one person.',
  fr: 'Ce compte figure plusieurs fois dans operators. Un compte appartient à une seule personne.',
};
const noSecret: Said = {
  en: 'teams.appType is UserAssignedMSI: a managed identity has no password and no certificate. Remove them.',
  fr: 'teams.appType vaut UserAssignedMSI\u00a0: une identité managée n’a ni mot de passe ni certificat. Les supprimer.',
};
const aSecret: Said = {
  en: 'A password (PREFLIGHT_APP_PASSWORD or teams.passwordFile) or teams.certificate is needed for this teams.appType.',
  fr: 'Cette valeur de teams.appType exige un mot de passe (PREFLIGHT_APP_PASSWORD ou teams.passwordFile) ou teams.certificate.',
};
const multiTenant: Said = {
  en: 'teams.appType is MultiTenant. Microsoft has not registered new bots of this type since 31 July 2025; existing ones go on working.',
  fr: 'teams.appType vaut MultiTenant. Microsoft n’enregistre plus de nouveaux bots de ce type depuis le 31 juillet 2025\u00a0; ceux qui existent continuent de fonctionner.',
};

function needed(key: string): Said {
  return { en: `${key} is needed outside practice mode.`, fr: `${key} est nécessaire hors du mode d’entraînement.` };
}

function unreadable(key: string): Said {
  return {
    en: `The file that ${key} names cannot be read, or is empty.`,
    fr: `Le fichier indiqué par ${key} est illisible ou vide.`,
  };
}
