# Sets how a Windows service starts, and starts it.
$fixKinds['start-service'] = 'Invoke-StartService'

function Invoke-StartService {
    param([hashtable]$Params, [hashtable]$Run)
    $name = Get-TextParam $Params 'name' '^[\w .$-]{1,80}\z'
    $startType = Get-TextParam $Params 'startType' '^(Automatic|Manual)\z'
    $service = Read-Service @{ name = $name }
    if (-not $service.exists) { Stop-Question 'fault' "the service $name is not installed" }
    $Run.begun = $true
    Set-StartTypeAndStart $name $startType $service.startType
}

# A start type that is good enough is left alone: Windows protects that of some services even against administrators.
# Windows starts the services that it depends on as well. Windows Installer is started by those who call it.
function Set-StartTypeAndStart {
    param([string]$Name, [string]$StartType, [string]$Before)
    if (@($StartType, 'Automatic', 'AutomaticDelayedStart') -cnotcontains $Before) { Set-Service -Name $Name -StartupType $StartType -ErrorAction Stop }
    if ($Name -ne 'msiserver') { Start-Service -Name $Name -ErrorAction Stop }
}
