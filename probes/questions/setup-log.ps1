# The end of ExchangeSetup.log as the server has it. The text travels as it stands.
$questionKinds['setup-log'] = 'Read-SetupLog'

function Read-SetupLog {
    param([hashtable]$Params)
    $path = Get-SetupLogPath
    $tail = Read-LogTail $path 2000000
    if ($null -eq $tail) { return [ordered]@{ exists = $false; path = $path } }
    return [ordered]@{ exists = $true; path = $path; modified = $tail.modified; bytes = $tail.bytes; truncated = $tail.truncated; text = $tail.text }
}
