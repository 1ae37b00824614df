# Adds roles and features of Windows Server in one go, from the files that are on the server, and never restarts it.
$fixKinds['install-windows-features'] = 'Invoke-InstallWindowsFeatures'

function Invoke-InstallWindowsFeatures {
    param([hashtable]$Params, [hashtable]$Run)
    $names = Get-TextListParam $Params 'names' '^[A-Za-z][A-Za-z0-9-]{1,59}\z' 60
    # Asked again here and now: between the approval and this moment installers start.
    $state = Read-WindowsFeatures @{}
    if ($state.buildNumber -lt 9200) { Stop-Question 'not-supported' 'this version of Windows is older than 2012' }
    $setups = @($state.setupsRunning | ForEach-Object { $_.name })
    if ($setups.Count -gt 0) { Stop-Question 'refused-now' "an installation is at work: $($setups -join ', ')" }
    if ($state.restartPending) { Stop-Question 'refused-now' 'a restart is outstanding' }
    $missing = @($names | Where-Object { $state.features[$_] -cne 'installed' })
    foreach ($name in $missing) {
        if ($null -eq $state.features[$name]) { Stop-Question 'fault' "there is no feature $name" }
        if ($state.features[$name] -ceq 'removed') { Stop-Question 'fault' "the files of $name are not on this server" }
    }
    if ($missing.Count -eq 0) { return }
    $Run.begun = $true
    $result = Install-WindowsFeature -Name $missing -ErrorAction Stop
    if ($result.Success -ne $true) { Stop-Question 'fault' "Windows reports $($result.ExitCode)" }
}
