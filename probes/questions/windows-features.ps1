# Every role and feature of Windows Server with its state, and whether one could be added now.
$questionKinds['windows-features'] = 'Read-WindowsFeatures'

function Read-WindowsFeatures {
    param([hashtable]$Params)
    $windows = 'SOFTWARE\Microsoft\Windows NT\CurrentVersion'
    if ((Get-MachineValue 'SYSTEM\CurrentControlSet\Control\ProductOptions' 'ProductType') -eq 'WinNT') { Stop-Question 'not-supported' 'a client Windows has no list of features' }
    if (Test-NarrowShell) { Stop-Question 'not-supported' 'a 32-bit shell cannot list features' }
    $features = [ordered]@{}
    foreach ($feature in @(Get-WindowsFeature -ErrorAction Stop)) { $features[[string]$feature.Name] = Get-FeatureState $feature }
    if ($features.Count -eq 0) { Stop-Question 'access-denied' 'Windows lists no feature to this account' }
    return [ordered]@{
        buildNumber = [int](Get-MachineValue $windows 'CurrentBuildNumber')
        installationType = [string](Get-MachineValue $windows 'InstallationType')
        features = $features
        restartPending = (Get-KeyFlag 'windows-components' 'SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending').present
        setupsRunning = @(Get-SetupsRunning)
    }
}

# Windows Server 2008 R2 knows only whether a feature is installed.
function Get-FeatureState {
    param($Feature)
    $words = @{ Installed = 'installed'; Available = 'available'; Removed = 'removed'; InstallPending = 'install-pending'; UninstallPending = 'uninstall-pending' }
    $state = $Feature.PSObject.Properties['InstallState']
    if ($null -ne $state) {
        $word = $words[[string]$state.Value]
        if ($null -ne $word) { return $word }
        Stop-Question 'fault' "feature $($Feature.Name) is in a state that is not known: $($state.Value)"
    }
    if ($Feature.Installed) { return 'installed' }
    return 'available'
}
