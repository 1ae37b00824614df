/**
 * Answers about one server and its domain as the examples of rules use them: EX01, a member of corp.example.
 *
 * An example states only what differs from it, so that a reader sees at once what the verdict hangs on.
 */
import type { ComputerState } from '../probes/questions/computer';
import type { DomainState } from '../probes/questions/domain-state';
import type { ExchangeSetupState } from '../probes/questions/exchange-setup-state';
import type { NetName } from '../probes/questions/net-name';
import type { SetupAccount } from '../probes/questions/setup-account';

export function computerSheet(differs: Partial<ComputerState>): ComputerState {
  return {
    name: 'EX01',
    dnsHostName: 'ex01',
    partOfDomain: true,
    domain: 'corp.example',
    domainRole: 'member-server',
    ...differs,
  };
}

/** A server outside of any domain. */
export const workgroupComputer = computerSheet({
  partOfDomain: false,
  domain: 'WORKGROUP',
  domainRole: 'standalone-server',
});

export function accountSheet(differs: Partial<SetupAccount>): SetupAccount {
  return { account: 'CORP\\installer', domainAccount: true, localAdministrator: true, ...differs };
}

/** Exchange 2019 CU14 with one role. */
export function roleSheet(role: string): ExchangeSetupState {
  const version = '15.2.1544.4';
  return {
    key: 'HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15',
    installedBuild: version,
    installPath: 'C:\\Program Files\\Microsoft\\Exchange Server\\V15',
    roles: [{ name: role, configuredVersion: version, unpackedVersion: version, action: null, watermark: null }],
  };
}

type Domain = DomainState['domains'][number];

export function domainOf(differs: Partial<Domain>): Domain {
  return { name: 'corp.example', root: true, own: true, mixed: false, level: 7, ...differs };
}

/** The forest corp.example with one domain and shared permissions; the server is no domain controller. */
export function domainSheet(differs: Partial<DomainState>): DomainState {
  return {
    domainController: 'DC1.corp.example',
    domains: [domainOf({})],
    forestLevel: 7,
    schemaMaster: {
      name: 'DC1.corp.example',
      operatingSystem: 'Windows Server 2019 Standard',
      operatingSystemVersion: '10.0 (17763)',
      servicePack: null,
    },
    controller: null,
    splitPermissions: { protectedGroups: false, subsystemHasWindowsPermissions: true },
    ...differs,
  };
}

const primary = {
  address: '192.0.2.10',
  domain: { answered: true as const, rcode: 0, addresses: [] },
  host: { answered: true as const, rcode: 0, addresses: ['192.0.2.21'] },
};

export function nameSheet(differs: Partial<NetName>): NetName {
  return {
    computerName: 'EX01',
    hostName: 'ex01',
    primaryDnsSuffix: 'corp.example',
    fqdn: 'ex01.corp.example',
    resolvesTo: ['192.0.2.21'],
    ownAddresses: ['192.0.2.21'],
    dnsServers: [{ adapter: 'Ethernet0', servers: ['192.0.2.10'] }],
    primaryDnsServer: primary,
    ...differs,
  };
}

type DnsServer = NonNullable<NetName['primaryDnsServer']>;

/** Its first DNS server, with other answers. */
export function dnsSheet(differs: Partial<DnsServer>): NetName {
  return nameSheet({ primaryDnsServer: { ...primary, ...differs } });
}
