# Whether a Windows service exists, runs, and how it is set to start.
$questionKinds['service'] = 'Read-Service'

function Read-Service {
    param([hashtable]$Params)
    $name = Get-TextParam $Params 'name' '^[\w .$-]{1,80}\z'
    try { $service = Get-Service -Name $name -ErrorAction Stop }
    catch {
        if ($_.FullyQualifiedErrorId -clike 'NoServiceFoundForGivenName*') { return [ordered]@{ exists = $false } }
        throw
    }
    return [ordered]@{
        exists = $true
        displayName = [string]$service.DisplayName
        status = [string]$service.Status
        startType = Get-StartType $name $service
    }
}

# The registry knows the delayed start, which Get-Service does not tell in 5.1.
function Get-StartType {
    param([string]$Name, $Service)
    $path = "SYSTEM\CurrentControlSet\Services\$Name"
    $start = Get-MachineValue $path 'Start'
    if ($start -eq 2 -and (Get-MachineValue $path 'DelayedAutostart') -eq 1) { return 'AutomaticDelayedStart' }
    $words = @('Boot', 'System', 'Automatic', 'Manual', 'Disabled')
    if ($null -ne $start -and $start -ge 0 -and $start -le 4) { return $words[$start] }
    return [string]$Service.StartType
}
