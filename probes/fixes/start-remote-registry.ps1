# Sets the Remote Registry service to Automatic and starts it.
$fixKinds['start-remote-registry'] = 'Invoke-StartRemoteRegistry'

function Invoke-StartRemoteRegistry {
    param([hashtable]$Params, [hashtable]$Run)
    $service = Read-Service @{ name = 'RemoteRegistry' }
    if (-not $service.exists) { Stop-Question 'fault' 'the service RemoteRegistry is not installed' }
    $Run.begun = $true
    Set-StartTypeAndStart 'RemoteRegistry' 'Automatic' $service.startType
}
