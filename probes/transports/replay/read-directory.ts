/** What a practice server says about Active Directory, as it sees it from its own site. */
import { adContact } from '../../questions/ad-contact';
import { adLevel } from '../../questions/ad-level';
import { adSite } from '../../questions/ad-site';
import { exchangeServers } from '../../questions/exchange-servers';
import { groupMembership } from '../../questions/group-membership';
import { sendConnectors } from '../../questions/send-connectors';
import { found, reader, unread, type Reader } from './reader';
import { controllerOf, sightReader } from './sight';

export const directoryReaders: readonly Reader[] = [
  reader(adContact, ({ document: { ad }, directory }) => {
    if (ad === null) return unread('not-applicable');
    if (ad.unreachable !== null) return found({ reachable: false as const, detail: ad.unreachable });
    const { domain, configurationNamingContext } = directory;
    const domainController = controllerOf(ad, directory);
    return found({ reachable: true as const, domain, domainController, configurationNamingContext });
  }),
  sightReader(adSite, ({ directory }, ad) => {
    const { domain, schemaMaster, domainControllers } = directory;
    const chosen = domainControllers.find((one) => one.name === ad.setupController);
    const setupController = chosen === undefined ? null : { name: chosen.name, site: chosen.site };
    return found({ computer: { domain, site: ad.site }, schemaMaster, domainControllers, setupController });
  }),
  sightReader(adLevel, ({ directory, document }, ad) => {
    const organization = ad.level.organization === undefined ? directory.organization : ad.level.organization;
    return found({
      domainController: controllerOf(ad, directory),
      forestLevel: directory.forestLevel,
      schemaRangeUpper: directory.schemaRangeUpper,
      organization,
      organizationOnSchemaMaster: directory.organization !== null,
      domain: directory.domain,
      systemObjects: ad.level.systemObjects ?? directory.systemObjects,
      setupBuild: document.lastSetup?.build ?? null,
    });
  }),
  sightReader(groupMembership, ({ document, directory }, _ad, { whose }) => {
    const { lastSetup } = document;
    const account = whose === 'reader' ? document.reader : lastSetup?.account;
    if (account === undefined || (whose === 'last-failed-setup' && lastSetup?.succeeded === true)) {
      return unread('not-applicable');
    }
    const groups = directory.accounts[account];
    if (groups === undefined) return unread('fault', `${account} is not in the directory`);
    const { organizationManagementSid } = directory;
    return found({ account, directory: groups, token: null, organizationManagementSid });
  }),
  sightReader(exchangeServers, ({ directory }) => found(directory.exchangeServers)),
  sightReader(sendConnectors, ({ directory }) => found(directory.sendConnectors)),
];
