/**
 * From what the inventory file says about secrets to the one source that they are read from.
 */
import type { SecretSettings } from './live-inventory';
import { environmentSecrets } from './secrets-environment';
import { fileSecrets } from './secrets-file';
import { keyVaultSecrets } from './secrets-key-vault';
import type { SecretSource } from './secrets';

export interface SecretPorts {
  /** Secrets in it are taken out (see `secrets-environment.ts`): hand in the process's own. */
  readonly env: Record<string, string | undefined>;
  readonly platform: NodeJS.Platform;
}

export function openSecrets(settings: SecretSettings, { env, platform }: SecretPorts): SecretSource {
  switch (settings.kind) {
    case 'environment':
      return environmentSecrets(env, settings.prefix);
    case 'file':
      return fileSecrets(settings.folder, platform);
    case 'key-vault':
      return keyVaultSecrets(settings);
  }
}
