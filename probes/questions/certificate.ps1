# The certificates of the computer's own store, and which of them Exchange signs its tokens with.
$questionKinds['certificate'] = 'Read-Certificates'

function Read-Certificates {
    param([hashtable]$Params)
    $certificates = foreach ($one in @(Get-MachineCertificates | Select-Object -First 500)) {
        [ordered]@{
            thumbprint = $one.Thumbprint
            subject = $one.Subject
            issuer = $one.Issuer
            dnsNames = @(Get-DnsNames $one)
            notBefore = $one.NotBefore
            notAfter = $one.NotAfter
            hasPrivateKey = $one.HasPrivateKey
        }
    }
    $auth = $null
    $unread = $null
    # The store is worth an answer where Active Directory gives none.
    try { $auth = Get-AuthThumbprints }
    catch {
        $because = Get-Because $_
        $unread = $because.code + ': ' + $because.detail
    }
    return [ordered]@{ certificates = @($certificates); authCertificate = $auth; authUnread = $unread }
}

function Get-MachineCertificates {
    $store = New-Object Security.Cryptography.X509Certificates.X509Store -ArgumentList 'My', 'LocalMachine'
    $store.Open([Security.Cryptography.X509Certificates.OpenFlags]'ReadOnly, OpenExistingOnly')
    try { foreach ($one in $store.Certificates) { $one } } finally { $store.Close() }
}

# dNSName entries of the subject alternative name. The text that .NET makes of them is in the language of the server, so
# the bytes are read: one sequence whose entries with tag 0x82 are the names (RFC 5280 section 4.2.1.6).
function Get-DnsNames {
    param($Certificate)
    foreach ($extension in $Certificate.Extensions) {
        if ($extension.Oid.Value -cne '2.5.29.17') { continue }
        $bytes = $extension.RawData
        $entry = Get-DerEntry $bytes 0
        $end = $entry.end
        for ($at = $entry.start; $at -lt $end; $at = $entry.end) {
            $entry = Get-DerEntry $bytes $at
            if ($entry.tag -eq 0x82) { [Text.Encoding]::ASCII.GetString($bytes, $entry.start, $entry.end - $entry.start) }
        }
    }
}

# Tag, first byte and end of the contents of the entry at a place.
function Get-DerEntry {
    param([byte[]]$Bytes, [int]$At)
    $length = [int]$Bytes[$At + 1]
    $start = $At + 2
    if ($length -gt 127) {
        $more = $length - 128
        $length = 0
        for ($i = 0; $i -lt $more; $i++) { $length = 256 * $length + $Bytes[$start + $i] }
        $start += $more
    }
    return @{ tag = $Bytes[$At]; start = $start; end = [Math]::Min($start + $length, $Bytes.Length) }
}

# The values are "0:" current, "1:" previous and "2:" next with a thumbprint each; a single one may come without number.
function Get-AuthThumbprints {
    $controller = Find-DomainController (Get-DomainName)
    $base = 'CN=Microsoft Exchange,CN=Services,' + (Get-NamingContexts $controller).configuration
    $names = @('current', 'previous', 'next')
    foreach ($found in @(Find-DirectoryObjects $controller $base '(objectClass=msExchAuthAuthConfig)' @('msExchAuthCertificateThumbprint'))) {
        $auth = [ordered]@{ current = $null; previous = $null; next = $null }
        if (-not $found.ContainsKey('msexchauthcertificatethumbprint')) { return $auth }
        foreach ($value in $found['msexchauthcertificatethumbprint']) {
            $match = [regex]::Match([string]$value, '^(?:([0-2]):)?([0-9A-Fa-f]{40})$')
            if (-not $match.Success) { continue }
            $index = 0
            if ($match.Groups[1].Success) { $index = [int]$match.Groups[1].Value }
            $auth[$names[$index]] = $match.Groups[2].Value.ToUpperInvariant()
        }
        return $auth
    }
    return $null
}
