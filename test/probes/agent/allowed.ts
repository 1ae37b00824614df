/** What the text of the agent may call. A change here is a change of what Preflight may do on a server. */

/** Commands that read, or that work on values in memory. */
export const readingCommands: readonly string[] = [
  'Add-Type',
  'ForEach-Object',
  'Get-CimInstance',
  'Get-Command',
  'Get-ExecutionPolicy',
  'Get-Process',
  'Get-Service',
  'Get-WindowsFeature',
  'New-Object',
  'Select-Object',
  'Set-StrictMode',
  'Sort-Object',
  'Where-Object',
  'Write-Debug',
  'quser.exe',
];

/** Commands of the Exchange Management Shell that read, and the one that loads it into the own process. */
export const exchangeCommands: readonly string[] = [
  'Add-PSSnapin',
  'Get-DistributionGroup',
  'Get-DynamicDistributionGroup',
  'Get-EdgeSubscription',
  'Get-ExchangeCertificate',
  'Get-ExchangeServer',
  'Get-HybridConfiguration',
  'Get-Mailbox',
  'Get-MailboxDatabase',
  'Get-OfflineAddressBook',
  'Get-OrganizationConfig',
  'Get-OrganizationRelationship',
  'Get-Queue',
  'Get-SendConnector',
];

/** Commands that change a server; each belongs to a fix. */
export const changingCommands: readonly string[] = [
  'Install-WindowsFeature',
  'Set-ItemProperty',
  'Set-Service',
  'Start-Service',
  'Stop-Process',
  'shutdown.exe',
];

/** Methods that work on values in memory: text, numbers, lists, tables, errors, XML. `Write` fills a stream in memory. */
const onValues = `Add AddTicks Clear Contains ContainsKey CopyTo EndsWith GetAttribute GetBaseException GetByteCount GetBytes
  GetEnumerator GetString GetType HasAttribute IndexOf IsMatch LastIndexOf Load Remove Replace Split StartsWith Substring
  SelectSingleNode ToArray ToLocalTime ToLowerInvariant ToString ToUniversalTime ToUpperInvariant Trim TrimEnd TrimStart Write
  [Array]::IndexOf [Array]::Resize [Array]::Sort [BitConverter]::GetBytes [BitConverter]::ToInt64 [BitConverter]::ToUInt32
  [BitConverter]::ToUInt64 [Convert]::ToBase64String [DateTimeOffset]::Parse [DateTime]::FromFileTimeUtc [Math]::Floor
  [Math]::Max [Math]::Min [Runtime.Serialization.Json.JsonReaderWriterFactory]::CreateJsonReader [double]::Parse
  [long]::TryParse [regex]::Escape [regex]::Match [regex]::Replace [regex]::Split [string]::IsNullOrEmpty`;

/** Methods that handle the runspaces in which the agent itself works. */
const onRunspaces = `AddCommand AddParameter BeginClose BeginInvoke BeginStop EndInvoke GetMaxRunspaces SetMaxRunspaces
  WaitOne [Diagnostics.Stopwatch]::StartNew [Management.Automation.PowerShell]::Create
  [Management.Automation.Runspaces.InitialSessionState]::CreateDefault
  [Management.Automation.Runspaces.RunspaceFactory]::CreateRunspacePool [Threading.WaitHandle]::WaitAny`;

/** Methods that read the server. `Invoke` and `GetMethod` read the write time of a key; `Open` opens for reading. */
const onServer = `Close Dispose FindAll FindOne GetIPProperties GetMethod GetParameters GetSubKeyNames GetValue
  GetValueKind GetValueNames Invoke IsInRole Open OpenSubKey Read Seek Translate WaitForExit
  [DirectoryServices.ActiveDirectory.ActiveDirectorySite]::GetComputerSite
  [DirectoryServices.ActiveDirectory.DomainController]::FindOne [Environment]::GetEnvironmentVariable
  [Diagnostics.FileVersionInfo]::GetVersionInfo [IO.Directory]::EnumerateFiles [IO.File]::GetAttributes
  [IO.File]::GetLastWriteTime [IO.File]::Open [IO.Path]::GetFileName [Microsoft.Win32.RegistryKey]::OpenBaseKey
  [Microsoft.Win32.RegistryKey]::OpenRemoteBaseKey [Net.Dns]::GetHostAddresses
  [Net.NetworkInformation.IPGlobalProperties]::GetIPGlobalProperties
  [Net.NetworkInformation.NetworkInterface]::GetAllNetworkInterfaces
  [Security.Principal.WindowsIdentity]::GetCurrent [Threading.Mutex]::TryOpenExisting`;

/**
 * Methods that speak with another server: one DNS query, and the head of one HTTPS answer. `Receive` and `Send` belong
 * to the query, `GetResponse` to the head.
 */
const onNetwork = `Connect GetActiveTcpListeners GetProxy GetResponse IsBypassed Receive Send [Net.IPAddress]::Parse
  [Net.WebRequest]::Create [Net.WebRequest]::GetSystemWebProxy [Uri]::TryCreate`;

export const harmlessMethods: readonly string[] = [onValues, onRunspaces, onServer, onNetwork].join(' ').split(/\s+/);
