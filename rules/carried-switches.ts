/**
 * The switches of a run that change what it does, so that starting it again does the same: another target folder, the
 * name of the first database, the domain that was to be prepared.
 *
 * Only switches that Microsoft documents for unattended Setup are carried over; what merely describes the run, such as
 * `/SourceDir`, is not. See learn.microsoft.com, "Use unattended mode in Exchange Setup".
 */
import type { Run } from './run';

interface Carried {
  readonly as: string;
  /** Short forms under which Setup logs the same switch. */
  readonly short?: string;
}

const domainController: Carried = { as: '/DomainController', short: 'dc' };

const byMode: Readonly<Record<string, readonly Carried[]>> = {
  install: [
    { as: '/TargetDir', short: 't' },
    { as: '/InstallWindowsComponents' },
    { as: '/MdbName' },
    { as: '/DbFilePath' },
    { as: '/LogFolderPath' },
    { as: '/AnswerFile', short: 'af' },
    domainController,
  ],
  upgrade: [domainController],
  uninstall: [domainController],
  recoverserver: [{ as: '/TargetDir', short: 't' }, domainController],
  prepareschema: [domainController],
  preparead: [
    { as: '/OrganizationName', short: 'on' },
    { as: '/ActiveDirectorySplitPermissions' },
    { as: '/TenantOrganizationConfig' },
    domainController,
  ],
  preparedomain: [domainController],
  preparealldomains: [domainController],
};

/** The switches as they stand on a command line, each with a blank before it; empty when there are none. */
export function carriedSwitches(run: Run, mode: string): string {
  let text = '';
  for (const { as, short } of byMode[mode] ?? []) {
    const value = valueOf(run, as.slice(1).toLowerCase(), short);
    if (value !== undefined) text += withValue(` ${as}`, value);
  }
  return text;
}

/** `/PrepareDomain` alone means the domain of this server; with a value it means that domain. */
export function namedDomain(run: Run): string {
  return withValue('', valueOf(run, 'preparedomain', 'pd') ?? '');
}

function valueOf(run: Run, name: string, short: string | undefined): string | undefined {
  return run.parameters[name] ?? (short === undefined ? undefined : run.parameters[short]);
}

/** In quotes where a shell would otherwise cut it; a quotation mark within would end the quotes, and is left out. */
function withValue(start: string, value: string): string {
  const clean = value.replace(/["\r\n]/g, '').trim();
  if (clean === '') return start;
  return /^[\w.:\\-]+$/.test(clean) && !clean.endsWith('\\')
    ? `${start}:${clean}`
    : `${start}:"${clean.replace(/\\$/, '')}"`;
}
