/**
 * Every role and feature of Windows Server with its state, and whether one could be added now.
 *
 * The question takes no names on purpose. Windows lists its features only as a whole, in several seconds; asked without
 * parameters, the question of every rule about a feature is the same one and is asked once in a visit. A rule picks its
 * own names with `featureState`. A client Windows has no such list: the answer is `not-supported`.
 */
import { z } from 'zod';
import { defineQuestion } from '../question';
import type { Said } from '../said';

/** `removed`: not installed, and its files are no longer on the server, so that adding it needs a source. */
export const featureStates = ['installed', 'available', 'removed', 'install-pending', 'uninstall-pending'] as const;

const windowsFeaturesState = z.object({
  /** The number that tells Windows versions apart: 9600, 14393, 17763, 20348, 26100. */
  buildNumber: z.number().int().positive(),
  installationType: z.enum(['Server', 'Server Core']),
  /** By the name that PowerShell uses: `Web-Asp-Net45`. Names differ between versions of Windows. */
  features: z.record(z.string(), z.enum(featureStates)),
  /** True when Windows waits for a restart before it adds or removes more (Component Based Servicing). */
  restartPending: z.boolean(),
  /** Installers at work: Exchange Setup, Windows Installer, the Windows servicing stack. */
  setupsRunning: z.array(z.object({ id: z.number().int().positive(), name: z.string() })),
});

export type WindowsFeatures = z.infer<typeof windowsFeaturesState>;
export type FeatureState = (typeof featureStates)[number];

export const windowsFeatures = defineQuestion({
  kind: 'windows-features',
  params: z.object({}),
  value: windowsFeaturesState,
  where: () => ({ en: 'roles and features of Windows', fr: 'rôles et fonctionnalités de Windows' }),
  needs: {
    en: 'the right to list roles and features (local Administrators, elevated, or a JEA endpoint that allows it)',
    fr: 'le droit d’énumérer les rôles et fonctionnalités (administrateurs locaux avec élévation, ou un point de terminaison JEA qui le permet)',
  },
  timeLimit: 45_000,
});

/** The state of one feature; `unknown-name` where this version of Windows has none of that name. */
export function featureState({ features }: WindowsFeatures, name: string): FeatureState | 'unknown-name' {
  const wanted = name.toLowerCase();
  const found = Object.entries(features).find(([own]) => own.toLowerCase() === wanted);
  return found?.[1] ?? 'unknown-name';
}

const stateWords: Readonly<Record<FeatureState | 'unknown-name', Said>> = {
  installed: { en: 'installed', fr: 'installée' },
  available: { en: 'not installed', fr: 'non installée' },
  removed: { en: 'not installed, files removed', fr: 'non installée, fichiers supprimés' },
  'install-pending': { en: 'installed after the next restart', fr: 'installée après le prochain redémarrage' },
  'uninstall-pending': { en: 'removed at the next restart', fr: 'supprimée au prochain redémarrage' },
  'unknown-name': { en: 'not known to this version of Windows', fr: 'inconnue de cette version de Windows' },
};

/** "Web-Asp-Net45 not installed". */
export function describeFeature(state: WindowsFeatures, name: string): Said {
  const words = stateWords[featureState(state, name)];
  return { en: `${name} ${words.en}`, fr: `${name} ${words.fr}` };
}
