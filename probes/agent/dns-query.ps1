# One DNS query over UDP to one server (RFC 1035 section 4). The client of Windows would ask other servers too, and its command
# does not exist everywhere.

# What the server said: its RCODE and the IPv4 addresses in the answer. A server that says nothing is asked twice.
function Get-DnsReply {
    param([string]$Server, [string]$Name, [int]$Type)
    $query = ConvertTo-DnsQuery $Name $Type
    if ($null -eq $query) { return [ordered]@{ answered = $false; error = "$Name cannot be asked for: a label is longer than 63 bytes" } }
    for ($attempt = 1; ; $attempt++) {
        try {
            $reply = Read-DnsMessage $Server $query
            return [ordered]@{ answered = $true; rcode = ($reply[3] -band 15); addresses = @(Get-DnsAddresses $reply) }
        } catch [Net.Sockets.SocketException] {
            $trouble = $_.Exception.GetBaseException()
            # The query or the answer may have been lost on the way.
            if ($attempt -lt 2 -and $trouble.SocketErrorCode -eq [Net.Sockets.SocketError]::TimedOut) { continue }
            $text = [regex]::Replace([string]$trouble.Message, '\s+', ' ').Trim()
            return [ordered]@{ answered = $false; error = $text }
        }
    }
}

function Get-DnsPort { return 53 }

# The answer to a query: the socket takes packets of that server only, and one with another id is no answer.
function Read-DnsMessage {
    param([string]$Server, [byte[]]$Query)
    $address = [Net.IPAddress]::Parse($Server)
    $client = New-Object Net.Sockets.UdpClient -ArgumentList $address.AddressFamily
    try {
        $client.Client.ReceiveTimeout = 2500
        $client.Connect($address, (Get-DnsPort))
        [void]$client.Send($Query, $Query.Length)
        $from = New-Object Net.IPEndPoint -ArgumentList $address, 0
        for ($stray = 0; $stray -lt 20; $stray++) {
            $reply = $client.Receive([ref]$from)
            $isReply = $reply.Length -ge 12 -and ($reply[2] -band 128) -ne 0
            if ($isReply -and $reply[0] -eq $Query[0] -and $reply[1] -eq $Query[1]) { return , $reply }
        }
        Stop-Question 'fault' "$Server sends what is no answer to the query"
    } finally { $client.Close() }
}

# A header that asks for recursion, and one question of class IN. $null for a name that DNS cannot carry.
function ConvertTo-DnsQuery {
    param([string]$Name, [int]$Type)
    $query = New-Object Collections.ArrayList
    $id = [BitConverter]::GetBytes([Environment]::TickCount)
    foreach ($byte in @($id[0], $id[1], 1, 0, 0, 1, 0, 0, 0, 0, 0, 0)) { [void]$query.Add([byte]$byte) }
    foreach ($label in $Name.Trim('.').Split('.')) {
        $bytes = [Text.Encoding]::UTF8.GetBytes($label)
        if ($bytes.Length -lt 1 -or $bytes.Length -gt 63) { return $null }
        [void]$query.Add([byte]$bytes.Length)
        foreach ($byte in $bytes) { [void]$query.Add($byte) }
    }
    foreach ($byte in @(0, 0, $Type, 0, 1)) { [void]$query.Add([byte]$byte) }
    return , [byte[]]$query.ToArray()
}

# The A records in the answer section; what does not fit into the message is left out.
function Get-DnsAddresses {
    param([byte[]]$Reply)
    $at = 12
    for ($i = 0; $i -lt (Get-DnsNumber $Reply 4); $i++) { $at = (Get-DnsNameEnd $Reply $at) + 4 }
    for ($i = 0; $i -lt (Get-DnsNumber $Reply 6); $i++) {
        $at = Get-DnsNameEnd $Reply $at
        if ($at + 10 -gt $Reply.Length) { return }
        $length = Get-DnsNumber $Reply ($at + 8)
        if ($at + 10 + $length -gt $Reply.Length) { return }
        if ((Get-DnsNumber $Reply $at) -eq 1 -and $length -eq 4) { @($Reply[$at + 10], $Reply[$at + 11], $Reply[$at + 12], $Reply[$at + 13]) -join '.' }
        $at += 10 + $length
    }
}

function Get-DnsNumber {
    param([byte[]]$Message, [int]$At)
    return 256 * $Message[$At] + $Message[$At + 1]
}

# Behind a name: a zero byte ends it, two high bits point to the rest of it elsewhere.
function Get-DnsNameEnd {
    param([byte[]]$Message, [int]$At)
    while ($At -lt $Message.Length -and $Message[$At] -ne 0) {
        if (($Message[$At] -band 192) -ne 0) { return $At + 2 }
        $At += 1 + $Message[$At]
    }
    return $At + 1
}
