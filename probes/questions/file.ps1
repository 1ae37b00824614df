# One file or folder: whether it exists, how big it is, when it was written, and how it is stored.
$questionKinds['file'] = 'Read-FileState'

function Read-FileState {
    param([hashtable]$Params)
    $path = Get-ServerPath $Params
    $native = Get-NativePath $path
    $attributes = Get-PathAttributes $native
    if ($null -eq $attributes) { return [ordered]@{ exists = $false; path = $path } }
    $directory = Test-Attribute $attributes 'Directory'
    $bytes = $null
    if (-not $directory) { $bytes = (New-Object IO.FileInfo -ArgumentList $native).Length }
    return [ordered]@{
        exists = $true
        path = $path
        directory = $directory
        bytes = $bytes
        modified = [IO.File]::GetLastWriteTime($native)
        compressed = Test-Attribute $attributes 'Compressed'
        encrypted = Test-Attribute $attributes 'Encrypted'
        readOnly = Test-Attribute $attributes 'ReadOnly'
    }
}
