# The version that a program or library carries, as numbers.
$questionKinds['file-version'] = 'Read-FileVersion'

function Read-FileVersion {
    param([hashtable]$Params)
    $path = Get-ServerPath $Params
    $native = Get-NativePath $path
    $attributes = Get-PathAttributes $native
    if ($null -eq $attributes -or (Test-Attribute $attributes 'Directory')) { return [ordered]@{ exists = $false; path = $path } }
    # Opened first: where reading is denied, Windows reports a file without a version.
    $stream = Open-SharedFile $native
    if ($null -eq $stream) { return [ordered]@{ exists = $false; path = $path } }
    $stream.Dispose()
    $info = [Diagnostics.FileVersionInfo]::GetVersionInfo($native)
    $numbers = @($info.FileMajorPart, $info.FileMinorPart, $info.FileBuildPart, $info.FilePrivatePart)
    $version = $numbers -join '.'
    if ($null -eq $info.FileVersion -and $version -ceq '0.0.0.0') { $version = $null }
    return [ordered]@{ exists = $true; path = $path; version = $version }
}
