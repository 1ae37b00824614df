# Runs the one fix of a request: once, and it says how it ended.

# A JSON object: {"ended":"completed|failed|refused|lost", ...}. Refused means that nothing was changed.
function Invoke-OneFix {
    param([hashtable]$Visit, [hashtable]$Fix, $Kinds)
    if (-not $Kinds.ContainsKey($Fix['kind'])) { return '{"ended":"refused","because":{"code":"not-supported","detail":"the agent does not know this kind of fix"}}' }
    $job = Start-Asking $Visit 'Invoke-Fix' $Kinds[$Fix['kind']] $Fix['params'] $Visit.deadline
    while (-not $job.async.IsCompleted -and $Visit.clock.ElapsedMilliseconds -lt $job.until) { Wait-AnyJob $Visit }
    if ($job.async.IsCompleted) { return Receive-Ended $Visit $job }
    # It was started and its end was not seen: only the proof can tell what it did.
    return '{"ended":"lost","because":{"code":"deadline"}}'
}

# Runs in a runspace of its own.
function Invoke-Fix {
    param([string]$Function, [hashtable]$Params, [string]$Account)
    Set-StrictMode -Version Latest
    $ErrorActionPreference = 'Stop'
    $ProgressPreference = 'SilentlyContinue'
    $WarningPreference = 'SilentlyContinue'
    # The fix says when it begins to change something. What went wrong before that changed nothing.
    $run = @{ begun = $false }
    try {
        [void]@(& $Function $Params $run)
        return ConvertTo-JsonText ([ordered]@{ ended = 'completed'; when = (ConvertTo-Moment ([DateTime]::Now)); as = $Account })
    } catch {
        $ended = 'refused'
        if ($run.begun) { $ended = 'failed' }
        return ConvertTo-JsonText ([ordered]@{ ended = $ended; because = (Get-Because $_) })
    }
}
