# Services that were deleted and have not gone yet.
$questionKinds['services-marked-for-deletion'] = 'Read-MarkedServices'

function Read-MarkedServices {
    param([hashtable]$Params)
    $path = 'SYSTEM\CurrentControlSet\Services'
    $key = Open-MachineKey $path
    if ($null -eq $key) { Stop-Question 'fault' "there is no key HKLM\$path" }
    try { $names = Get-SortedNames ($key.GetSubKeyNames()) } finally { $key.Close() }
    $marked = New-Object Collections.ArrayList
    $unreadable = New-Object Collections.ArrayList
    foreach ($name in $names) {
        try { $flag = Get-MachineValue "$path\$name" 'DeleteFlag' }
        catch [Security.SecurityException], [UnauthorizedAccessException] {
            [void]$unreadable.Add($name)
            continue
        }
        if ($flag -is [int] -and $flag -ne 0) { [void]$marked.Add($name) }
    }
    return [ordered]@{
        services = @($marked | Select-Object -First 50)
        count = $marked.Count
        unreadable = @($unreadable | Select-Object -First 50)
    }
}
