# Whether the server reaches a service over HTTPS, from a closed list. Only the head of an answer is asked for.
$questionKinds['endpoint'] = 'Read-Endpoint'

function Read-Endpoint {
    param([hashtable]$Params)
    $uri = Get-EndpointAddress (Get-TextParam $Params 'name' '^(mitigations)\z')
    # Older .NET offers old versions of TLS only, which the services turn away; 3072 is TLS 1.2. It holds for this process.
    [Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor 3072
    $attempts = New-Object Collections.ArrayList
    [void]$attempts.Add((Read-EndpointHead 'account' $uri (Get-AccountProxy $uri)))
    $machine = Get-MachineProxy
    if ($null -ne $machine) { [void]$attempts.Add((Read-EndpointHead 'machine' $uri $machine)) }
    return [ordered]@{ address = $uri.Host + ':' + $uri.Port; attempts = $attempts }
}

function Get-EndpointAddress {
    param([string]$Name)
    $known = @{ mitigations = 'https://officeclient.microsoft.com/getexchangemitigations' }
    return New-Object Uri -ArgumentList $known[$Name]
}

# The proxy that the settings of this account name for the address, or $null for the direct way.
function Get-AccountProxy {
    param([Uri]$Uri)
    $settings = [Net.WebRequest]::GetSystemWebProxy()
    if ($null -eq $settings -or $settings.IsBypassed($Uri)) { return $null }
    $proxy = $settings.GetProxy($Uri)
    if ($null -eq $proxy -or $proxy.Authority -eq $Uri.Authority) { return $null }
    return $proxy
}

# The proxy of WinHTTP, which services use; $null when it is set to the direct way. The value holds numbers of four
# bytes: version, counter, flags (2 is a proxy), length of the proxy's text; then that text.
function Get-MachineProxy {
    $value = Get-MachineValue 'SOFTWARE\Microsoft\Windows\CurrentVersion\Internet Settings\Connections' 'WinHttpSettings'
    if ($value -isnot [byte[]] -or $value.Length -lt 16 -or ($value[8] -band 2) -eq 0) { return $null }
    $length = [BitConverter]::ToUInt32($value, 12)
    if ($length -lt 1 -or 16 + $length -gt $value.Length) { return $null }
    return ConvertTo-ProxyAddress ([Text.Encoding]::ASCII.GetString($value, 16, [int]$length))
}

# "proxy:8080" or "http=one:80;https=two:8080": the entry for HTTPS.
function ConvertTo-ProxyAddress {
    param([string]$Setting)
    $chosen = $null
    foreach ($entry in [regex]::Split($Setting, '[;\s]+')) {
        if ($entry -match '^https=(.+)\z') { $chosen = $Matches[1] }
        elseif ($null -eq $chosen -and $entry -ne '' -and -not $entry.Contains('=')) { $chosen = $entry }
    }
    if ($null -eq $chosen) { return $null }
    if ($chosen -notmatch '^https?://') { $chosen = "http://$chosen" }
    $proxy = $null
    if (-not [Uri]::TryCreate($chosen, [UriKind]::Absolute, [ref]$proxy)) { return $null }
    return $proxy
}

# Any HTTP status but 407 means reached: that one is the proxy's own, which wants a sign-in.
function Read-EndpointHead {
    param([string]$Way, [Uri]$Uri, $Proxy)
    $request = [Net.WebRequest]::Create($Uri)
    $request.Method = 'HEAD'
    $request.Timeout = 10000
    $request.AllowAutoRedirect = $false
    $request.Proxy = $null
    if ($null -ne $Proxy) {
        $request.Proxy = New-Object Net.WebProxy -ArgumentList $Proxy
        $request.Proxy.UseDefaultCredentials = $true
    }
    $found = [ordered]@{ way = $Way; proxy = $(if ($null -eq $Proxy) { $null } else { $Proxy.AbsoluteUri }); reached = $false; status = $null; error = $null }
    $response = $null
    try { $response = $request.GetResponse() }
    catch [Net.WebException] {
        $response = Get-ResponseOfError $_.Exception
        if ($null -eq $response) { $found.error = Get-WebErrorText $_.Exception }
    }
    if ($null -ne $response) {
        $found.status = [int]$response.StatusCode
        $response.Close()
        $found.reached = $found.status -ne 407
        if (-not $found.reached) { $found.error = 'the proxy wants a sign-in' }
    }
    return $found
}

function Get-ResponseOfError {
    param($Exception)
    for ($one = $Exception; $null -ne $one; $one = $one.InnerException) { if ($one -is [Net.WebException] -and $null -ne $one.Response) { return $one.Response } }
    return $null
}

# The innermost error says most: a name that leads nowhere, a refused connection, a certificate that is not trusted.
function Get-WebErrorText {
    param($Exception)
    $text = [regex]::Replace([string]$Exception.GetBaseException().Message, '\s+', ' ').Trim()
    return $text.Substring(0, [Math]::Min(300, $text.Length))
}
