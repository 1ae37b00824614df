# Where files are and whether they are there. Missing, denied and not ready are three things.

# The parameter as a full path of this server. What stands between percent signs comes from the registry and from a
# closed list; the environment of the session plays no part.
function Get-ServerPath {
    param([hashtable]$Params)
    $start = '(?:[A-Za-z]:|%(?:SystemRoot|SystemDrive|ProgramFiles|ProgramData|ExchangeInstallPath)%)'
    $path = Get-TextParam $Params 'path' "^$start(?:\\[\w .{}()&+~-]*[\w{}()&+~-])*\z"
    if ($path.Length -gt 240) { Stop-Question 'not-supported' 'parameter path does not fit' }
    $place = [regex]::Match($path, '^%(\w+)%')
    if ($place.Success) { $path = (Get-KnownPlace $place.Groups[1].Value).TrimEnd('\') + $path.Substring($place.Length) }
    # A drive without its backslash means the current folder there.
    if ($path.EndsWith(':')) { $path += '\' }
    return $path
}

function Get-KnownPlace {
    param([string]$Name)
    $system = [string](Get-MachineValue 'SOFTWARE\Microsoft\Windows NT\CurrentVersion' 'SystemRoot')
    $drive = [regex]::Replace($system, '\\[^\\]*\\?\z', '')
    if ($Name -ceq 'SystemRoot') { $place = $system }
    elseif ($Name -ceq 'SystemDrive') { $place = $drive }
    elseif ($Name -ceq 'ProgramFiles') { $place = Get-MachineValue 'SOFTWARE\Microsoft\Windows\CurrentVersion' 'ProgramFilesDir' }
    elseif ($Name -ceq 'ProgramData') { $place = ([string](Get-MachineValue 'SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList' 'ProgramData')).Replace('%SystemDrive%', $drive) }
    else { $place = Get-ExchangeFolder }
    if (-not [string]::IsNullOrEmpty($place)) { return [string]$place }
    if ($Name -ceq 'ExchangeInstallPath') { Stop-Question 'not-applicable' 'Exchange is not installed' }
    Stop-Question 'fault' "the registry does not say where $Name is"
}

# The path under which this shell gets the file that a 64-bit program would get.
function Get-NativePath {
    param([string]$Path)
    if (-not (Test-NarrowShell)) { return $Path }
    $folder = (Get-KnownPlace 'SystemRoot') + '\System32'
    if (-not $Path.StartsWith($folder, [StringComparison]::OrdinalIgnoreCase)) { return $Path }
    return (Get-KnownPlace 'SystemRoot') + '\Sysnative' + $Path.Substring($folder.Length)
}

# The attributes; $null when there is no such file or folder. File.Exists would say no where access is denied as well.
function Get-PathAttributes {
    param([string]$Path)
    try { return [IO.File]::GetAttributes($Path) }
    catch [IO.FileNotFoundException], [IO.DirectoryNotFoundException] { return $null }
}

function Test-Attribute {
    param($Attributes, [IO.FileAttributes]$Wanted)
    return ($Attributes -band $Wanted) -eq $Wanted
}

# For reading, while others write; $null when there is no such file. Throws when access is denied.
function Open-SharedFile {
    param([string]$Path)
    try { return [IO.File]::Open($Path, [IO.FileMode]::Open, [IO.FileAccess]::Read, [IO.FileShare]'ReadWrite, Delete') }
    catch [IO.FileNotFoundException], [IO.DirectoryNotFoundException] { return $null }
}
