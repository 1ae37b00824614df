/** Situations in Active Directory: site, domain, rights, preparation, coexistence with older servers. */
import { folds, rules, type Situation } from './situation';

const unread = (reason: string): string =>
  `Setup encountered a problem while validating the state of Active Directory: ${reason} See the Exchange setup log for more information on this error.`;
const elsewhere = unread(
  'Exchange organization-level objects have not been created, and setup cannot create them because the local computer is not in the same domain and site as the schema master. Run setup with the /prepareAD parameter on a computer in the domain corp and site Paris, and wait for replication to complete.',
);
const unusable = unread('The user-specified domain controller cannot be used.');
const twoContainers = unread(
  'Found more than one Microsoft Exchange System Objects container in the domain DC=corp,DC=example.',
);

const firstInstalls = rules(
  `DelegatedBridgeheadFirstInstall DelegatedCafeFirstInstall DelegatedFrontendTransportFirstInstall
   DelegatedClientAccessFirstInstall DelegatedUnifiedMessagingFirstInstall`,
);
const delegated = ['DelegatedMailboxFirstInstall', ...firstInstalls];
const levels = rules('ForestLevelNotWin2003Native CannotAccessAD');
const rights = rules('GlobalUpdateRequired LocalDomainPrep GlobalServerInstall');
const roles = rules('BridgeheadRoleNotInstalled UnifiedMessagingRoleNotInstalled');

