# The volume that a path is on, mount points included: its size, what is free, and its file system.
$questionKinds['disk'] = 'Read-Disk'

function Read-Disk {
    param([hashtable]$Params)
    $path = Get-ServerPath $Params
    $volumes = @(Get-CimInstance -ClassName Win32_Volume -Property @('Name', 'DriveType', 'FileSystem', 'Capacity', 'FreeSpace', 'Compressed') -ErrorAction Stop)
    # Every Windows has at least the volume that it started from.
    if ($volumes.Count -eq 0) { Stop-Question 'access-denied' 'WMI shows no volume to this account' }
    $nearest = $null
    foreach ($volume in $volumes) {
        if (-not "$($path.TrimEnd('\'))\".StartsWith([string]$volume.Name, [StringComparison]::OrdinalIgnoreCase)) { continue }
        if ($null -eq $nearest -or ([string]$volume.Name).Length -gt ([string]$nearest.Name).Length) { $nearest = $volume }
    }
    if ($null -eq $nearest) { return [ordered]@{ exists = $false; path = $path } }
    $types = @{ 2 = 'removable'; 3 = 'fixed'; 4 = 'network'; 5 = 'optical' }
    $type = $types[[int]$nearest.DriveType]
    if ($null -eq $type) { $type = 'other' }
    return [ordered]@{
        exists = $true
        path = $path
        volume = [string]$nearest.Name
        type = $type
        fileSystem = $nearest.FileSystem
        bytes = $nearest.Capacity
        freeBytes = $nearest.FreeSpace
        compressed = $nearest.Compressed -eq $true
    }
}
