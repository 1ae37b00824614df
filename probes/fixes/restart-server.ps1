# Has Windows restart in a few minutes, unless somebody works on the server or an installer does.
$fixKinds['restart-server'] = 'Invoke-RestartServer'

function Invoke-RestartServer {
    param([hashtable]$Params, [hashtable]$Run)
    $minutes = Get-NumberParam $Params 'delayMinutes' 1 60
    $lastBoot = Get-MomentParam $Params 'lastBoot'
    # Asked again here and now: between the approval and this moment people come and installers start.
    $state = Read-RestartReadiness @{}
    if ((ConvertTo-WholeMilliseconds $state.lastBoot) -ne $lastBoot) { Stop-Question 'refused-now' "the server started at $(ConvertTo-Moment $state.lastBoot) already" }
    $setups = @($state.setupsRunning | ForEach-Object { $_.name })
    if ($setups.Count -gt 0) { Stop-Question 'refused-now' "an installation is at work: $($setups -join ', ')" }
    $people = @($state.interactiveSessions | ForEach-Object { $_.user })
    if ($people.Count -gt 0) { Stop-Question 'refused-now' "somebody is logged on: $($people -join ', ')" }
    $Run.begun = $true
    $exit = Request-Restart ([int]$minutes * 60)
    if ($exit -ne 0) { Stop-Question 'fault' "shutdown.exe ended with $exit" }
}

# Planned, as the event log will say. Windows shows its own notice, and "shutdown /a" takes the restart back.
function Request-Restart {
    param([int]$Seconds)
    $ErrorActionPreference = 'Continue'
    [void]@(shutdown.exe /r /t $Seconds /d p:0:0 2>&1)
    return $LASTEXITCODE
}
