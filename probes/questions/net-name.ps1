# Under which names the server knows itself, where its own full name leads, and whether its DNS server answers.
$questionKinds['net-name'] = 'Read-NetName'

function Read-NetName {
    param([hashtable]$Params)
    $tcpip = 'SYSTEM\CurrentControlSet\Services\Tcpip\Parameters'
    $suffix = [string](Get-MachineValue $tcpip 'NV Domain')
    $fqdn = Get-FullName
    $adapters = @(Get-DnsServers)
    return [ordered]@{
        computerName = Get-NetbiosName
        hostName = [string](Get-MachineValue $tcpip 'Hostname')
        primaryDnsSuffix = $(if ($suffix -eq '') { $null } else { $suffix })
        fqdn = $fqdn
        resolvesTo = @(Get-ResolvedAddresses $fqdn)
        ownAddresses = @(Get-OwnAddresses)
        dnsServers = $adapters
        primaryDnsServer = Get-PrimaryDnsState $adapters $fqdn $suffix
    }
}

function Get-NetbiosName {
    $name = [string](Get-MachineValue 'SYSTEM\CurrentControlSet\Control\ComputerName\ActiveComputerName' 'ComputerName')
    if ($name -eq '') { return [Environment]::MachineName }
    return $name
}

# Adapters that are up and have DNS servers. Windows lists site-local addresses of its own where IPv6 has none (RFC 3879).
function Get-DnsServers {
    foreach ($adapter in [Net.NetworkInformation.NetworkInterface]::GetAllNetworkInterfaces()) {
        if ($adapter.OperationalStatus -ne 'Up') { continue }
        $servers = @($adapter.GetIPProperties().DnsAddresses | Where-Object { -not $_.IsIPv6SiteLocal } | ForEach-Object { ConvertTo-AddressText $_ })
        if ($servers.Count -gt 0) { [ordered]@{ adapter = $adapter.Name; servers = $servers } }
    }
}

function Get-PrimaryDnsState {
    param($Adapters, [string]$Fqdn, [string]$Suffix)
    if ($Adapters.Count -eq 0) { return $null }
    $server = [string]$Adapters[0].servers[0]
    $domain = $null
    # 6 is SOA, 1 is A.
    if ($Suffix -ne '') { $domain = Get-DnsReply $server $Suffix 6 }
    return [ordered]@{ address = $server; domain = $domain; host = (Get-DnsReply $server $Fqdn 1) }
}
