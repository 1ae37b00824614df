# Ends one process: this id with this start time and this name, and no other.
$fixKinds['stop-process'] = 'Invoke-StopProcess'

function Invoke-StopProcess {
    param([hashtable]$Params, [hashtable]$Run)
    $id = Get-NumberParam $Params 'id' 1 4294967295
    # Shells and consoles of people only.
    $name = Get-TextParam $Params 'name' '^(powershell|powershell_ise|pwsh|mmc)\z'
    $startedAt = Get-MomentParam $Params 'startedAt'
    if ($id -eq $PID) { Stop-Question 'refused-now' 'that is the process of this session' }
    $found = @(@(Get-Process -ErrorAction Stop) | Where-Object { $_.Id -eq $id })
    # It ended by itself, which is what was wanted.
    if ($found.Count -eq 0) { return }
    $process = $found[0]
    $seen = Get-ProcessStart $process
    if ($null -eq $seen) { return }
    # Windows gives ids out again: another start is another process.
    if ((ConvertTo-WholeMilliseconds $seen) -ne $startedAt) { Stop-Question 'refused-now' "process $id started at $(ConvertTo-Moment $seen): it is another process" }
    if ($process.ProcessName -ne $name) { Stop-Question 'refused-now' "process $id is $($process.ProcessName), not $name" }
    $Run.begun = $true
    # The object keeps its handle, so that the id cannot change hands in between.
    Stop-Process -InputObject $process -Force -ErrorAction Stop
    if (-not $process.WaitForExit(15000)) { Stop-Question 'fault' "process $id is still there after 15 seconds" }
}

# Milliseconds since the year 1 in UTC. Moments travel in whole milliseconds.
function Get-MomentParam {
    param([hashtable]$Params, [string]$Name)
    $text = Get-TextParam $Params $Name '^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)\z'
    $moment = [DateTimeOffset]::Parse($text, [Globalization.CultureInfo]::InvariantCulture)
    return [Math]::Floor($moment.UtcTicks / [TimeSpan]::TicksPerMillisecond)
}

function ConvertTo-WholeMilliseconds {
    param([datetime]$Time)
    return [Math]::Floor($Time.ToUniversalTime().Ticks / [TimeSpan]::TicksPerMillisecond)
}
