/** Every kind of question that Preflight can ask, by name. */
import type { Params, Question, QuestionKind } from './question';
import { adContact } from './questions/ad-contact';
import { adLevel } from './questions/ad-level';
import { adSite } from './questions/ad-site';
import { exchangeServers } from './questions/exchange-servers';
import { exchangeSetupState } from './questions/exchange-setup-state';
import { groupMembership } from './questions/group-membership';
import { installedProduct } from './questions/installed-product';
import { os } from './questions/os';
import { runningProcesses } from './questions/process';
import { rebootFlags } from './questions/reboot-flags';
import { registryValue } from './questions/registry-value';
import { remoteRegistry } from './questions/remote-registry';
import { restartReadiness } from './questions/restart-readiness';
import { sendConnectors } from './questions/send-connectors';
import { service } from './questions/service';
import { setupLog } from './questions/setup-log';

/** A kind of question whose parameter and value types do not matter to the reader. */
export interface OpenQuestionKind {
  readonly kind: string;
  /** The question for parameters that came from outside; undefined when they do not fit. */
  readonly open: (params: unknown) => Question | undefined;
}

const kinds: readonly OpenQuestionKind[] = [
  openKind(adContact),
  openKind(adLevel),
  openKind(adSite),
  openKind(exchangeServers),
  openKind(exchangeSetupState),
  openKind(groupMembership),
  openKind(installedProduct),
  openKind(os),
  openKind(runningProcesses),
  openKind(rebootFlags),
  openKind(registryValue),
  openKind(remoteRegistry),
  openKind(restartReadiness),
  openKind(sendConnectors),
  openKind(service),
  openKind(setupLog),
];

export const questionKinds: ReadonlyMap<string, OpenQuestionKind> = new Map(kinds.map((kind) => [kind.kind, kind]));

function openKind<P extends Params, V>(kind: QuestionKind<P, V>): OpenQuestionKind {
  return {
    kind: kind.definition.kind,
    open: (params) => {
      const parsed = kind.definition.params.safeParse(params);
      return parsed.success ? kind(parsed.data) : undefined;
    },
  };
}
