# Whether the server opens its own registry over the network, by its own full name, as Setup does.
$questionKinds['remote-registry'] = 'Read-RemoteRegistry'

function Read-RemoteRegistry {
    param([hashtable]$Params)
    $fqdn = Get-FullName
    $refusal = Get-RemoteRegistryRefusal $fqdn
    return [ordered]@{
        fqdn = $fqdn
        opened = $null -eq $refusal
        error = $refusal
        resolvesTo = @(Get-ResolvedAddresses $fqdn)
        ownAddresses = @(Get-OwnAddresses)
        service = Read-Service @{ name = 'RemoteRegistry' }
    }
}

function Get-FullName {
    $properties = [Net.NetworkInformation.IPGlobalProperties]::GetIPGlobalProperties()
    if ([string]::IsNullOrEmpty($properties.DomainName)) { return $properties.HostName }
    return $properties.HostName + '.' + $properties.DomainName
}

# $null when it opened, otherwise what Windows said. Denied access is no answer: a session without network credentials is
# denied although Setup would not be.
function Get-RemoteRegistryRefusal {
    param([string]$Fqdn)
    try {
        $root = [Microsoft.Win32.RegistryKey]::OpenRemoteBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine, $Fqdn)
        $key = $root.OpenSubKey('SOFTWARE\Microsoft\Windows NT\CurrentVersion')
        if ($null -ne $key) { $key.Close() }
        $root.Close()
        return $null
    } catch [IO.IOException] {
        return [regex]::Replace([string]$_.Exception.GetBaseException().Message, '\s+', ' ').Trim()
    }
}

# A name that leads nowhere gives no addresses; that is an answer.
function Get-ResolvedAddresses {
    param([string]$Fqdn)
    try { $addresses = [Net.Dns]::GetHostAddresses($Fqdn) } catch [Net.Sockets.SocketException] { return }
    foreach ($address in $addresses) { ConvertTo-AddressText $address }
}

function Get-OwnAddresses {
    foreach ($adapter in [Net.NetworkInformation.NetworkInterface]::GetAllNetworkInterfaces()) {
        foreach ($unicast in $adapter.GetIPProperties().UnicastAddresses) { ConvertTo-AddressText $unicast.Address }
    }
}

# Without the zone of a link-local address, which differs between the two lists.
function ConvertTo-AddressText {
    param([Net.IPAddress]$Address)
    return $Address.ToString().Split('%')[0]
}
