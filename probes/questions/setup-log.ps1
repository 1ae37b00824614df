# The end of ExchangeSetup.log as the server has it, compressed.
$questionKinds['setup-log'] = 'Read-SetupLog'

function Read-SetupLog {
    param([hashtable]$Params)
    $path = Get-SetupLogPath
    # A log shrinks to a tenth. What does not is no log, and less of it travels.
    foreach ($most in 4000000, 1200000) {
        $tail = Read-LogTail $path $most
        if ($null -eq $tail) { return [ordered]@{ exists = $false; path = $path } }
        $gzip = ConvertTo-Gzip $tail.text
        if ($gzip.Length -le 2000000) { break }
    }
    return [ordered]@{ exists = $true; path = $path; modified = $tail.modified; bytes = $tail.bytes; truncated = $tail.truncated; gzip = $gzip }
}

# Base64 of the compressed UTF-8 of a text. All of it happens in memory.
function ConvertTo-Gzip {
    param([string]$Text)
    $bytes = [Text.Encoding]::UTF8.GetBytes($Text)
    $memory = New-Object IO.MemoryStream
    $packer = New-Object IO.Compression.GZipStream -ArgumentList $memory, ([IO.Compression.CompressionMode]::Compress)
    try { $packer.Write($bytes, 0, $bytes.Length) } finally { $packer.Dispose() }
    return [Convert]::ToBase64String($memory.ToArray())
}
