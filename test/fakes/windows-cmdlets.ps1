# Stands in for what Linux lacks: cmdlets and calls of Windows, under the names that the agent calls. One server, EX01 in
# corp.example, on which Setup failed last. Appended to the functions of the agent, so that the last definition counts.

function Get-CimInstance {
    [CmdletBinding()] param([string]$ClassName, [string]$Filter, [string[]]$Property, [string]$Namespace, [int]$OperationTimeoutSec)
    if ($env:PREFLIGHT_NO_CIM -eq '1') {
        $PSCmdlet.ThrowTerminatingError([Management.Automation.ErrorRecord]::new([Management.Automation.CommandNotFoundException]::new('no CIM'), 'x', 'ObjectNotFound', $null))
    }
    if ($env:PREFLIGHT_BROKEN_WMI -eq '1') { throw [Runtime.InteropServices.COMException]::new('Provider load failure', -2147217389) }
    switch ($ClassName) {
        'Win32_OperatingSystem' {
            if ($env:PREFLIGHT_BLIND_WMI -eq '1') { return }
            [pscustomobject]@{ Caption = 'Microsoft Windows Server 2019 Standard '; Version = '10.0.17763'; BuildNumber = '17763'; ProductType = [uint32]3; OperatingSystemSKU = [uint32]13; Debug = $false; LastBootUpTime = [datetime]::new(2026, 11, 2, 3, 4, 5, 500, [DateTimeKind]::Local) }
        }
        'Win32_ComputerSystem' { [pscustomobject]@{ Name = 'EX01'; DNSHostName = 'ex01'; DomainRole = [uint16]3; Domain = 'corp.example'; PartOfDomain = $env:PREFLIGHT_WORKGROUP -ne '1' } }
        'Win32_Service' { [pscustomobject]@{ ProcessId = [uint32]800 } }
        'Win32_Volume' {
            [pscustomobject]@{ Name = 'C:\'; DriveType = [uint32]3; FileSystem = 'NTFS'; Capacity = [uint64]136365211648; FreeSpace = [uint64]88046829568; Compressed = $true }
            [pscustomobject]@{ Name = 'D:\'; DriveType = [uint32]3; FileSystem = 'NTFS'; Capacity = [uint64]1000; FreeSpace = [uint64]10; Compressed = $false }
            [pscustomobject]@{ Name = 'D:\Databases\DB1\'; DriveType = [uint32]3; FileSystem = 'ReFS'; Capacity = [uint64]8796093022208; FreeSpace = [uint64]7000000000000; Compressed = $null }
            [pscustomobject]@{ Name = 'E:\'; DriveType = [uint32]5; FileSystem = $null; Capacity = $null; FreeSpace = $null; Compressed = $null }
        }
        'Win32_QuickFixEngineering' {
            if ($env:PREFLIGHT_BLIND_WMI -eq '1') { return }
            foreach ($pair in @(@('KB5044281', '10/14/2026'), @('KB5042099', ''), @('KB4054590', '01d4a1b2c3d4e5f6'), @('KB5050505', '14/10/2026'))) {
                $one = [pscustomobject]@{ HotFixID = $pair[0]; CimInstanceProperties = @{ InstalledOn = [pscustomobject]@{ Value = $pair[1] } } }
                # The property that PowerShell puts over the raw value fails on some cultures.
                $one | Add-Member ScriptProperty InstalledOn { throw [FormatException]::new('not a date here') } -PassThru
            }
        }
        'MSFT_NetTCPConnection' { foreach ($n in 1, 2) { [pscustomobject]@{ LocalPort = [uint16]$env:PREFLIGHT_PORT; OwningProcess = [uint32]900 } } }
        'Win32_Process' { [pscustomobject]@{ CreationDate = [datetime]::new(2026, 11, 2, 3, 5, 0, [DateTimeKind]::Local) } }
    }
}

function Get-Service {
    [CmdletBinding()] param([string]$Name)
    if ($Name -eq 'Denied') { throw [InvalidOperationException]::new('The service manager cannot be opened.', [ComponentModel.Win32Exception]::new(5)) }
    if (@('EventSystem', 'RemoteRegistry', 'MSExchangeADTopology', 'msiserver') -notcontains $Name) {
        $PSCmdlet.ThrowTerminatingError([Management.Automation.ErrorRecord]::new([Exception]::new('no such service'), 'NoServiceFoundForGivenName', 'ObjectNotFound', $Name))
    }
    [pscustomobject]@{ Name = $Name; DisplayName = "Syst$([char]0xe8)me d'$([char]0xe9)v$([char]0xe9)nements"; Status = 'Stopped'; StartType = 'Manual' }
}

function Get-Process {
    [CmdletBinding()] param([switch]$IncludeUserName)
    $start = [datetime]::new(2026, 11, 20, 9, 30, 15, 250, [DateTimeKind]::Local).AddTicks(4321)
    $exchange = 'C:\Program Files\Microsoft\Exchange Server\V15\Bin\Microsoft.Exchange.Data.dll'
    $all = @(
        [pscustomobject]@{ Id = 4; ProcessName = 'System'; StartTime = $null; SessionId = 0; UserName = $null; Modules = @() }
        [pscustomobject]@{ Id = 800; ProcessName = 'MSExchangeThing'; StartTime = $start; SessionId = 0; UserName = 'NT AUTHORITY\SYSTEM'; Modules = @([pscustomobject]@{ FileName = 'C:\x.exe' }, [pscustomobject]@{ FileName = $exchange }) }
        [pscustomobject]@{ Id = 900; ProcessName = 'w3wp'; StartTime = $start; SessionId = 0; UserName = 'NT AUTHORITY\SYSTEM'; Modules = @([pscustomobject]@{ FileName = 'C:\y.exe' }, [pscustomobject]@{ FileName = $exchange }) }
        [pscustomobject]@{ Id = 4711; ProcessName = 'powershell'; StartTime = $start; SessionId = 2; UserName = 'CORP\admin'; Modules = @([pscustomobject]@{ FileName = 'C:\Windows\powershell.exe' }, [pscustomobject]@{ FileName = $exchange }) }
    )
    if ($env:PREFLIGHT_SETUP_AT_WORK -eq '1') { $all += [pscustomobject]@{ Id = 5000; ProcessName = 'ExSetup'; StartTime = $start; SessionId = 0; UserName = $null; Modules = @() } }
    foreach ($one in $all) {
        if ($env:PREFLIGHT_NOBODY -eq '1' -and $one.SessionId -gt 0) { continue }
        $one | Add-Member ScriptMethod WaitForExit { param($Milliseconds) $true } -PassThru
    }
}

function Open-MachineKey {
    param([string]$Path)
    if ($Path -eq 'SECURITY\Policy' -or $Path -eq 'SYSTEM\CurrentControlSet\Services\Locked') { throw [Security.SecurityException]::new('Requested registry access is not allowed.') }
    $keys = @{
        'SOFTWARE\Test' = @{ High = -1; Words = [string[]]@('one'); Path = '%SystemRoot%\x'; Bytes = [byte[]](1, 2); Big = [long]4294967296; '*' = 'star' }
        'SYSTEM\CurrentControlSet\Services\EventSystem' = @{ Start = 2; DelayedAutostart = 1 }
        'SYSTEM\CurrentControlSet\Services\RemoteRegistry' = @{ Start = 4 }
        'SYSTEM\CurrentControlSet\Services\msiserver' = @{ Start = 4 }
        'SOFTWARE\Microsoft\.NETFramework\v4.0.30319' = @{}
        'SOFTWARE\Microsoft\Windows NT\CurrentVersion' = @{ InstallationType = 'Server Core'; CurrentBuildNumber = '17763'; UBR = 6189; SystemRoot = "$env:SystemDrive\Windows" }
        'SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList' = @{ ProgramData = '%SystemDrive%\ProgramData' }
        'SOFTWARE\Microsoft\Windows\CurrentVersion' = @{ ProgramFilesDir = "$env:SystemDrive\Program Files" }
        'SYSTEM\CurrentControlSet\Control\ProductOptions' = @{ ProductType = $(if ($env:PREFLIGHT_CLIENT -eq '1') { 'WinNT' } else { 'ServerNT' }) }
        'SYSTEM\CurrentControlSet\Services' = @{}
        'SYSTEM\CurrentControlSet\Services\Leftover' = @{ DeleteFlag = 1; Start = 4 }
        'SYSTEM\CurrentControlSet\Services\Kept' = @{ DeleteFlag = 0; Start = 3 }
        'SYSTEM\CurrentControlSet\Services\Locked' = @{}
        'SYSTEM\CurrentControlSet\Control\Session Manager' = @{ PendingFileRenameOperations = [string[]]@('\??\C:\old.dll', '', '\??\C:\older.dll', '!\??\C:\new.dll') }
        $(if ($env:PREFLIGHT_NO_RESTART_PENDING -eq '1') { 'nowhere' } else { 'SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending' }) = @{ 'Package_for_KB5000001' = 1 }
        'SOFTWARE\Microsoft\SMS\Mobile Client\Reboot Management\RebootData' = @{ RebootBy = [long]0 }
        'SOFTWARE\Microsoft\ExchangeServer\v15' = @{}
        'SOFTWARE\Microsoft\ExchangeServer\v15\Setup' = @{ MsiProductMajor = 15; MsiProductMinor = 2; MsiBuildMajor = 1544; MsiBuildMinor = 4; MsiInstallPath = 'C:\Program Files\Microsoft\Exchange Server\V15\' }
        'SOFTWARE\Microsoft\ExchangeServer\v15\HubTransportRole' = @{ UnpackedVersion = '15.2.1544.4'; Action = 'Install'; Watermark = 'ConfigureTask' }
        'SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall' = @{}
        'SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\{37B8F9C7-03FB-3253-8781-2517C99D7C00}' = @{ DisplayName = 'Microsoft Visual C++ 2013 x64 Minimum Runtime'; DisplayVersion = '12.0.40664' }
        'SOFTWARE\WOW6432Node\Microsoft\Windows\CurrentVersion\Uninstall' = @{}
        'SOFTWARE\WOW6432Node\Microsoft\Windows\CurrentVersion\Uninstall\{042d26ef-3dbe-4c25-95d3-4c1b11b235a7}' = @{ DisplayName = 'Microsoft Visual C++ 2013 Redistributable (x64) - 12.0.40664'; DisplayVersion = '12.0.40664.0' }
        # Names, the proxy of the machine, the Exchange shell.
        'SYSTEM\CurrentControlSet\Services\Tcpip\Parameters' = @{ Hostname = 'ex01'; 'NV Domain' = 'corp.example' }
        'SYSTEM\CurrentControlSet\Control\ComputerName\ActiveComputerName' = @{ ComputerName = 'EX01' }
        'SOFTWARE\Microsoft\PowerShell\1\PowerShellSnapIns\Microsoft.Exchange.Management.PowerShell.SnapIn' = @{ Version = '15.0.0.0' }
        'SOFTWARE\Microsoft\Windows\CurrentVersion\Internet Settings\Connections' = @{ WinHttpSettings = (Get-WinHttpSettings $env:PREFLIGHT_MACHINE_PROXY) }
    }
    if ($env:PREFLIGHT_NO_SHELL -eq '1') { $keys.Remove('SOFTWARE\Microsoft\PowerShell\1\PowerShellSnapIns\Microsoft.Exchange.Management.PowerShell.SnapIn') }
    # Any name is a value there, and says which name arrived.
    if ($Path -eq 'SOFTWARE\Echo') { $values = $null } elseif ($keys.ContainsKey($Path)) { $values = $keys[$Path] } else { return $null }
    $below = @($keys.Keys | Where-Object { $_.StartsWith("$Path\") -and -not $_.Substring($Path.Length + 1).Contains('\') } | ForEach-Object { $_.Substring($Path.Length + 1) })
    $key = [pscustomobject]@{ Values = $values; Below = $below; Handle = $null }
    $key | Add-Member ScriptMethod GetValueNames { , [string[]]@($this.Values.Keys) }
    $key | Add-Member ScriptMethod GetSubKeyNames { , [string[]]@($this.Below) }
    $key | Add-Member ScriptMethod Close { }
    $key | Add-Member ScriptMethod GetValue { param($Name, $Default, $Options) if ($null -eq $this.Values) { "arrived: $Name" } elseif ($this.Values.ContainsKey($Name)) { , $this.Values[$Name] } else { $Default } }
    $key | Add-Member ScriptMethod GetValueKind { param($Name) switch ($Name) { 'High' { 'DWord' } 'Words' { 'MultiString' } 'Bytes' { 'Binary' } 'Big' { 'QWord' } 'Path' { 'ExpandString' } default { 'String' } } }
    return $key
}

# NTFS knows attributes that the file systems here do not, and root is denied nothing.
function Get-PathAttributes {
    param([string]$Path)
    if ($Path.EndsWith('\Denied')) { throw [UnauthorizedAccessException]::new('Access to the path is denied.') }
    try { $attributes = [IO.File]::GetAttributes($Path) }
    catch [IO.FileNotFoundException], [IO.DirectoryNotFoundException] { return $null }
    if ($Path.EndsWith('\Packed')) { $attributes = $attributes -bor [IO.FileAttributes]'Compressed, ReadOnly' }
    return $attributes
}
function Get-WindowsFeature {
    [CmdletBinding()] param()
    $states = [ordered]@{ 'Web-Server' = 'Installed'; 'Web-Metabase' = 'Available'; 'Web-Asp-Net45' = 'Available'; 'NET-Framework-Core' = 'Removed'; 'RSAT-ADDS' = 'InstallPending' }
    foreach ($name in $states.Keys) {
        $feature = [pscustomobject]@{ Name = $name; Installed = $states[$name] -eq 'Installed' }
        if ($env:PREFLIGHT_OLD_FEATURES -ne '1') { $feature | Add-Member InstallState $states[$name] }
        $feature
    }
}
function Get-ExecutionPolicy {
    [CmdletBinding()] param([switch]$List)
    $policies = [ordered]@{ MachinePolicy = 'AllSigned'; UserPolicy = 'Undefined'; Process = 'Bypass'; CurrentUser = 'Undefined'; LocalMachine = 'Default' }
    foreach ($scope in $policies.Keys) { [pscustomobject]@{ Scope = $scope; ExecutionPolicy = $policies[$scope] } }
}

function Get-KeyWriteTime { param($Key) return [datetime]::new(2026, 11, 1, 22, 0, 0, [DateTimeKind]::Local) }
function Test-NarrowShell { return $env:PREFLIGHT_NARROW -eq '1' }
function Test-Elevated { return $env:PREFLIGHT_NOT_ELEVATED -ne '1' }
function Test-PersonAccount { param([string]$User) return $User.StartsWith('CORP\') }
function Test-InstallerLock { return $false }
function Get-AccountSid { param([string]$Account) if ($Account -eq 'CORP\admin') { 'S-1-5-21-1-2-3-1105' } else { 'S-1-5-21-1-2-3-1106' } }
function Get-SessionSid { return 'S-1-5-21-1-2-3-1106' }
function Get-SessionGroups { return @('S-1-5-21-1-2-3-518') }
function ConvertTo-SidText { param($Bytes) return [string]$Bytes }
function Get-RemoteRegistryRefusal { param([string]$Fqdn) return 'The network path was not found.' }

function Find-DomainController {
    param([string]$Domain)
    if ($env:PREFLIGHT_NO_CONTROLLER -eq '1') { throw [Runtime.InteropServices.COMException]::new('The server is not operational.', -2147016646) }
    if ($env:PREFLIGHT_NO_CREDENTIALS -eq '1') { throw [Runtime.InteropServices.COMException]::new('An operations error occurred.', -2147016672) }
    return 'DC1.corp.example'
}
function Get-ComputerSite { return 'Paris' }
function Get-NamingContexts {
    param([string]$Server)
    return @{ configuration = 'CN=Configuration,DC=corp,DC=example'; schema = 'CN=Schema,CN=Configuration,DC=corp,DC=example'; domain = 'DC=corp,DC=example'; rootDomain = 'DC=corp,DC=example' }
}
function Find-InCatalog { param([string]$RootDomain, [string]$Filter) }

# A directory with one organization, one Exchange server and one connector, in two sites with a controller each.
function Find-DirectoryObjects {
    param([string]$Server, [string]$Base, [string]$Filter, [string[]]$Attributes, [string]$Scope = 'Subtree')
    $sites = 'CN=Sites,CN=Configuration,DC=corp,DC=example'
    $objects = @(
        @{ match = '(objectClass=server)'; distinguishedname = @("CN=DC1,CN=Servers,CN=Paris,$sites"); dnshostname = @('DC1.corp.example') }
        @{ match = '(objectClass=server)'; distinguishedname = @("CN=DC2,CN=Servers,CN=Lyon,$sites"); dnshostname = @('DC2.corp.example') }
        @{ match = 'nTDSDSA'; distinguishedname = @("CN=NTDS Settings,CN=DC1,CN=Servers,CN=Paris,$sites"); options = @(1); objectcategory = @('CN=NTDS-DSA,CN=Schema'); 'msds-hasdomainncs' = @('DC=corp,DC=example') }
        @{ match = 'nTDSDSA'; distinguishedname = @("CN=NTDS Settings,CN=DC2,CN=Servers,CN=Lyon,$sites"); objectcategory = @('CN=NTDS-DSA-RO,CN=Schema') }
        @{ match = 'msExchOrganizationContainer'; distinguishedname = @('CN=Contoso'); name = @('Contoso'); objectversion = @(16762) }
        @{ match = 'msExchSystemObjectsContainer'; distinguishedname = @('CN=Microsoft Exchange System Objects,DC=corp,DC=example'); objectversion = @(13243) }
        @{ match = 'msExchExchangeServer'; distinguishedname = @('CN=EX01'); name = @('EX01'); serialnumber = @('Version 15.2 (Build 31544.4)'); msexchcurrentserverroles = @(16439); networkaddress = @('netbios:EX01', 'ncacn_ip_tcp:ex01.corp.example'); msexchserversite = @('CN=Paris\, Nord,CN=Sites,CN=Configuration,DC=corp,DC=example'); msexchmdbavailabilitygrouplink = @('CN=DAG01,CN=Groups') }
        @{ match = 'msExchExchangeServer'; distinguishedname = @('CN=OLD03'); name = @('OLD03'); serialnumber = @('Version 6.5 (Build 7638.2: Service Pack 2)') }
        @{ match = 'msExchExchangeServer'; distinguishedname = @('CN=EX02'); name = @('EX02') }
        @{ match = 'msExchRoutingSMTPConnector'; distinguishedname = @('CN=Out'); name = @('Out'); routinglist = @('SMTP:*;1', 'Local:SMTP:*.partner.example;5') }
        @{ match = 'Delegated Setup'; distinguishedname = @('CN=Organization Management,OU=Microsoft Exchange Security Groups,DC=corp,DC=example'); cn = @('Organization Management'); objectsid = @('S-1-5-21-1-2-3-2001') }
        @{ match = 'objectSid=S-1-5-21-1-2-3-110'; distinguishedname = @('CN=admin,CN=Users,DC=corp,DC=example'); cn = @('admin') }
        # Domains, split permissions, and what Exchange keeps besides its servers.
        @{ match = 'crossRef'; distinguishedname = @('CN=CORP'); ncname = @('DC=corp,DC=example'); dnsroot = @('corp.example'); ntmixeddomain = @(0); 'msds-behavior-version' = @(7) }
        @{ match = 'crossRef'; distinguishedname = @('CN=LAB'); ncname = @('DC=lab,DC=corp,DC=example'); dnsroot = @('lab.corp.example'); ntmixeddomain = @(1) }
        @{ match = '(objectCategory=computer)(dNSHostName=DC1.corp.example)'; distinguishedname = @('CN=DC1'); operatingsystem = @('Windows Server 2019 Standard'); operatingsystemversion = @('10.0 (17763)') }
        @{ match = 'cn=Exchange Windows Permissions'; distinguishedname = @('CN=Exchange Windows Permissions'); member = @('CN=Exchange Trusted Subsystem,OU=Microsoft Exchange Security Groups,DC=corp,DC=example') }
        @{ match = 'msExchOAB'; distinguishedname = @('CN=Old'); name = @('Old'); offlineabserver = @('CN=EX00\0ADEL:6f,CN=Deleted Objects,CN=Configuration,DC=corp,DC=example') }
        @{ match = 'msExchOAB'; distinguishedname = @('CN=New'); name = @('New') }
        @{ match = 'msExchAddressListService)'; distinguishedname = @('CN=RUS'); name = @('Recipient Update Service (CORP)'); msexchaddresslistservicelink = @('CN=EX00,CN=Servers') }
        @{ match = 'msExchRecipientPolicy'; distinguishedname = @('CN=Default Policy'); name = @('Default Policy'); gatewayproxy = @('SMTP:@corp.example', 'smtp:%m@[10.0.0.1]') }
        @{ match = 'msExchPFTree'; distinguishedname = @('CN=Public Folders'); name = @('Public Folders') }
        @{ match = 'msExchMDBCopy)(msExchHostServerLink=CN=EX01)'; distinguishedname = @('CN=EX01,CN=DB01,CN=Databases,DC=corp,DC=example') }
        @{ match = 'msExchAuthAuthConfig'; distinguishedname = @('CN=Auth Configuration'); msexchauthcertificatethumbprint = @('1:00112233445566778899AABBCCDDEEFF00112233', '0:ffeeddccbbaa99887766554433221100ffeeddcc') }
        @{ match = '(objectClass=testEcho)'; distinguishedname = @('CN=Echo'); cn = @($Filter); objectguid = @(, [byte[]](1, 2, 255)); whencreated = @([datetime]::new(2026, 1, 2, 3, 4, 5, [DateTimeKind]::Utc)); flag = @($true) }
    )
    if ($Filter.Contains('testMany')) { 1..300 | ForEach-Object { @{ distinguishedname = @("CN=$_,DC=corp,DC=example") } }; return }
    if ($Scope -eq 'Base') {
        switch -Wildcard ($Base) {
            'CN=DB01,*' { @{ msexchedbfile = @('D:\DB01\DB01.edb'); msexcheseparamlogfilepath = @('E:\DB01') } }
            'CN=Configuration,*' { @{ name = @('Configuration') } }
            'CN=Partitions,*' { @{ 'msds-behavior-version' = @(7) } }
            'CN=ms-Exch-Schema-Version-Pt,*' { @{ rangeupper = @(17003) } }
            'CN=Schema,*' { @{ fsmoroleowner = @("CN=NTDS Settings,CN=DC1,CN=Servers,CN=Paris,$sites") } }
            'CN=admin,*' { @{ tokengroups = @('S-1-5-21-1-2-3-512', 'S-1-5-21-1-2-3-2001') } }
            'DC=corp,*' { @{ objectsid = @('S-1-5-21-1-2-3') } }
        }
        return
    }
    if ($Scope -eq 'OneLevel' -and $Filter -eq '(objectClass=*)') { 1..3 | ForEach-Object { @{ distinguishedname = @("CN=$_") } }; return }
    foreach ($object in $objects) {
        if (-not $Filter.Contains($object.match)) { continue }
        if ($Filter -match '\(cn=(EX\d+)\)' -and $object.name[0] -ne $Matches[1]) { continue }
        $object
    }
}

# What a fix did, one line for each call.
function Add-Change { param([string]$Line) [IO.File]::AppendAllText($env:PREFLIGHT_CHANGES, "$Line`n") }
function Set-Service {
    [CmdletBinding()] param([string]$Name, [string]$StartupType)
    if ($Name -eq 'MSExchangeADTopology') { throw [InvalidOperationException]::new('The service cannot be configured.', [ComponentModel.Win32Exception]::new(5)) }
    Add-Change "Set-Service $Name $StartupType"
}
function Start-Service { [CmdletBinding()] param([string]$Name) Add-Change "Start-Service $Name" }
function Stop-Process { [CmdletBinding()] param($InputObject, [switch]$Force) Add-Change "Stop-Process $($InputObject.Id)" }
function Install-WindowsFeature {
    [CmdletBinding()] param([string[]]$Name)
    Add-Change "Install-WindowsFeature $($Name -join ',')"
    return [pscustomobject]@{ Success = $env:PREFLIGHT_INSTALL_FAILS -ne '1'; ExitCode = 'Failed'; RestartNeeded = 'Yes' }
}
function Set-ItemProperty {
    [CmdletBinding()] param([string]$LiteralPath, [string]$Name, $Value, [string]$Type)
    Add-Change "Set-ItemProperty $LiteralPath $Name $Value $Type"
}
function Request-Restart { param([int]$Seconds) Add-Change "restart in $Seconds"; return 0 }

# Names, ports, certificates, rights on the server. Adapters, listeners and certificates are those of the machine itself.
function Get-DnsServers { return [ordered]@{ adapter = 'Ethernet0'; servers = @('127.0.0.1') } }
function Get-DnsPort { if ($env:PREFLIGHT_DNS_PORT) { return [int]$env:PREFLIGHT_DNS_PORT } else { return 53 } }
function Get-EndpointAddress { param([string]$Name) return [Uri]$(if ($env:PREFLIGHT_ENDPOINT) { $env:PREFLIGHT_ENDPOINT } else { 'https://127.0.0.1:9/' }) }
function Get-WinHttpSettings {
    param([string]$Proxy)
    if (-not $Proxy) { return , [byte[]](@(0x18) + @(0) * 7 + @(1) + @(0) * 11) }
    return , [byte[]](@(0x18) + @(0) * 7 + @(3, 0, 0, 0, $Proxy.Length, 0, 0, 0) + [Text.Encoding]::ASCII.GetBytes($Proxy) + @(0) * 4)
}
function Get-MachineCertificates { if ($env:PREFLIGHT_CERTIFICATE) { [Security.Cryptography.X509Certificates.X509Certificate2]::new($env:PREFLIGHT_CERTIFICATE) } }
function Find-ComputersInCatalog { param([string]$RootDomain, [string]$Name) return @("$Name.corp.example", "$Name.lab.corp.example") }
function Test-InheritanceBlocked { param([string]$Server, [string]$Name) return $false }
function Get-LocalAdministrators { return @('S-1-5-21-9-9-9-500', $(if ($env:PREFLIGHT_ADMINISTRATORS) { $env:PREFLIGHT_ADMINISTRATORS } else { 'S-1-5-21-1-2-3-512' })) }

# The Exchange Management Shell of EX01: references to other objects have a name, as in the shell.
function Get-ExchangeServer {
    [CmdletBinding()] param([string]$Identity)
    if ($env:PREFLIGHT_SHELL_DENIES -eq '1') { throw [UnauthorizedAccessException]::new('no') }
    $all = @(
        [pscustomobject]@{ Name = 'EX01'; Site = [pscustomobject]@{ Name = 'Paris' }; IsHubTransportServer = $true; ExchangeLegacyDN = '/o=Contoso/ou=Exchange Administrative Group/cn=Configuration/cn=Servers/cn=EX01' }
        [pscustomobject]@{ Name = 'EX02'; Site = [pscustomobject]@{ Name = 'Lyon' }; IsHubTransportServer = $true; ExchangeLegacyDN = '/o=Contoso/cn=EX02' }
        [pscustomobject]@{ Name = 'EDGE01'; Site = $null; IsHubTransportServer = $false; ExchangeLegacyDN = '/o=Contoso/cn=EDGE01' }
    )
    foreach ($one in $all) { if (-not $Identity -or $one.Name -eq $Identity) { $one } }
}
function Get-OrganizationConfig { [CmdletBinding()] param() if ($env:PREFLIGHT_SHELL_DENIES -eq '1') { throw [UnauthorizedAccessException]::new('no') } return [pscustomobject]@{ Name = 'Contoso'; MapiHttpEnabled = $true } }
function Get-Queue {
    [CmdletBinding()] param($ResultSize)
    [pscustomobject]@{ Identity = 'EX01\Submission'; MessageCount = 0; Status = 'Ready'; DeliveryType = 'Undefined' }
    [pscustomobject]@{ Identity = 'EX01\3'; MessageCount = 4; Status = 'Retry'; DeliveryType = 'DnsConnectorDelivery' }
    [pscustomobject]@{ Identity = 'EX01\Poison'; MessageCount = 2; Status = 'Ready'; DeliveryType = 'Undefined' }
    [pscustomobject]@{ Identity = 'EX01\Shadow\5'; MessageCount = 9; Status = 'Ready'; DeliveryType = 'ShadowRedundancy' }
}
function Get-DistributionGroup { [CmdletBinding()] param($Filter, $ResultSize) [pscustomobject]@{ Name = "All staff, found by $Filter" } }
function Get-DynamicDistributionGroup { [CmdletBinding()] param($Filter, $ResultSize) }
function Get-SendConnector { [CmdletBinding()] param() [pscustomobject]@{ Name = 'Out'; Enabled = $true; SourceTransportServers = @([pscustomobject]@{ Name = 'EX01' }) } }
function Get-OfflineAddressBook { [CmdletBinding()] param() [pscustomobject]@{ Name = 'Old'; Server = [pscustomobject]@{ Name = 'EX01' } }, [pscustomobject]@{ Name = 'New'; Server = $null } }
function Get-EdgeSubscription { [CmdletBinding()] param() [pscustomobject]@{ Name = 'EDGE01'; Site = [pscustomobject]@{ Name = 'Paris' } } }
function Get-MailboxDatabase { [CmdletBinding()] param($Server) foreach ($on in 'EX01', 'EX02') { [pscustomobject]@{ Name = "DB of $on"; Server = [pscustomobject]@{ Name = $on } } } }
function Get-Mailbox {
    [CmdletBinding()] param($Database, $ResultSize, [switch]$Archive, [switch]$Arbitration, [switch]$PublicFolder, [switch]$AuditLog, [switch]$Monitoring)
    if ($Arbitration) { 1..5 } elseif ($Monitoring) { 1 } elseif (-not ($Archive -or $PublicFolder -or $AuditLog)) { 1..3 }
}
function Get-OrganizationRelationship { [CmdletBinding()] param() [pscustomobject]@{ Name = 'To cloud'; Enabled = $true; TargetApplicationUri = $null } }
function Get-HybridConfiguration { [CmdletBinding()] param() }
function Get-ExchangeCertificate { [CmdletBinding()] param($Server) [pscustomobject]@{ Thumbprint = '00112233445566778899aabbccddeeff00112233'; Services = 'IIS, SMTP'; Status = 'Valid' } }
