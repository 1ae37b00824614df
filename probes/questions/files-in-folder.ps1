# How many files of a folder have a certain name, and the first of them.
$questionKinds['files-in-folder'] = 'Read-FilesInFolder'

function Read-FilesInFolder {
    param([hashtable]$Params)
    $path = Get-ServerPath $Params
    $name = Get-TextParam $Params 'name' '^[\w .*-]{1,60}\z'
    $native = Get-NativePath $path
    $attributes = Get-PathAttributes $native
    if ($null -eq $attributes -or -not (Test-Attribute $attributes 'Directory')) { return [ordered]@{ exists = $false; path = $path } }
    $files = Find-Files $native $name
    return [ordered]@{ exists = $true; path = $path; count = $files.Count; first = @(Get-FirstFiles $files) }
}

# Paths by name, at most 10,000. The patterns of Windows itself would find *.edbx for *.edb, through its short names.
function Find-Files {
    param([string]$Folder, [string]$Name)
    $parts = foreach ($part in $Name.Split('*')) { [regex]::Escape($part) }
    $pattern = New-Object regex -ArgumentList ('^' + (@($parts) -join '.*') + '\z'), ([Text.RegularExpressions.RegexOptions]'IgnoreCase, CultureInvariant, Singleline')
    $found = New-Object 'Collections.Generic.SortedDictionary[string,string]' -ArgumentList ([StringComparer]::OrdinalIgnoreCase)
    foreach ($file in [IO.Directory]::EnumerateFiles($Folder)) {
        $own = [IO.Path]::GetFileName($file)
        if (-not $pattern.IsMatch($own)) { continue }
        $found[$own] = $file
        if ($found.Count -ge 10000) { break }
    }
    return $found
}

# The first 20. One that went away meanwhile is left out.
function Get-FirstFiles {
    param($Files)
    foreach ($one in @($Files.GetEnumerator() | Select-Object -First 20)) {
        $file = New-Object IO.FileInfo -ArgumentList $one.Value
        if (-not $file.Exists) { continue }
        [ordered]@{ name = $one.Key; bytes = $file.Length; modified = $file.LastWriteTime }
    }
}
