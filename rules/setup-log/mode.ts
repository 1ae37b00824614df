/**
 * Finds out what Setup was asked to do, from its parameters or from its command line.
 * Exchange 2013 writes the switches of some modes into the command line only.
 */

const SWITCH_MODES: Readonly<Record<string, string>> = {
  prepareschema: 'prepareschema',
  ps: 'prepareschema',
  preparead: 'preparead',
  p: 'preparead',
  preparedomain: 'preparedomain',
  pd: 'preparedomain',
  preparealldomains: 'preparealldomains',
  pad: 'preparealldomains',
  preparelegacyexchangepermissions: 'preparelegacyexchangepermissions',
  pl: 'preparelegacyexchangepermissions',
  newprovisionedserver: 'newprovisionedserver',
  nprs: 'newprovisionedserver',
  removeprovisionedserver: 'removeprovisionedserver',
  rprs: 'removeprovisionedserver',
  addumlanguagepack: 'addumlanguagepack',
  removeumlanguagepack: 'removeumlanguagepack',
};

/** What "The installation mode is set to" means in the words of the /mode switch. */
const INSTALLATION_MODES: Readonly<Record<string, string>> = {
  install: 'install',
  buildtobuildupgrade: 'upgrade',
  uninstall: 'uninstall',
  disasterrecovery: 'recoverserver',
};

/** In lower case; undefined when the log does not say. */
export function modeOf(
  parameters: ReadonlyMap<string, string>,
  commandLine: string | undefined,
  installationMode: string | undefined,
): string | undefined {
  const named = parameters.get('mode') ?? parameters.get('m');
  if (named !== undefined && named !== '') return named.toLowerCase();
  for (const name of parameters.keys()) {
    if (Object.hasOwn(SWITCH_MODES, name)) return SWITCH_MODES[name];
  }
  return modeInCommand(commandLine ?? '') ?? INSTALLATION_MODES[(installationMode ?? '').toLowerCase()];
}

function modeInCommand(commandLine: string): string | undefined {
  for (const [, name = '', value = ''] of commandLine.matchAll(
    /(?:^|[\s'"])[/-]([A-Za-z]{1,40})(?::"?([^\s"']{1,60}))?/g,
  )) {
    const lower = name.toLowerCase();
    if ((lower === 'mode' || lower === 'm') && value !== '') return value.toLowerCase();
    if (Object.hasOwn(SWITCH_MODES, lower)) return SWITCH_MODES[lower];
  }
  return undefined;
}
