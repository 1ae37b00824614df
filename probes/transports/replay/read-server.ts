/** What a practice server says about its names, its network, its certificates and the Exchange shell on it. */
import { certificate } from '../../questions/certificate';
import { endpoint } from '../../questions/endpoint';
import { exchangeConfig } from '../../questions/exchange-config';
import { netName, type NetName } from '../../questions/net-name';
import { ports } from '../../questions/ports';
import { setupAccount } from '../../questions/setup-account';
import { found, reader, unread, type Reader, type Scene } from './reader';

export const serverReaders: readonly Reader[] = [
  reader(netName, (scene) => found(nameOf(scene))),
  reader(ports, ({ document }, { ports: asked }) => {
    const state = asked.map((port) => {
      const owners = document.listeners.filter((one) => one.port === port).map(({ id, name }) => ({ id, name }));
      return { port, listening: owners.length > 0, owners };
    });
    return found({ ports: state });
  }),
  reader(endpoint, ({ document }, { name }) => {
    const known = document.endpoints[name];
    return known === undefined ? unread('fault', `${name} is not in the estate`) : found(known);
  }),
  reader(certificate, ({ document }) => found(document.certificates)),
  reader(setupAccount, ({ document }, { whose }) => {
    const { lastSetup } = document;
    const account = whose === 'reader' ? document.reader : lastSetup?.account;
    if (account === undefined || (whose === 'last-failed-setup' && lastSetup?.succeeded === true)) {
      return unread('not-applicable');
    }
    const domainAccount = !account.toLowerCase().startsWith(`${document.server.toLowerCase()}\\`);
    return found({ account, domainAccount, localAdministrator: document.localAdministrators.includes(account) });
  }),
  reader(exchangeConfig, ({ document }, { read }) => {
    // The shell comes with the first role.
    if (document.exchange.roles.length === 0) {
      return unread('not-applicable', 'the Exchange Management Shell is not installed on the server');
    }
    if (document.ad === null && read !== 'queues' && read !== 'certificates') return unread('not-applicable');
    const known = document.exchangeShell[read];
    return known === undefined ? unread('fault', `${read} is not in the estate`) : found(known);
  }),
];

function nameOf({ document, fqdn }: Scene): NetName {
  const { computerName, primaryDnsSuffix, dnsServers, dnsSilent } = document.network;
  const hostName = fqdn.split('.')[0] ?? fqdn;
  const [primary] = dnsServers.flatMap((one) => one.servers);
  const host = document.resolvesTo.filter((address) => address.includes('.'));
  const silent = dnsSilent === null ? undefined : { answered: false as const, error: dnsSilent };
  const domain = { answered: true as const, rcode: 0, addresses: [] };
  return {
    computerName: computerName ?? document.server,
    hostName,
    primaryDnsSuffix,
    fqdn: primaryDnsSuffix === null ? hostName : `${hostName}.${primaryDnsSuffix}`,
    resolvesTo: document.resolvesTo,
    ownAddresses: document.addresses,
    dnsServers,
    primaryDnsServer:
      primary === undefined
        ? null
        : {
            address: primary,
            domain: primaryDnsSuffix === null ? null : (silent ?? domain),
            host: silent ?? { answered: true, rcode: host.length > 0 ? 0 : 3, addresses: host },
          },
  };
}
