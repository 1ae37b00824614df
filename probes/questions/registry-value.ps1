# One value in the registry of the local machine: whether it exists and what it holds.
$questionKinds['registry-value'] = 'Read-RegistryValue'

function Read-RegistryValue {
    param([hashtable]$Params)
    $path = Get-TextParam $Params 'path' '^HKLM(\\[\w .{}()&-]+)+\z'
    $name = Get-TextParam $Params 'name' '(?s)^.{1,255}\z'
    # The methods of the key take names as they are; Get-ItemProperty would take wildcards.
    $key = Open-MachineKey $path.Substring(5)
    if ($null -eq $key) { return [ordered]@{ exists = $false } }
    try {
        $data = $key.GetValue($name, $null, [Microsoft.Win32.RegistryValueOptions]::DoNotExpandEnvironmentNames)
        if ($null -eq $data) { return [ordered]@{ exists = $false } }
        $kind = [string]$key.GetValueKind($name)
    } finally { $key.Close() }
    return [ordered]@{ exists = $true; data = (ConvertTo-RegistryData $kind $data) }
}

# .NET gives DWORD and QWORD as signed numbers; in the registry they have no sign.
function ConvertTo-RegistryData {
    param([string]$Kind, $Data)
    if ($Kind -ceq 'DWord') { return [BitConverter]::ToUInt32([BitConverter]::GetBytes([int]$Data), 0) }
    if ($Kind -ceq 'QWord') { return [BitConverter]::ToUInt64([BitConverter]::GetBytes([long]$Data), 0) }
    if ($Kind -ceq 'MultiString') { return , [string[]]$Data }
    if ($Kind -ceq 'String' -or $Kind -ceq 'ExpandString') { return [string]$Data }
    Stop-Question 'not-supported' "the value holds $Kind, neither text nor a number"
}
