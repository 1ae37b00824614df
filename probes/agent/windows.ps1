# The few things of Windows that several kinds read: moments, the account, the registry, the last start.

# ISO 8601 in the time of the server, with its offset and whole milliseconds. The calendar of the culture plays no part.
function ConvertTo-Moment {
    param([datetime]$Time)
    $moment = New-Object DateTimeOffset -ArgumentList $Time
    return $moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", [Globalization.CultureInfo]::InvariantCulture)
}

# DOMAIN\user of this session.
function Get-AccountName {
    try { return [Security.Principal.WindowsIdentity]::GetCurrent().Name }
    catch { return [Environment]::UserDomainName + '\' + [Environment]::UserName }
}

# A 32-bit shell on 64-bit Windows sees another registry and cannot look into 64-bit processes.
function Test-NarrowShell {
    return [Environment]::Is64BitOperatingSystem -and [IntPtr]::Size -eq 4
}

function Test-Elevated {
    $principal = New-Object Security.Principal.WindowsPrincipal -ArgumentList ([Security.Principal.WindowsIdentity]::GetCurrent())
    return $principal.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)
}

# A key below HKLM in the 64-bit view, whatever the shell; $null when there is none. Throws when access is denied.
function Open-MachineKey {
    param([string]$Path)
    $root = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::LocalMachine, [Microsoft.Win32.RegistryView]::Registry64)
    return $root.OpenSubKey($Path)
}

# One value; $null when the key or the value is missing. Text comes as it is stored, with %variables% unexpanded.
function Get-MachineValue {
    param([string]$Path, [string]$Name)
    $key = Open-MachineKey $Path
    if ($null -eq $key) { return $null }
    try { return , $key.GetValue($Name, $null, [Microsoft.Win32.RegistryValueOptions]::DoNotExpandEnvironmentNames) }
    finally { $key.Close() }
}

# When a key was last written; $null where the framework does not tell. Only its internal binding of RegQueryInfoKey
# gives the time, and compiling a binding of our own on the server would leave files behind.
function Get-KeyWriteTime {
    param($Key)
    $native = [object].Assembly.GetType('Microsoft.Win32.Win32Native')
    if ($null -eq $native) { return $null }
    $method = $native.GetMethod('RegQueryInfoKey', [Reflection.BindingFlags]'Static, NonPublic')
    if ($null -eq $method -or $method.GetParameters().Count -ne 12) { return $null }
    $time = New-Object 'int[]' 2
    $arguments = [object[]]@($Key.Handle, $null, $null, [IntPtr]::Zero, 0, $null, $null, 0, $null, $null, $null, $time)
    if ($method.Invoke($null, $arguments) -ne 0) { return $null }
    $ticks = [BitConverter]::ToInt64([BitConverter]::GetBytes($time[0]) + [BitConverter]::GetBytes($time[1]), 0)
    return [DateTime]::FromFileTimeUtc($ticks).ToLocalTime()
}

# When Windows last started, to the second: the class adds fractions that are not measured.
function Get-LastBoot {
    $system = Get-CimInstance -ClassName Win32_OperatingSystem -Property LastBootUpTime -ErrorAction Stop
    if ($null -eq $system -or $null -eq $system.LastBootUpTime) { Stop-Question 'access-denied' 'WMI shows no operating system to this account' }
    return $system.LastBootUpTime.AddTicks(-($system.LastBootUpTime.Ticks % [TimeSpan]::TicksPerSecond))
}

# Where Exchange is installed; $null when Setup never copied anything.
function Get-ExchangeFolder {
    return Get-MachineValue 'SOFTWARE\Microsoft\ExchangeServer\v15\Setup' 'MsiInstallPath'
}