export const directorySituations: readonly Situation[] = [
  {
    when: 'no domain controller could be used, and all that is read from one fires with it',
    fired: [...roles, 'SchemaUpdateRequired', ...rights, ...delegated, 'AdInitErrorRule', ...levels],
    says: { AdInitErrorRule: unusable },
    first: [folds('AdInitErrorRule', [...roles, 'SchemaUpdateRequired', ...rights, ...delegated, ...levels])],
  },
  {
    when: 'the server is in another site than the schema master, and Setup got no further',
    fired: ['SchemaUpdateRequired', ...rights, ...delegated, 'AdInitErrorRule', ...levels],
    says: { AdInitErrorRule: elsewhere },
    first: [folds('AdInitErrorRule', ['SchemaUpdateRequired', ...rights, ...delegated, ...levels])],
  },
  {
    when: 'the schema master is elsewhere, which two more rules repeat',
    fired: rules('NotInSchemaMasterDomain NotInSchemaMasterSite AdInitErrorRule'),
    says: { AdInitErrorRule: elsewhere },
    first: [folds('AdInitErrorRule', rules('NotInSchemaMasterDomain NotInSchemaMasterSite'))],
  },
  {
    when: 'the schema master is elsewhere, and the server lacks things that have nothing to do with it',
    fired: rules('IISURLRewriteNotInstalled GlobalUpdateRequired MSDTCStopped AdInitErrorRule RebootPending'),
    says: { AdInitErrorRule: elsewhere },
    first: ['AdInitErrorRule > GlobalUpdateRequired', ...rules('IISURLRewriteNotInstalled MSDTCStopped RebootPending')],
  },
  {
    when: 'the schema is old and the server is neither in the domain nor in the site of the schema master',
    fired: rules('NotInSchemaMasterSite NotInSchemaMasterDomain'),
    first: ['NotInSchemaMasterDomain > NotInSchemaMasterSite'],
  },
  {
    when: 'the domain has two containers of system objects, so /PrepareDomain seems never to have run',
    fired: rules('DomainPrepRequired AdInitErrorRule SchemaUpdateRequired'),
    says: { AdInitErrorRule: twoContainers },
    first: ['AdInitErrorRule > DomainPrepRequired', 'SchemaUpdateRequired'],
  },
  {
    when: 'the account is outside Organization Management',
    fired: delegated,
    first: [folds('DelegatedMailboxFirstInstall', firstInstalls)],
  },
  {
    when: 'the account is outside Organization Management and a process has files open',
    fired: ['ProcessNeedsToBeClosedOnUpgrade', ...delegated],
    first: [folds('DelegatedMailboxFirstInstall', firstInstalls), 'ProcessNeedsToBeClosedOnUpgrade'],
  },
  {
    when: 'the account may prepare neither the schema nor the organization nor the domain',
    fired: ['LocalDomainPrep', 'GlobalUpdateRequired', 'SchemaUpdateRequired'],
    first: ['SchemaUpdateRequired > GlobalUpdateRequired, LocalDomainPrep'],
  },
  {
    when: 'the account has no rights at all: preparation comes before the installation',
    fired: [...delegated, 'GlobalServerInstall', 'SchemaUpdateRequired', 'GlobalUpdateRequired'],
    first: [
      'SchemaUpdateRequired > GlobalServerInstall, GlobalUpdateRequired',
      folds('DelegatedMailboxFirstInstall', firstInstalls),
    ],
  },
  {
    when: 'only the domain has still to be prepared, by an account that may not',
    fired: rules('RebootPending LocalDomainPrep'),
    first: rules('LocalDomainPrep RebootPending'),
  },
  {
    when: 'the forest is at an old level and the account lacks rights too',
    fired: rules('SchemaUpdateRequired ForestLevelNotWin2012R2'),
    first: rules('SchemaUpdateRequired ForestLevelNotWin2012R2'),
  },
  {
    when: 'the computer is in no domain',
    fired: rules('CannotAccessAD InvalidADSite LoggedOntoDomain ComputerNotPartofDomain'),
    first: [folds('ComputerNotPartofDomain', rules('CannotAccessAD InvalidADSite LoggedOntoDomain'))],
  },
  {
    when: 'a local account signed in on a member server',
    fired: rules('LoggedOntoDomain CannotAccessAD InvalidADSite'),
    first: [folds('LoggedOntoDomain', rules('CannotAccessAD InvalidADSite'))],
  },
  {
    when: 'the computer is in no domain and its features are missing',
    fired: rules('RsatClusteringInstalled RsatClusteringMgmtInstalled LoggedOntoDomain ComputerNotPartofDomain'),
    first: ['RsatClusteringInstalled > RsatClusteringMgmtInstalled', 'ComputerNotPartofDomain > LoggedOntoDomain'],
  },
  {
    when: 'DNS does not answer and the directory cannot be reached: the warning helps and does not lead',
    fired: rules('CannotAccessAD'),
    warned: rules('HostRecordMissing PrimaryDNSTestFailed'),
    first: ['CannotAccessAD'],
    warnings: ['PrimaryDNSTestFailed > HostRecordMissing'],
  },
  {
    when: 'the domain controller that Setup chose is in another site than the server',
    fired: rules('DomainControllerIsOutOfSite MSDTCStopped'),
    first: rules('DomainControllerIsOutOfSite MSDTCStopped'),
  },
  {
    when: 'old Exchange servers are in the organization and the account lacks rights',
    fired: rules('E19E14CoexistenceRequirement SchemaUpdateRequired GlobalUpdateRequired'),
    first: ['SchemaUpdateRequired > GlobalUpdateRequired', 'E19E14CoexistenceRequirement'],
  },
  {
    when: 'old Exchange servers of two versions are in the organization',
    fired: rules('E16E14CoexistenceMinVersionRequirement E16E15CoexistenceMinVersionRequirement'),
    first: rules('E16E14CoexistenceMinVersionRequirement E16E15CoexistenceMinVersionRequirement'),
  },
  {
    when: 'old servers are only seen because no domain controller could be used',
    fired: rules('E19E14CoexistenceRequirement AllServersOfHigherVersionRule AdInitErrorRule'),
    says: { AdInitErrorRule: unusable },
    first: [folds('AdInitErrorRule', rules('E19E14CoexistenceRequirement AllServersOfHigherVersionRule'))],
  },
  {
    when: 'the server is a domain controller of a child domain, and a restart is due',
    fired: rules('RebootPending LocalComputerIsDCInChildDomain'),
    warned: rules('WarningInstallExchangeRolesOnDomainController'),
    first: rules('LocalComputerIsDCInChildDomain RebootPending'),
    warnings: rules('WarningInstallExchangeRolesOnDomainController'),
  },
  {
    when: 'the tenant cannot be read and so its version cannot be judged',
    fired: rules('HybridIsEnabledAndTenantVersionIsNotUpgraded DidTenantSettingCreatedAnException'),
    first: ['DidTenantSettingCreatedAnException > HybridIsEnabledAndTenantVersionIsNotUpgraded'],
  },
];
