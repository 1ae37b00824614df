/**
 * What Exchange Setup has noted about itself in the registry: which build is installed, and for each role how far it got.
 *
 * A role that Setup has begun and not finished carries a watermark and the action that was under way. Reading only:
 * nothing in Preflight ever changes or deletes a watermark.
 */
import { z } from 'zod';
import { defineQuestion } from '../question';

const roleState = z.object({
  /** Name of the subkey, such as `HubTransportRole`; one role of Setup is several subkeys. */
  name: z.string(),
  configuredVersion: z.string().nullable(),
  unpackedVersion: z.string().nullable(),
  /** What was under way, such as `Install`, `Uninstall`, `BuildToBuildUpgrade`; null when nothing is. */
  action: z.string().nullable(),
  /** The last task that was finished; null when nothing is under way. */
  watermark: z.string().nullable(),
});

const setupState = z.object({
  /**
   * The newest of the keys that exists: `...\ExchangeServer\v15` (2013 and later), `...\ExchangeServer\v14` (2010) or
   * `...\Exchange\v8.0` (2007). Null on a server where Setup has never copied anything.
   */
  key: z.string().nullable(),
  installedBuild: z.string().nullable(),
  installPath: z.string().nullable(),
  roles: z.array(roleState),
});

export type SetupRoleState = z.infer<typeof roleState>;
export type ExchangeSetupState = z.infer<typeof setupState>;

export const exchangeSetupState = defineQuestion({
  kind: 'exchange-setup-state',
  params: z.object({}),
  value: setupState,
  where: () => ({
    en: 'registry HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15, one subkey per role',
    fr: 'Registre HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15, une sous-clé par rôle',
  }),
  needs: {
    en: 'the right to read HKLM\\SOFTWARE (local Administrators, or a JEA endpoint that allows it)',
    fr: 'le droit de lire HKLM\\SOFTWARE (administrateurs locaux, ou un point de terminaison JEA qui le permet)',
  },
  timeLimit: 15_000,
});

/** True on an Edge Transport server, which wants less software than a Mailbox server. */
export function isEdgeTransport(state: ExchangeSetupState): boolean {
  return state.roles.some((role) => role.name === 'EdgeTransportRole' && isPresent(role));
}

/** True when files of the role were copied or the role is configured. */
function isPresent(role: SetupRoleState): boolean {
  return role.unpackedVersion !== null || role.configuredVersion !== null || role.watermark !== null;
}
