/** Every kind of question that Preflight can ask, by name. */
import type { Params, Question, QuestionKind } from './question';
import { adContact } from './questions/ad-contact';
import { adLevel } from './questions/ad-level';
import { adSite } from './questions/ad-site';
import { computer } from './questions/computer';
import { disk } from './questions/disk';
import { exchangeServers } from './questions/exchange-servers';
import { exchangeSetupState } from './questions/exchange-setup-state';
import { executionPolicy } from './questions/execution-policy';
import { file } from './questions/file';
import { fileVersion } from './questions/file-version';
import { filesInFolder } from './questions/files-in-folder';
import { groupMembership } from './questions/group-membership';
import { hotfix } from './questions/hotfix';
import { iisPoolDefaults } from './questions/iis-pool-defaults';
import { installedProduct } from './questions/installed-product';
import { os } from './questions/os';
import { runningProcesses } from './questions/process';
import { rebootFlags } from './questions/reboot-flags';
import { registryKey } from './questions/registry-key';
import { registryValue } from './questions/registry-value';
import { remoteRegistry } from './questions/remote-registry';
import { restartReadiness } from './questions/restart-readiness';
import { sendConnectors } from './questions/send-connectors';
import { service } from './questions/service';
import { servicesMarkedForDeletion } from './questions/services-marked-for-deletion';
import { setupLog } from './questions/setup-log';
import { windowsFeatures } from './questions/windows-features';
import { wmiHealth } from './questions/wmi-health';
// Network, certificates, Active Directory and Exchange.
import { adObject } from './questions/ad-object';
import { certificate } from './questions/certificate';
import { domainState } from './questions/domain-state';
import { endpoint } from './questions/endpoint';
import { exchangeConfig } from './questions/exchange-config';
import { exchangeObjects } from './questions/exchange-objects';
import { netName } from './questions/net-name';
import { ports } from './questions/ports';
import { serverObject } from './questions/server-object';
import { setupAccount } from './questions/setup-account';
import type { Said } from './said';

/** A kind of question whose parameter and value types do not matter to the reader. */
export interface OpenQuestionKind {
  readonly kind: string;
  /** What the reading account must be allowed to do. */
  readonly needs: Said;
  /** The question for parameters that came from outside; undefined when they do not fit. */
  readonly open: (params: unknown) => Question | undefined;
}

const kinds: readonly OpenQuestionKind[] = [
  openKind(adContact),
  openKind(adLevel),
  openKind(adSite),
  openKind(computer),
  openKind(disk),
  openKind(exchangeServers),
  openKind(exchangeSetupState),
  openKind(executionPolicy),
  openKind(file),
  openKind(fileVersion),
  openKind(filesInFolder),
  openKind(groupMembership),
  openKind(hotfix),
  openKind(iisPoolDefaults),
  openKind(installedProduct),
  openKind(os),
  openKind(runningProcesses),
  openKind(rebootFlags),
  openKind(registryKey),
  openKind(registryValue),
  openKind(remoteRegistry),
  openKind(restartReadiness),
  openKind(sendConnectors),
  openKind(service),
  openKind(servicesMarkedForDeletion),
  openKind(setupLog),
  openKind(windowsFeatures),
  openKind(wmiHealth),
  openKind(adObject),
  openKind(certificate),
  openKind(domainState),
  openKind(endpoint),
  openKind(exchangeConfig),
  openKind(exchangeObjects),
  openKind(netName),
  openKind(ports),
  openKind(serverObject),
  openKind(setupAccount),
];

export const questionKinds: ReadonlyMap<string, OpenQuestionKind> = new Map(kinds.map((kind) => [kind.kind, kind]));

function openKind<P extends Params, V>(kind: QuestionKind<P, V>): OpenQuestionKind {
  return {
    kind: kind.definition.kind,
    needs: kind.definition.needs,
    open: (params) => {
      const parsed = kind.definition.params.safeParse(params);
      return parsed.success ? kind(parsed.data) : undefined;
    },
  };
}
