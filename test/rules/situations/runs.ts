/** Situations after the prerequisites: component tasks that broke, and runs that follow a broken one. */
import { folds, rules, type Situation } from './situation';

const notRunning = (service: string): string => `Service '${service}' failed to reach status 'Running' on this server.`;
const disabled =
  'The service cannot be started, either because it is disabled or because it has no enabled devices associated with it';
const noController = 'No Suitable Directory Servers Found in Forest corp.example Site Paris and connected Sites.';
const noSharedConfig = 'Unable to set shared config DC.';
const cacheMissing =
  "Couldn't remove product with code 0f3a9c52-4a6e-4c1b-9d0e-5b7f2a1c8e44. The installation source for this product is not available. Verify that the source exists and that you can access it. Error code is 1612.";
const packageError =
  "Unable to remove product with code 0f3a9c52-4a6e-4c1b-9d0e-5b7f2a1c8e44. Fatal error during installation. Error code is 1603. Last error reported by the MSI package is 'Error reading from file: C:\\Windows\\Installer\\MSI1A2B.tmp.   Verify that the file exists and that you can access it.'.";
const expired = 'The certificate is expired.';
const diskFull = 'There is not enough space on the disk.';
const skew = 'The request was refused: KRB_AP_ERR_SKEW.';
const ldapDown = 'The LDAP server is unavailable.';
const mountFailed =
  'Failed to mount database "DB01". Error: An Active Manager operation failed. Error: The database action failed.';
const schemaImport =
  "There was an error while running 'ldifde.exe' to import the schema file 'C:\\Windows\\Temp\\ExchangeSetup\\Setup\\Data\\PostExchange2003_schema80.ldf'. The error code is: 8224. More details can be found in the error file: 'C:\\Users\\admin\\AppData\\Local\\Temp\\ldif.err'";
const odd = 'The flux of the capacitor is out of range.';

const roleRules = rules('BridgeheadRoleAlreadyExists ClientAccessRoleAlreadyExists MailboxRoleAlreadyExists');

export const runSituations: readonly Situation[] = [
  {
    when: 'a service does not start because the broken run left it disabled',
    broke: [disabled, notRunning('MSExchangeMailboxReplication')],
    first: ['ServiceDisabled > ServiceDidNotStart'],
  },
  {
    when: 'the transport service does not start because the broken run left services disabled',
    broke: [disabled, notRunning('MSExchangeTransport')],
    first: ['ServiceDisabled > TransportServiceDidNotStart'],
  },
  {
    when: 'no suitable domain controller is found, so none can be set and a service stays down',
    broke: [noSharedConfig, noController, notRunning('MSExchangeADTopology')],
    first: [folds('NoSuitableDomainController', rules('ServiceDidNotStart SharedConfigDcNotSet'))],
  },
  {
    when: 'no domain controller can be set for the service that then stays down',
    broke: [notRunning('MSExchangeADTopology'), noSharedConfig],
    first: ['SharedConfigDcNotSet > ServiceDidNotStart'],
  },
  {
    when: 'the clock is off, so Kerberos refuses every domain controller',
    broke: [noController, skew],
    first: ['KerberosClockSkew > NoSuitableDomainController'],
  },
  {
    when: 'no domain controller answers, so none is suitable',
    broke: [noController, ldapDown],
    first: ['DirectoryNotReachable > NoSuitableDomainController'],
  },
  {
    when: 'the package cache is missing, with codes 1612 and 1603: one failure',
    broke: [packageError, cacheMissing],
    first: ['MsiCacheMissing'],
  },
  {
    when: 'an expired certificate stops Setup',
    broke: [expired],
    first: ['CertificateExpired'],
  },
  {
    when: 'the disk is full and a database does not mount',
    broke: [diskFull, mountFailed],
    first: ['DiskFull > DatabaseMountFailed'],
  },
  {
    when: 'the schema import stops',
    broke: [schemaImport],
    first: ['SchemaImportFailed'],
  },
  {
    when: 'a failure that nobody knows stops Setup, warnings before it',
    warned: rules('NoConnectorToStar'),
    broke: [odd],
    first: ['UnknownFailure'],
    warnings: ['NoConnectorToStar'],
  },
  {
    when: 'the run before stopped at the package cache, and this one meets its watermark',
    before: { broke: [cacheMissing] },
    fired: ['InstallWatermark'],
    first: rules('MsiCacheMissing InstallWatermark'),
  },
  {
    when: 'the run before stopped at a certificate, and this one meets the watermark and the roles that are there already',
    before: { broke: [expired] },
    fired: ['InstallWatermark', ...roleRules],
    first: ['CertificateExpired', folds('InstallWatermark', roleRules)],
  },
  {
    when: 'the run before stopped at something unknown, and this one meets its watermark',
    before: { broke: [odd] },
    fired: ['InstallWatermark'],
    first: rules('UnknownFailure InstallWatermark'),
  },
  {
    when: 'the run before left services disabled, so this one finds no web service and a watermark',
    before: { broke: [disabled] },
    fired: rules('InstallWatermark W3SVCDisabledOrNotInstalled'),
    first: ['ServiceDisabled > W3SVCDisabledOrNotInstalled', 'InstallWatermark'],
  },
  {
    when: 'the run before was stopped by a prerequisite that is met now',
    before: { fired: rules('MSDTCStopped') },
    fired: rules('RebootPending'),
    first: ['RebootPending'],
  },
  {
    when: 'a removal was broken off, and what blocked it is still there',
    fired: rules('InterruptedUninstallNotContinued UnwillingToRemoveMailboxDatabase'),
    first: rules('UnwillingToRemoveMailboxDatabase InterruptedUninstallNotContinued'),
  },
  {
    when: 'a watermark and a pending restart: restart, then resume',
    fired: rules('InstallWatermark RebootPending'),
    first: rules('RebootPending InstallWatermark'),
  },
];
