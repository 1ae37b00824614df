# Sets a Windows service to start by itself and starts it.
$fixKinds['start-service'] = 'Invoke-StartService'

function Invoke-StartService {
    param([hashtable]$Params, [hashtable]$Run)
    $name = Get-TextParam $Params 'name' '^[\w .$-]{1,80}\z'
    $startType = Get-TextParam $Params 'startType' '^(Automatic|Manual)\z'
    if (-not (Read-Service @{ name = $name }).exists) { Stop-Question 'fault' "the service $name is not installed" }
    $Run.begun = $true
    Set-StartTypeAndStart $name $startType
}

# Windows starts the services that it depends on as well.
function Set-StartTypeAndStart {
    param([string]$Name, [string]$StartType)
    Set-Service -Name $Name -StartupType $StartType -ErrorAction Stop
    Start-Service -Name $Name -ErrorAction Stop
}
