# Whether the server may be restarted now: who works on it, which installers run, and when it last started.
$questionKinds['restart-readiness'] = 'Read-RestartReadiness'

function Read-RestartReadiness {
    param([hashtable]$Params)
    # Exchange Setup looks at these three only.
    $looked = @('pending-file-renames', 'update-exe-volatile', 'windows-components')
    $pending = @(@(Get-RestartFlags) | Where-Object { $_.present -and $looked -ccontains $_.id })
    return [ordered]@{
        lastBoot = (Get-LastBoot)
        pendingRestart = $pending.Count -gt 0
        interactiveSessions = @(Get-PeopleAtWork)
        setupsRunning = @(Get-SetupsRunning)
    }
}
