# The domains of the forest, the system of the schema master, and whether permissions are split.
$questionKinds['domain-state'] = 'Read-DomainState'

function Read-DomainState {
    param([hashtable]$Params)
    $domain = Get-DomainName
    $chosen = Find-DomainController $domain
    $contexts = Get-NamingContexts $chosen
    $partitions = 'CN=Partitions,' + $contexts.configuration
    $forest = Get-DirectoryObject $chosen $partitions @('msDS-Behavior-Version')
    if ($null -eq $forest) { Stop-Question 'fault' "$chosen shows no partitions" }
    $controllers = @(Get-ForestControllers $chosen $contexts)
    return [ordered]@{
        domainController = $chosen
        domains = @(Get-ForestDomains $chosen $partitions $contexts)
        forestLevel = [int](Get-FirstValue $forest 'msds-behavior-version')
        schemaMaster = Get-SystemOfController (Get-SchemaMaster $chosen $contexts $controllers)
        controller = Get-OwnController $controllers
        splitPermissions = Get-SplitPermissions $chosen $contexts
    }
}

# Each domain has a crossRef whose systemFlags hold 1 (of this forest) and 2 (a domain). Active Directory keeps mode and
# level on it the same as on the domain itself (MS-ADTS 6.1.1.2.1.1.4), so no controller of another domain is asked.
function Get-ForestDomains {
    param([string]$Server, [string]$Partitions, [hashtable]$Contexts)
    $filter = '(&(objectClass=crossRef)(systemFlags:1.2.840.113556.1.4.803:=3))'
    foreach ($found in @(Find-DirectoryObjects $Server $Partitions $filter @('nCName', 'dnsRoot', 'nTMixedDomain', 'msDS-Behavior-Version') 'OneLevel')) {
        $context = [string](Get-FirstValue $found 'ncname')
        [ordered]@{
            name = [string](Get-FirstValue $found 'dnsroot')
            root = $context -eq $Contexts.rootDomain
            own = $context -eq $Contexts.domain
            mixed = [int](Get-FirstValue $found 'ntmixeddomain') -eq 1
            # A domain that never was raised has no value.
            level = [int](Get-FirstValue $found 'msds-behavior-version')
        }
    }
}

# The system as the computer object of a controller names it. Its own domain has that object, and it serves its domain.
function Get-SystemOfController {
    param($Controller)
    $system = [ordered]@{ name = $Controller.name; operatingSystem = $null; operatingSystemVersion = $null; servicePack = $null }
    $base = 'DC=' + ([string]$Controller.domain).Replace('.', ',DC=')
    $filter = '(&(objectCategory=computer)(dNSHostName=' + (ConvertTo-FilterValue $Controller.name) + '))'
    # A master that does not answer is named all the same: the rest of the answer does not depend on it.
    try { $found = @(Find-DirectoryObjects $Controller.name $base $filter @('operatingSystem', 'operatingSystemVersion', 'operatingSystemServicePack')) }
    catch { return $system }
    foreach ($computer in $found) {
        $system.operatingSystem = Get-FirstValue $computer 'operatingsystem'
        $system.operatingSystemVersion = Get-FirstValue $computer 'operatingsystemversion'
        $system.servicePack = Get-FirstValue $computer 'operatingsystemservicepack'
    }
    return $system
}

function Get-OwnController {
    param($Controllers)
    $fqdn = Get-FullName
    foreach ($one in $Controllers) { if ($one.name -eq $fqdn) { return [ordered]@{ writable = $one.writable; globalCatalog = $one.globalCatalog } } }
    return $null
}

# What /PrepareAD leaves in the root domain; $null before it ran.
function Get-SplitPermissions {
    param([string]$Server, [hashtable]$Contexts)
    $rootServer = $Server
    if ($Contexts.rootDomain -ne $Contexts.domain) { $rootServer = Find-DomainController (ConvertTo-DnsName $Contexts.rootDomain) }
    $filter = '(&(objectClass=group)(cn=Exchange Windows Permissions))'
    $permissions = @(Find-DirectoryObjects $rootServer $Contexts.rootDomain $filter @('member'))
    $units = @(Find-DirectoryObjects $rootServer $Contexts.rootDomain '(&(objectClass=organizationalUnit)(ou=Microsoft Exchange Protected Groups))' @('ou'))
    if ($permissions.Count -eq 0 -and $units.Count -eq 0) { return $null }
    $holds = $null
    foreach ($group in $permissions) {
        $members = @()
        if ($group.ContainsKey('member')) { $members = @($group['member']) }
        $holds = @($members | Where-Object { $_ -like 'CN=Exchange Trusted Subsystem,*' }).Count -gt 0
    }
    return [ordered]@{ protectedGroups = $units.Count -gt 0; subsystemHasWindowsPermissions = $holds }
}
