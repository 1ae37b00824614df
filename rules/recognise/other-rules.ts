/**
 * What people say about readiness rules that have no file yet, in a few words each.
 *
 * These phrases compete with those of the catalogue, so that a question about a rule that we cannot explain is not
 * taken for one that we can. An entry counts only while its rule has no file: writing the file retires it.
 */
export const otherRules: Readonly<Record<string, readonly string[]>> = {
  PowerShellExecutionPolicyCheckSet: ['powershell execution policy set by group policy', 'execution policy gpo', 'stratégie d’exécution powershell'],
  FqdnMissing: ['primary dns suffix missing', 'fqdn missing', 'suffixe dns principal manquant', 'primäres dns-suffix fehlt', 'sufijo dns principal'],
  ComputerRODC: ['computer is a read-only domain controller', 'rodc', 'contrôleur de domaine en lecture seule'],
  InvalidADSite: ['cannot determine the active directory site', 'subnet is not assigned to a site', 'computer is not in any active directory site', 'sous-réseau affecté à aucun site'],
  ConfigDCHostNameMismatch: ['hard coded domain controller in the registry', 'configuration domain controller mismatch'],
  ADAMDataPathExists: ['ad lds directory already exists in the default location', 'lightweight directory services directory exists edge'],
  LangPackDiskSpaceCheck: ['not enough disk space for language pack'],
  MitigationsCloudEndpointUnreachable: ['emergency mitigation service endpoint not reachable', 'mitigation service endpoint unreachable proxy', 'officeclient endpoint mitigations'],
  MailboxEDBDriveDoesNotExist: ['edb drive does not exist recoverserver', 'drive of the database missing'],
  MailboxLogDriveDoesNotExist: ['log drive does not exist recoverserver'],
  SecondSGFilesExist: ['storage group database files are present in the target path', 'older database files in the target'],
  PrepareDomainNotFound: ['domain given to preparedomain not found'],
  CannotUninstallDelegatedServer: ['delegated setup uninstall last role insufficient permissions', 'delegated account cannot uninstall'],
  ComputerNotPartofDomain: ['computer is not joined to a domain', 'computer is not part of a domain', 'workgroup computer'],
  LoggedOntoDomain: ['logged on with a local account instead of a domain account', 'not logged on to a domain'],
  ValidOSVersion: ['operating system version is not supported', 'windows server version not supported'],
  IsServerCoreInstalled: ['server core not supported', 'server core installation'],
  RsatClusteringInstalled: ['failover clustering tools windows feature', 'failover cluster command interface', 'rsat clustering'],
  RsatAddsToolsInstalled: ['rsat adds tools not installed', 'active directory management tools are not installed', 'active directory schema isn’t up-to-date and the rsat adds tools are missing', 'active directory schema isn’t up-to-date and ldifde.exe or the domain services management tools are not installed'],
  WcfHttpActivation45Installed: ['http activation feature', 'as-http-activation', 'wcf http activation'],
  LonghornIIS7BasicAuthNotInstalled: ['iis component required install via server manager', 'iis basic authentication', 'iis digest authentication', 'iis windows authentication', 'client certificate mapping authentication'],
  LonghornIIS6MetabaseNotInstalled: ['iis 6 metabase compatibility', 'iis 6 management console', 'iis 6 wmi compatibility'],
  LonghornIIS7HttpCompressionDynamicNotInstalled: ['iis dynamic content compression', 'iis static content compression'],
  ManagementServiceInstalled: ['web management service iis feature missing', 'windows features missing list'],
  ServerNameNotValid: ['server name contains invalid characters', 'computer name not valid'],
  WarningInstallExchangeRolesOnDomainController: ['installing exchange on a domain controller is not recommended'],
  PublicFolderDatabaseReplicas: ['public folder database contains replicas', 'public folder replicas'],
  UpdateRollup: ['ipv6 disabled', 'dynamic ip address dhcp'],
  MSFilterPackV2NotInstalled: ['office filter pack required', 'microsoft filter pack'],
  LessThanMinimumMemory: ['not enough memory', 'physical memory below the minimum'],
  DirectoryServiceRunning: ['lotus notes connector', 'novell groupwise connector'],
}; // prettier-ignore
