# The Exchange servers that the organization has in Active Directory, with their versions.
$questionKinds['exchange-servers'] = 'Read-ExchangeServers'

function Read-ExchangeServers {
    param([hashtable]$Params)
    $controller = Find-DomainController (Get-DomainName)
    $base = 'CN=Microsoft Exchange,CN=Services,' + (Get-NamingContexts $controller).configuration
    $attributes = @('name', 'serialNumber', 'msExchCurrentServerRoles', 'networkAddress', 'msExchServerSite')
    # Below a server lie objects for its transport services that are servers by their class too.
    $filter = '(&(objectClass=msExchExchangeServer)(!(objectClass=msExchExchangeTransportServer)))'
    $servers = foreach ($found in @(Find-DirectoryObjects $controller $base $filter $attributes)) {
        $version = ConvertTo-ExchangeBuild ([string](Get-FirstValue $found 'serialnumber'))
        # A server that was provisioned and never installed has no version yet.
        if ($null -eq $version) { continue }
        $roles = @(Get-RoleNames ([int](Get-FirstValue $found 'msexchcurrentserverroles')))
        [ordered]@{
            name = [string](Get-FirstValue $found 'name')
            version = $version
            edge = $roles -ccontains 'edge'
            fqdn = Get-RegisteredName $found
            site = Get-SiteOfLink ([string](Get-FirstValue $found 'msexchserversite'))
            roles = $roles
        }
    }
    return [ordered]@{ servers = @($servers) }
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

# Among its network addresses a server registers its full name for TCP: ncacn_ip_tcp:ex01.corp.example.
function Get-RegisteredName {
    param([hashtable]$Found)
    if (-not $Found.ContainsKey('networkaddress')) { return $null }
    foreach ($address in @($Found['networkaddress'])) {
        $text = [string]$address
        if ($text.StartsWith('ncacn_ip_tcp:', [StringComparison]::OrdinalIgnoreCase)) { return $text.Substring(13) }
    }
    return $null
}

# CN=Paris,CN=Sites,CN=Configuration,... is Paris.
function Get-SiteOfLink {
    param([string]$DistinguishedName)
    $match = [regex]::Match($DistinguishedName, '^CN=((?:[^\\,]|\\.)+),CN=Sites,', [Text.RegularExpressions.RegexOptions]'IgnoreCase, CultureInvariant')
    if (-not $match.Success) { return $null }
    return $match.Groups[1].Value.Replace('\', '')
}

# The roles in the sum. Exchange 2016 and later set several bits for the one role Mailbox; 2000 and 2003 have none.
function Get-RoleNames {
    param([int]$Sum)
    $bits = [ordered]@{ mailbox = 2; clientAccess = 4; unifiedMessaging = 16; hubTransport = 32; edge = 64; frontEnd = 16384 }
    foreach ($bit in $bits.GetEnumerator()) { if (($Sum -band $bit.Value) -ne 0) { $bit.Key } }
}
