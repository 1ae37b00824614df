# The Exchange servers that the organization has in Active Directory, with their versions.
$questionKinds['exchange-servers'] = 'Read-ExchangeServers'

function Read-ExchangeServers {
    param([hashtable]$Params)
    $controller = Find-DomainController (Get-DomainName)
    $base = 'CN=Microsoft Exchange,CN=Services,' + (Get-NamingContexts $controller).configuration
    $attributes = @('name', 'serialNumber', 'msExchCurrentServerRoles')
    $servers = foreach ($found in @(Find-DirectoryObjects $controller $base '(objectClass=msExchExchangeServer)' $attributes)) {
        $version = ConvertTo-ExchangeBuild ([string](Get-FirstValue $found 'serialnumber'))
        # A server that was provisioned and never installed has no version yet.
        if ($null -eq $version) { continue }
        # 64 is the role Edge Transport.
        $edge = ([int](Get-FirstValue $found 'msexchcurrentserverroles') -band 64) -ne 0
        [ordered]@{ name = [string](Get-FirstValue $found 'name'); version = $version; edge = $edge }
    }
    return [ordered]@{ servers = @($servers) }
}

# "Version 15.2 (Build 31544.4)" is 15.2.1544.4: Exchange adds 30000 to the build.
function ConvertTo-ExchangeBuild {
    param([string]$SerialNumber)
    $match = [regex]::Match($SerialNumber, '^Version (\d{1,2})\.(\d{1,5}) \(Build (\d{1,5})\.(\d{1,5})\)')
    if (-not $match.Success) { return $null }
    $build = [int]$match.Groups[3].Value
    if ($build -ge 30000) { $build -= 30000 }
    return $match.Groups[1].Value + '.' + $match.Groups[2].Value + '.' + $build + '.' + $match.Groups[4].Value
}
