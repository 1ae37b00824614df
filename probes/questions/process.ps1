# Running processes: by id, by name, or those that keep files of Exchange open.
$questionKinds['process'] = 'Read-Process'

function Read-Process {
    param([hashtable]$Params)
    if ($Params['holding'] -is [string]) {
        $found = @(Get-HoldingProcesses)
    } elseif ($Params['names'] -is [array]) {
        $names = @($Params['names'])
        $found = @(@(Get-Process -ErrorAction Stop) | Where-Object { $names -contains $_.ProcessName })
    } else {
        $id = Get-NumberParam $Params 'id' 1 4294967295
        $found = @(@(Get-Process -ErrorAction Stop) | Where-Object { $_.Id -eq $id })
    }
    $owners = Get-ProcessOwners
    $processes = foreach ($process in $found) {
        $startedAt = Get-ProcessStart $process
        # It ended meanwhile.
        if ($null -eq $startedAt) { continue }
        [ordered]@{ id = $process.Id; name = $process.ProcessName; startedAt = $startedAt; user = $owners[$process.Id]; session = $process.SessionId }
    }
    return [ordered]@{ processes = @($processes) }
}

# Windows tells owners to elevated administrators only; without them the rest is still worth knowing.
function Get-ProcessOwners {
    $owners = @{}
    if (-not (Test-Elevated)) { return $owners }
    foreach ($process in @(Get-Process -IncludeUserName -ErrorAction Stop)) {
        if (-not [string]::IsNullOrEmpty($process.UserName)) { $owners[$process.Id] = [string]$process.UserName }
    }
    return $owners
}

# A protected process hides its start from .NET, not from WMI. $null when the process is gone.
function Get-ProcessStart {
    param($Process)
    try { if ($null -ne $Process.StartTime) { return $Process.StartTime } }
    catch [ComponentModel.Win32Exception] { Write-Debug 'protected' }
    catch [Management.Automation.GetValueInvocationException] { Write-Debug 'protected or gone' }
    catch [InvalidOperationException] { return $null }
    $seen = Get-CimInstance -ClassName Win32_Process -Filter "ProcessId=$([int]$Process.Id)" -Property CreationDate -ErrorAction Stop
    if ($null -eq $seen) { return $null }
    return $seen.CreationDate
}

# Services and what lives in Exchange's own folder are left out, and the workers of IIS with them: Setup stops those itself.
function Get-HoldingProcesses {
    if (Test-NarrowShell) { Stop-Question 'not-supported' 'a 32-bit shell cannot look into 64-bit processes' }
    if (-not (Test-Elevated)) { Stop-Question 'access-denied' 'only an elevated administrator sees the files of all processes' }
    $folder = Get-ExchangeFolder
    if ([string]::IsNullOrEmpty($folder)) { return }
    $folder = ([string]$folder).TrimEnd('\') + '\'
    $services = @(@(Get-CimInstance -ClassName Win32_Service -Property ProcessId -ErrorAction Stop) | ForEach-Object { [long]$_.ProcessId })
    foreach ($process in @(Get-Process -ErrorAction Stop)) {
        if ($process.Id -eq 0 -or $process.Id -eq $PID -or $process.ProcessName -eq 'w3wp' -or $services -contains [long]$process.Id) { continue }
        if (Test-HoldsFolder $process $folder) { $process }
    }
}

function Test-HoldsFolder {
    param($Process, [string]$Folder)
    # A process that Windows protects, or that ended meanwhile, shows no modules even to an administrator.
    try { $modules = @($Process.Modules) } catch { return $false }
    $inside = @($modules | Where-Object { $null -ne $_ -and ([string]$_.FileName).StartsWith($Folder, [StringComparison]::OrdinalIgnoreCase) })
    if ($inside.Count -eq 0) { return $false }
    # The first module is the program itself.
    return -not ([string]$modules[0].FileName).StartsWith($Folder, [StringComparison]::OrdinalIgnoreCase)
}
