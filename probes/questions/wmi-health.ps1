# Whether WMI answers a small query, and how long it takes.
$questionKinds['wmi-health'] = 'Read-WmiHealth'

function Read-WmiHealth {
    param([hashtable]$Params)
    $clock = [Diagnostics.Stopwatch]::StartNew()
    try {
        $system = Get-CimInstance -ClassName Win32_OperatingSystem -Property Version -OperationTimeoutSec 20 -ErrorAction Stop
    } catch [Management.Automation.CommandNotFoundException] {
        # The cmdlet is missing here, which says nothing about WMI.
        throw
    } catch {
        $because = Get-Because $_
        if ($because.code -ceq 'access-denied') { throw }
        return [ordered]@{ answers = $false; tookMs = $clock.ElapsedMilliseconds; error = $because.detail }
    }
    if ($null -eq $system) { Stop-Question 'access-denied' 'WMI shows no operating system to this account' }
    return [ordered]@{ answers = $true; tookMs = $clock.ElapsedMilliseconds }
}
