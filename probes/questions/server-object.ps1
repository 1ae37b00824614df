# What Active Directory holds about this server as an Exchange server.
$questionKinds['server-object'] = 'Read-ServerObject'

function Read-ServerObject {
    param([hashtable]$Params)
    $name = Get-NetbiosName
    $controller = Find-DomainController (Get-DomainName)
    $contexts = Get-NamingContexts $controller
    return [ordered]@{
        name = $name
        object = Get-ExchangeServerObject $controller $contexts $name
        sameShortName = @(Find-ComputersInCatalog $contexts.rootDomain $name | Select-Object -First 100)
    }
}

# $null when there is none. Below a server lie objects for its transport services that are servers by their class too.
function Get-ExchangeServerObject {
    param([string]$Server, [hashtable]$Contexts, [string]$Name)
    $base = 'CN=Microsoft Exchange,CN=Services,' + $Contexts.configuration
    $filter = '(&(objectClass=msExchExchangeServer)(!(objectClass=msExchExchangeTransportServer))(cn=' + (ConvertTo-FilterValue $Name) + '))'
    $attributes = @('serialNumber', 'msExchCurrentServerRoles', 'msExchMDBAvailabilityGroupLink')
    foreach ($found in @(Find-DirectoryObjects $Server $base $filter $attributes)) {
        $group = Get-FirstValue $found 'msexchmdbavailabilitygrouplink'
        return [ordered]@{
            version = ConvertTo-ExchangeBuild ([string](Get-FirstValue $found 'serialnumber'))
            # 4096 is a server that was provisioned.
            provisioned = ([int](Get-FirstValue $found 'msexchcurrentserverroles') -band 4096) -ne 0
            availabilityGroup = $(if ($null -eq $group) { $null } else { Get-RelativeName $group })
            databases = @(Get-DatabasesOfServer $Server $base ([string](Get-FirstValue $found 'distinguishedname')))
        }
    }
    return $null
}

# Below each database lies an object for each of its copies, which names the server that holds it.
function Get-DatabasesOfServer {
    param([string]$Server, [string]$Base, [string]$Owner)
    $filter = '(&(objectClass=msExchMDBCopy)(msExchHostServerLink=' + (ConvertTo-FilterValue $Owner) + '))'
    foreach ($copy in @(Find-DirectoryObjects $Server $Base $filter @('cn') | Select-Object -First 500)) {
        $name = Get-ParentName ([string](Get-FirstValue $copy 'distinguishedname'))
        $database = Get-DirectoryObject $Server $name @('msExchEDBFile', 'msExchESEParamLogFilePath')
        if ($null -eq $database) { continue }
        [ordered]@{
            name = Get-RelativeName $name
            file = Get-FirstValue $database 'msexchedbfile'
            logFolder = Get-FirstValue $database 'msexcheseparamlogfilepath'
        }
    }
}

# Full names of the computers of the forest whose account has this NetBIOS name, which has at most 15 characters.
function Find-ComputersInCatalog {
    param([string]$RootDomain, [string]$Name)
    Add-Type -AssemblyName System.DirectoryServices
    $account = $Name.Substring(0, [Math]::Min(15, $Name.Length)) + '$'
    $filter = '(&(objectCategory=computer)(sAMAccountName=' + (ConvertTo-FilterValue $account) + '))'
    $entry = New-Object DirectoryServices.DirectoryEntry -ArgumentList ('GC://' + (ConvertTo-DnsName $RootDomain))
    $searcher = New-Object DirectoryServices.DirectorySearcher -ArgumentList $entry, $filter, ([string[]]@('dNSHostName', 'distinguishedName'))
    $results = $null
    try {
        $results = $searcher.FindAll()
        foreach ($result in $results) {
            $names = @($result.Properties['dNSHostName'])
            if ($names.Count -gt 0) { [string]$names[0] } else { $Name + '.' + (ConvertTo-DnsName ([string]$result.Properties['distinguishedName'][0])) }
        }
    } finally {
        if ($null -ne $results) { $results.Dispose() }
        $searcher.Dispose()
        $entry.Dispose()
    }
}
