# Which local TCP ports are listened on, and by which process.
$questionKinds['ports'] = 'Read-Ports'

function Read-Ports {
    param([hashtable]$Params)
    $asked = @($Params['ports'])
    if ($asked.Count -lt 1 -or $asked.Count -gt 20) { Stop-Question 'not-supported' 'parameter ports does not fit' }
    $open = @{}
    foreach ($endpoint in @(Get-ListeningEndpoints)) { $open[[int]$endpoint.Port] = $true }
    $owners = Get-PortOwners
    $ports = foreach ($port in $asked) {
        if ($port -isnot [long] -or $port -lt 1 -or $port -gt 65535) { Stop-Question 'not-supported' 'parameter ports does not fit' }
        $listening = $open.ContainsKey([int]$port)
        $by = @()
        if ($listening) {
            $by = $null
            # Somebody listens: an empty list of connections only means that this account does not see them.
            if ($null -ne $owners -and $owners.ContainsKey([int]$port)) { $by = @($owners[[int]$port]) }
        }
        [ordered]@{ port = $port; listening = $listening; owners = $by }
    }
    return [ordered]@{ ports = @($ports) }
}

function Get-ListeningEndpoints {
    return [Net.NetworkInformation.IPGlobalProperties]::GetIPGlobalProperties().GetActiveTcpListeners()
}

# Processes by port; $null where Windows does not tell this account. State 2 is listening.
function Get-PortOwners {
    try { $connections = @(Get-CimInstance -Namespace 'root/StandardCimv2' -ClassName MSFT_NetTCPConnection -Filter 'State = 2' -ErrorAction Stop) }
    catch { return $null }
    $names = @{}
    foreach ($process in @(Get-Process -ErrorAction Stop)) { $names[[int]$process.Id] = $process.ProcessName }
    $owners = @{}
    foreach ($one in $connections) {
        $port = [int]$one.LocalPort
        $id = [int]$one.OwningProcess
        if (-not $owners.ContainsKey($port)) { $owners[$port] = New-Object Collections.ArrayList }
        # A service listens once for IPv4 and once for IPv6.
        if (@($owners[$port] | Where-Object { $_.id -eq $id }).Count -gt 0) { continue }
        [void]$owners[$port].Add([ordered]@{ id = $id; name = [string]$names[$id] })
    }
    return $owners
}
