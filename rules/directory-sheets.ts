/**
 * Answers about Active Directory as the examples of rules use them: a prepared forest corp.example with one site.
 *
 * An example states only what differs from it, so that a reader sees at once what the verdict hangs on.
 */
import type { AdLevel } from '../probes/questions/ad-level';
import type { AdSite } from '../probes/questions/ad-site';
import type { GroupMembership, SetupGroups } from '../probes/questions/group-membership';

export function siteSheet(differs: Partial<AdSite>): AdSite {
  return {
    computer: { domain: 'corp.example', site: 'Paris' },
    schemaMaster: { name: 'DC1.corp.example', domain: 'corp.example', site: 'Paris' },
    domainControllers: [
      { name: 'DC1.corp.example', domain: 'corp.example', site: 'Paris', writable: true, globalCatalog: true },
    ],
    setupController: { name: 'DC1.corp.example', site: 'Paris' },
    ...differs,
  };
}

/** Prepared for Exchange 2019 CU11, the Setup that ran last. */
export function levelSheet(differs: Partial<AdLevel>): AdLevel {
  return {
    domainController: 'DC1.corp.example',
    forestLevel: 7,
    schemaRangeUpper: 17003,
    organization: { name: 'Corp', objectVersion: 16759 },
    organizationOnSchemaMaster: true,
    domain: 'corp.example',
    systemObjects: [
      {
        distinguishedName: 'CN=Microsoft Exchange System Objects,DC=corp,DC=example',
        objectVersion: 13242,
        children: 41,
      },
    ],
    setupBuild: '15.2.986.5',
    ...differs,
  };
}

/** An account without any of the groups, except those that are given. */
export function membershipSheet(held: Partial<SetupGroups>): GroupMembership {
  return {
    account: 'CORP\\installer',
    directory: {
      schemaAdmins: false,
      enterpriseAdmins: false,
      domainAdmins: false,
      organizationManagement: false,
      delegatedSetup: false,
      ...held,
    },
    token: null,
    organizationManagementSid: 'S-1-5-21-1000000001-1000000002-1000000003-1105',
  };
}
