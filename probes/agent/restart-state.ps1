# What decides whether a restart is outstanding and whether one may happen now. Two questions and one fix look here.

# The marks in the registry, each with the write time of its key. Nothing in Preflight changes or deletes one.
function Get-RestartFlags {
    $renames = Get-ValueFlag 'pending-file-renames' 'SYSTEM\CurrentControlSet\Control\Session Manager' 'PendingFileRenameOperations'
    $renames.entries = Get-RenamedFiles $renames.data
    $renames.present = @($renames.data).Count -gt 0 -and $null -ne $renames.data
    $update = Get-ValueFlag 'update-exe-volatile' 'SOFTWARE\Microsoft\Updates\UpdateExeVolatile' 'Flags'
    $update.present = $null -ne $update.data -and $update.data -ne 0
    $manager = Get-KeyFlag 'configuration-manager' 'SOFTWARE\Microsoft\SMS\Mobile Client\Reboot Management\RebootData'
    # The client of Configuration Manager leaves the key behind with a time of zero.
    if ((Get-MachineValue 'SOFTWARE\Microsoft\SMS\Mobile Client\Reboot Management\RebootData' 'RebootBy') -eq 0) { $manager.present = $false }
    $flags = @(
        $renames
        $update
        Get-KeyFlag 'windows-components' 'SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending'
        Get-KeyFlag 'windows-update' 'SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired'
        $manager
    )
    foreach ($flag in $flags) { $flag.Remove('data') }
    return $flags
}

# A mark that is a value; its data comes along for the caller.
function Get-ValueFlag {
    param([string]$Id, [string]$Path, [string]$Name)
    $flag = @{ id = $Id; where = "HKLM\$Path $Name"; present = $false; writtenAt = $null; entries = @(); data = $null }
    $key = Open-MachineKey $Path
    if ($null -eq $key) { return $flag }
    try {
        $flag.writtenAt = Get-KeyWriteTime $key
        $flag.data = $key.GetValue($Name, $null, [Microsoft.Win32.RegistryValueOptions]::DoNotExpandEnvironmentNames)
    } finally { $key.Close() }
    return $flag
}

# A mark that is a key: its mere presence counts. What waits stands in the names of its values.
function Get-KeyFlag {
    param([string]$Id, [string]$Path)
    $flag = @{ id = $Id; where = "HKLM\$Path"; present = $false; writtenAt = $null; entries = @(); data = $null }
    $key = Open-MachineKey $Path
    if ($null -eq $key) { return $flag }
    try {
        $flag.present = $true
        $flag.writtenAt = Get-KeyWriteTime $key
        $flag.entries = @(@($key.GetValueNames()) | Where-Object { $_ -ne '' } | Select-Object -First 20)
    } finally { $key.Close() }
    return $flag
}

# The value lists pairs of old and new name; the old name shows which file waits.
function Get-RenamedFiles {
    param($Pairs)
    $names = @($Pairs)
    $files = for ($i = 0; $i -lt $names.Count; $i += 2) { if (-not [string]::IsNullOrEmpty($names[$i])) { ([string]$names[$i]).Replace('\??\', '') } }
    return , @(@($files) | Where-Object { $null -ne $_ } | Select-Object -First 20)
}

# People logged on, connected or not: sessions that have a process of a real account.
function Get-PeopleAtWork {
    if (-not (Test-Elevated)) { Stop-Question 'access-denied' 'only an elevated administrator sees the sessions of all users' }
    $disconnected = Get-DisconnectedSessions
    $people = @{}
    foreach ($process in @(Get-Process -IncludeUserName -ErrorAction Stop)) {
        $user = [string]$process.UserName
        if ($process.SessionId -eq 0 -or $user -eq '' -or $people.ContainsKey($process.SessionId)) { continue }
        if (-not (Test-PersonAccount $user)) { continue }
        $state = 'Active'
        if ($disconnected -contains $process.SessionId) { $state = 'Disconnected' }
        $people[$process.SessionId] = [ordered]@{ user = $user; state = $state }
    }
    return @($people.GetEnumerator() | Sort-Object -Property Name | ForEach-Object { $_.Value })
}

# Accounts of domains, of the machine and of Entra ID; not those of Windows itself, whose names are in its language.
function Test-PersonAccount {
    param([string]$User)
    try { $sid = (New-Object Security.Principal.NTAccount -ArgumentList $User).Translate([Security.Principal.SecurityIdentifier]).Value }
    catch { return $true }
    return $sid.StartsWith('S-1-5-21-') -or $sid.StartsWith('S-1-12-1-')
}

# Sessions that quser lists without a session name. Its words are in the language of the server, its columns are not.
# Where it cannot be asked, a session counts as active.
function Get-DisconnectedSessions {
    $ErrorActionPreference = 'Continue'
    if ($null -eq (Get-Command -Name quser.exe -CommandType Application -ErrorAction SilentlyContinue)) { return }
    foreach ($line in @(quser.exe 2>$null)) {
        $match = [regex]::Match([string]$line, '^[ >]\S+ {2,}(\d+) +\S')
        if ($match.Success) { [int]$match.Groups[1].Value }
    }
}

# Installers at work. The service of Windows Installer stays for minutes after its work: only its lock says that it works.
function Get-SetupsRunning {
    $names = @('ExSetup', 'ExSetupUI', 'Setup', 'TiWorker', 'wusa', 'dism', 'dismhost')
    if (Test-InstallerLock) { $names += 'msiexec' }
    $setups = foreach ($process in @(Get-Process -ErrorAction Stop)) {
        if ($names -contains $process.ProcessName) { [ordered]@{ id = $process.Id; name = $process.ProcessName } }
    }
    return @($setups)
}

function Test-InstallerLock {
    $mutex = $null
    try { $found = [Threading.Mutex]::TryOpenExisting('Global\_MSIExecute', [ref]$mutex) }
    catch [UnauthorizedAccessException] { return $true }
    if ($found) { $mutex.Dispose() }
    return $found
}
