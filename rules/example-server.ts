/** Answers of an ordinary server, for the examples of rules whose point lies elsewhere. */
import type { ExchangeSetupState } from '../probes/questions/exchange-setup-state';
import type { OsState } from '../probes/questions/os';

/** Windows Server 2019 with a desktop. */
export const exampleWindows: OsState = {
  caption: 'Microsoft Windows Server 2019 Standard',
  version: '10.0.17763',
  buildNumber: 17763,
  revision: 6189,
  installationType: 'Server',
  productType: 'server',
  sku: 7,
  debug: false,
  culture: 'fr-FR',
  lastBoot: '2026-11-19T22:05:00+01:00',
  uptimeMinutes: 300,
};

/** A server on which Exchange Setup has not copied anything yet. */
export const exampleWithoutExchange: ExchangeSetupState = {
  key: null,
  installedBuild: null,
  installPath: null,
  roles: [],
};
