/**
 * Turns what was read of a run into the Run that the rest of the program works with.
 * Says in words what was left out because of the caps.
 */
import type { Product, Run } from '../run';
import { outcomeOf } from './marks';
import { trimNotable } from './messages';
import { modeOf } from './mode';
import { CAPS, type RunDraft } from './run-draft';

export function finishRun(draft: RunDraft, lastLine: number, endedAt: string): Run {
  trimNotable(draft);
  return {
    product: productOf(draft.productName, draft.build),
    productName: draft.productName,
    build: draft.build,
    installedBuild: draft.installedBuild,
    backupBuild: draft.backupBuild,
    mode: modeOf(draft.parameters, draft.commandLine, draft.installationMode),
    installationMode: draft.installationMode,
    wizard: draft.startedFromGui ?? (draft.screenShown ? true : draft.guiAssembly),
    roles: rolesOf(draft),
    user: draft.user,
    server: serverOf(draft),
    startedAt: draft.startedAt,
    endedAt,
    timeZone: draft.timeZone,
    operatingSystem: draft.operatingSystem,
    commandLine: draft.commandLine,
    parameters: Object.fromEntries(draft.parameters),
    schemaUpdateRequired: draft.schemaUpdateRequired,
    organizationUpdateRequired: draft.organizationUpdateRequired,
    domainUpdateRequired: draft.domainUpdateRequired,
    rules: draft.rules,
    settings: Object.fromEntries(draft.settings),
    failed: draft.failed,
    notices: draft.notices,
    errors: draft.errors,
    notable: draft.notable,
    outcome: outcomeOf(draft),
    firstLine: draft.firstLine,
    lastLine,
    leftOut: leftOutOf(draft),
  };
}

const PRODUCTS: readonly Product[] = ['2007', '2010', '2013', '2016', '2019'];

/** By name first, then by the version numbers of the build; 15.2.2562 is the first build of Subscription Edition. */
export function productOf(name: string, build: string | undefined): Product | undefined {
  if (/^subscription edition$/i.test(name)) return 'SE';
  const named = PRODUCTS.find((product) => product === name);
  if (named !== undefined) return named;
  const [major = 0, minor = 0, third = 0] = (build ?? '').split('.').map(Number);
  if (major === 8) return '2007';
  if (major === 14) return '2010';
  if (major !== 15) return undefined;
  if (minor === 0) return '2013';
  if (minor === 1) return '2016';
  if (minor === 2) return third >= 2562 ? 'SE' : '2019';
  return undefined;
}

/** The roles that were asked for, else the ones that Setup found installed; both as Setup wrote them. */
function rolesOf(draft: RunDraft): readonly string[] {
  const asked = draft.parameters.get('roles') ?? draft.parameters.get('role') ?? draft.parameters.get('r');
  const inCommand = /(?:^|[\s'"])[/-]r(?:oles?)?:"?([A-Za-z][A-Za-z,]{0,200})/i.exec(draft.commandLine ?? '')?.[1];
  const roles = (asked ?? inCommand ?? '').split(/[\s,;]+/).filter(Boolean);
  return roles.length > 0 ? roles : draft.installedRoles;
}

function serverOf(draft: RunDraft): string | undefined {
  const named = draft.serverSearched ?? draft.serverNamed;
  if (named !== undefined) return named;
  for (const setting of ['ComputerNameNetBIOS', 'ComputerNameDnsHostname', 'ComputerNameDnsFullyQualified']) {
    const label = draft.settings.get(setting)?.value.split('.')[0];
    if (label !== undefined && label !== '' && label !== '<NULL>') return label;
  }
  return undefined;
}

function leftOutOf(draft: RunDraft): string[] {
  const { dropped } = draft;
  const kept = `the first ${CAPS.firstErrors} and the last ${CAPS.lastErrors} are kept`;
  const said: string[] = [];
  if (!draft.hasHeader) said.push('The lines that start this run are not there: what they say is not known.');
  if (draft.supersededCheckLine > 0) {
    said.push(
      `Setup checked the prerequisites again at line ${draft.supersededCheckLine}; the earlier check is left out.`,
    );
  }
  if (dropped.errors > 0) said.push(`${dropped.errors} errors in the middle are left out; ${kept}.`);
  if (dropped.notable > 0) said.push(`${dropped.notable} older warnings and notable lines are left out.`);
  if (dropped.rules > 0) said.push(`${dropped.rules} rule evaluations are left out; the first ${CAPS.rules} are kept.`);
  if (dropped.settings > 0)
    said.push(`${dropped.settings} settings are left out; the first ${CAPS.settings} are kept.`);
  if (dropped.failed > 0) said.push(`${dropped.failed} failed rules are left out; the first ${CAPS.failed} are kept.`);
  if (dropped.notices > 0) said.push(`${dropped.notices} notices are left out; the first ${CAPS.notices} are kept.`);
  if (dropped.parameters > 0) said.push(`${dropped.parameters} command line parameters are left out.`);
  if (draft.shortened > 0) said.push(`${draft.shortened} very long entries are shortened in the middle.`);
  return said;
}
