/** Every kind of fix that Preflight may run after an approval, by name. Nothing else runs. */
import { openFixKind, type OpenedFix, type OpenFixKind } from './open-fix';
import { installWindowsFeatures } from './fixes/install-windows-features';
import { restartServer } from './fixes/restart-server';
import { setRegistryValue } from './fixes/set-registry-value';
import { startRemoteRegistry } from './fixes/start-remote-registry';
import { startService } from './fixes/start-service';
import { stopProcess } from './fixes/stop-process';

const kinds: readonly OpenFixKind[] = [
  openFixKind(startService),
  openFixKind(restartServer),
  openFixKind(stopProcess),
  openFixKind(startRemoteRegistry),
  openFixKind(installWindowsFeatures),
  openFixKind(setRegistryValue),
];

export const fixKinds: ReadonlyMap<string, OpenFixKind> = new Map(kinds.map((kind) => [kind.kind, kind]));

/** A fix with what its kind knows about it; undefined when there is no such kind or its parameters do not fit. */
export function openFix(fix: { readonly kind: string; readonly params: unknown }): OpenedFix | undefined {
  return fixKinds.get(fix.kind)?.open(fix.params);
}
