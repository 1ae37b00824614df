# The end of ExchangeSetup.log, and what its last run says of itself.

function Get-SetupLogPath {
    return [Environment]::GetEnvironmentVariable('SystemDrive') + '\ExchangeSetupLogs\ExchangeSetup.log'
}

# The last bytes of the log as text, from the beginning of a line; $null when there is no log.
function Read-LogTail {
    param([string]$Path, [long]$Most)
    # File.Exists would say no when access is denied; opening tells the two apart. The writer keeps the file open.
    try { $stream = [IO.File]::Open($Path, [IO.FileMode]::Open, [IO.FileAccess]::Read, [IO.FileShare]'ReadWrite, Delete') }
    catch [IO.FileNotFoundException], [IO.DirectoryNotFoundException] { return $null }
    try {
        $length = $stream.Length
        $start = [Math]::Max([long]0, $length - $Most)
        # An even place keeps the two bytes of UTF-16 together.
        $start += $start % 2
        $mark = New-Object byte[] 2
        $wide = $stream.Read($mark, 0, 2) -eq 2 -and $mark[0] -eq 0xff -and $mark[1] -eq 0xfe
        [void]$stream.Seek($start, [IO.SeekOrigin]::Begin)
        $bytes = Read-AllBytes $stream ([int]($length - $start))
        $text = ConvertFrom-LogBytes $bytes $wide ($start -gt 0)
        return @{ text = $text; bytes = $length; truncated = $start -gt 0; modified = [IO.File]::GetLastWriteTime($Path) }
    } finally { $stream.Dispose() }
}

function Read-AllBytes {
    param($Stream, [int]$Count)
    $bytes = New-Object byte[] $Count
    $have = 0
    while ($have -lt $Count) {
        $more = $Stream.Read($bytes, $have, $Count - $have)
        if ($more -eq 0) { break }
        $have += $more
    }
    if ($have -lt $Count) { [Array]::Resize([ref]$bytes, $have) }
    return , $bytes
}

function ConvertFrom-LogBytes {
    param([byte[]]$Bytes, [bool]$Wide, [bool]$Cut)
    $first = 0
    # The first line is whole only when nothing was cut off; a newline byte is never a part of another character.
    if ($Cut -and -not $Wide) { $first = [Array]::IndexOf($Bytes, [byte]10) + 1 }
    $count = $Bytes.Length - $first
    if ($Wide) { $text = [Text.Encoding]::Unicode.GetString($Bytes) }
    else {
        $strict = New-Object Text.UTF8Encoding -ArgumentList $false, $true
        # Not UTF-8: the code page of the server, in which older programs of the server write.
        try { $text = $strict.GetString($Bytes, $first, $count) }
        catch [ArgumentException] { $text = [Text.Encoding]::Default.GetString($Bytes, $first, $count) }
    }
    return $text.TrimStart([char]0xfeff)
}

# Build, account and end of the run that started last; $null when the log shows none.
function Get-LastSetupRun {
    $tail = Read-LogTail (Get-SetupLogPath) 4000000
    if ($null -eq $tail) { return $null }
    $at = $tail.text.LastIndexOf('[0] Starting Microsoft Exchange ', [StringComparison]::Ordinal)
    if ($at -lt 0) { return $null }
    $run = $tail.text.Substring($at)
    $build = [regex]::Match($run, '\[0\] Setup version: (\d{1,2}(?:\.\d{1,5}){2,3})')
    $account = [regex]::Match($run, '\[0\] Logged on user: ([^\r\n]+?)\.?[\r\n]')
    return @{
        build = $(if ($build.Success) { $build.Groups[1].Value } else { $null })
        account = $(if ($account.Success) { $account.Groups[1].Value } else { $null })
        succeeded = $run.Contains('The Exchange Server setup operation completed successfully')
    }
}
