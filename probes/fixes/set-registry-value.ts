/**
 * Sets one value in the registry to what Microsoft documents for it. Only the settings that are named here exist.
 *
 * A request carries the name of a setting and nothing else: neither a path nor data. The agent has the same table of its
 * own, and a test compares the two. No setting here is a reboot flag, a watermark or a value of Exchange's own.
 */
import { z } from 'zod';
import { defineFix } from '../fix';
import { registryValue } from '../questions/registry-value';
import type { Said } from '../said';

interface Setting {
  readonly path: string;
  readonly name: string;
  /** DWORD. */
  readonly data: number;
  readonly blastRadius: Said;
}

const forNewProcesses: Said = {
  en: 'Programs of .NET Framework 4 that start from now on choose their TLS version and ciphers as Windows does. Services take it up when they restart.',
  fr: 'Les programmes .NET Framework 4 lancés à partir de maintenant choisissent la version de TLS et les chiffrements comme le fait Windows. Les services en tiennent compte à leur redémarrage.',
};

const framework = 'Microsoft\\.NETFramework\\v4.0.30319';

/**
 * .NET Framework: learn.microsoft.com/dotnet/framework/network-programming/tls, and for Exchange
 * learn.microsoft.com/exchange/plan-and-deploy/post-installation-tasks/security-best-practices/exchange-tls-configuration.
 * Services: learn.microsoft.com, Event ID 7009, Basic Service Operations (cc756342).
 */
const settings = {
  'dotnet-system-tls': {
    path: `HKLM\\SOFTWARE\\${framework}`,
    name: 'SystemDefaultTlsVersions',
    data: 1,
    blastRadius: forNewProcesses,
  },
  'dotnet-system-tls-32': {
    path: `HKLM\\SOFTWARE\\WOW6432Node\\${framework}`,
    name: 'SystemDefaultTlsVersions',
    data: 1,
    blastRadius: forNewProcesses,
  },
  'dotnet-strong-crypto': {
    path: `HKLM\\SOFTWARE\\${framework}`,
    name: 'SchUseStrongCrypto',
    data: 1,
    blastRadius: forNewProcesses,
  },
  'dotnet-strong-crypto-32': {
    path: `HKLM\\SOFTWARE\\WOW6432Node\\${framework}`,
    name: 'SchUseStrongCrypto',
    data: 1,
    blastRadius: forNewProcesses,
  },
  'service-start-timeout': {
    path: 'HKLM\\SYSTEM\\CurrentControlSet\\Control',
    name: 'ServicesPipeTimeout',
    data: 60_000,
    blastRadius: {
      en: 'From the next start of Windows on, each service has 60 seconds instead of 30 to report that it started.',
      fr: 'À partir du prochain démarrage de Windows, chaque service dispose de 60 secondes au lieu de 30 pour signaler son démarrage.',
    },
  },
} as const satisfies Readonly<Record<string, Setting>>;

export type RegistrySetting = keyof typeof settings;

/** Every setting with its place and its data, in the order of the agent's own table. */
export const registrySettings: Readonly<Record<RegistrySetting, Setting>> = settings;

export const setRegistryValue = defineFix({
  kind: 'set-registry-value',
  params: z.strictObject({ setting: z.enum(Object.keys(settings) as [RegistrySetting, ...RegistrySetting[]]) }),
  title: ({ setting }) => {
    const { path, name, data } = settings[setting];
    return {
      en: `Set registry value ${name} in ${path} to ${data}`,
      fr: `Régler la valeur de Registre ${name} dans ${path} sur ${data}`,
    };
  },
  reads: ({ setting }) => registryValue({ path: settings[setting].path, name: settings[setting].name }),
  describe: (state) => {
    if (!state.exists) return { en: 'not set', fr: 'non définie' };
    const data = Array.isArray(state.data) ? state.data.join(', ') : String(state.data);
    return { en: data, fr: data };
  },
  wanted: ({ setting }) => ({ en: String(settings[setting].data), fr: String(settings[setting].data) }),
  settled: (state, { setting }) => state.exists && state.data === settings[setting].data,
  refuses: () => undefined,
  blastRadius: ({ setting }) => settings[setting].blastRadius,
  rights: { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' },
  risk: 'low',
  reversal: ({ setting }) => ({
    en: `Set ${settings[setting].name} back to what is shown under "before"; delete it where it was not set.`,
    fr: `Rétablir ${settings[setting].name} à la valeur indiquée sous « avant » ; la supprimer si elle n’était pas définie.`,
  }),
  minutes: 1,
});
