# The Exchange servers that the organization has in Active Directory, with their versions.
$questionKinds['exchange-servers'] = 'Read-ExchangeServers'

function Read-ExchangeServers {
    param([hashtable]$Params)
    $controller = Find-DomainController (Get-DomainName)
    $base = 'CN=Microsoft Exchange,CN=Services,' + (Get-NamingContexts $controller).configuration
    $attributes = @('name', 'serialNumber', 'msExchCurrentServerRoles', 'msExchServerSite')
    # Below a server lie objects for its transport services that are servers by their class too.
    $filter = '(&(objectClass=msExchExchangeServer)(!(objectClass=msExchExchangeTransportServer)))'
    $servers = foreach ($found in @(Find-DirectoryObjects $controller $base $filter $attributes)) {
        $version = ConvertTo-ExchangeBuild ([string](Get-FirstValue $found 'serialnumber'))
        # A server that was provisioned and never installed has no version yet.
        if ($null -eq $version) { continue }
        $roles = @(Get-RoleNames ([int](Get-FirstValue $found 'msexchcurrentserverroles')))
        $site = Get-FirstValue $found 'msexchserversite'
        [ordered]@{
            name = [string](Get-FirstValue $found 'name')
            version = $version
            edge = $roles -ccontains 'edge'
            roles = $roles
            site = $(if ($null -eq $site) { $null } else { Get-RelativeName $site })
        }
    }
    return [ordered]@{ servers = @($servers) }
}

# Each role is a bit. Exchange 2000 and 2003 have no roles and no bits.
function Get-RoleNames {
    param([int]$Bits)
    $roles = [ordered]@{ frontEnd = 1; mailbox = 2; clientAccess = 4; unifiedMessaging = 16; hubTransport = 32; edge = 64 }
    foreach ($role in $roles.GetEnumerator()) { if (($Bits -band $role.Value) -ne 0) { $role.Key } }
}

# "Version 15.2 (Build 31544.4)" is 15.2.1544.4: Exchange adds 30000 to the build. Exchange 2000 and 2003 do not, and
# write "(Build 7638.2: Service Pack 2)".
function ConvertTo-ExchangeBuild {
    param([string]$SerialNumber)
    $match = [regex]::Match($SerialNumber, '^Version (\d{1,2})\.(\d{1,5}) \(Build (\d{1,5})\.(\d{1,5})[:)]')
    if (-not $match.Success) { return $null }
    $build = [int]$match.Groups[3].Value
    if ($build -ge 30000) { $build -= 30000 }
    return $match.Groups[1].Value + '.' + $match.Groups[2].Value + '.' + $build + '.' + $match.Groups[4].Value
}
