# One key in the registry of the local machine: whether it exists, what is in it by name, and when it was written.
$questionKinds['registry-key'] = 'Read-RegistryKey'

function Read-RegistryKey {
    param([hashtable]$Params)
    $path = Get-TextParam $Params 'path' '^HKLM(\\[\w .{}()&-]+)+\z'
    $key = Open-MachineKey $path.Substring(5)
    if ($null -eq $key) { return [ordered]@{ exists = $false } }
    try {
        $subkeys = Get-SortedNames ($key.GetSubKeyNames())
        $values = Get-SortedNames ($key.GetValueNames())
        $writtenAt = Get-KeyWriteTime $key
    } finally { $key.Close() }
    return [ordered]@{
        exists = $true
        subkeys = @($subkeys | Select-Object -First 200)
        subkeyCount = $subkeys.Count
        values = @($values | Select-Object -First 200)
        valueCount = $values.Count
        writtenAt = $writtenAt
    }
}

# In an order that does not depend on the culture of the server.
function Get-SortedNames {
    param($Names)
    $sorted = [string[]]@($Names)
    [Array]::Sort($sorted, [StringComparer]::OrdinalIgnoreCase)
    return , $sorted
}
