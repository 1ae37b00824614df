/**
 * Secrets in environment variables: `reader-password` is in PREFLIGHT_SECRET_READER_PASSWORD.
 *
 * The variables are taken out of the environment when the source is opened, so that no program that Preflight starts
 * inherits them and no diagnostic report of Node.js lists them.
 */
import { noSecret, readSecretText, type SecretSource } from './secrets';

export const usualSecretPrefix = 'PREFLIGHT_SECRET_';

/** Name of the variable that holds a secret. */
export function variableOf(name: string, prefix: string): string {
  return prefix + name.toUpperCase().replaceAll('-', '_');
}

/** Takes every variable with the prefix out of `env`. A variable that is set later is not seen. */
export function environmentSecrets(env: Record<string, string | undefined>, prefix = usualSecretPrefix): SecretSource {
  const taken = new Map<string, string>();
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith(prefix) || value === undefined) continue;
    taken.set(variable, value);
    delete env[variable];
  }
  return {
    read: (name) => {
      const variable = variableOf(name, prefix);
      const value = taken.get(variable);
      return Promise.resolve(
        value === undefined ? noSecret('missing', name, variable) : readSecretText(name, value, variable),
      );
    },
  };
}
