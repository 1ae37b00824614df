# What Exchange Setup has noted about itself in the registry. Nothing in Preflight changes or deletes a watermark.
$questionKinds['exchange-setup-state'] = 'Read-ExchangeSetupState'

function Read-ExchangeSetupState {
    param([hashtable]$Params)
    $places = @('SOFTWARE\Microsoft\ExchangeServer\v15', 'SOFTWARE\Microsoft\ExchangeServer\v14', 'SOFTWARE\Microsoft\Exchange\v8.0')
    foreach ($place in $places) {
        $key = Open-MachineKey $place
        if ($null -eq $key) { continue }
        try { return Get-SetupNotes $place @($key.GetSubKeyNames()) } finally { $key.Close() }
    }
    return [ordered]@{ key = $null; installedBuild = $null; installPath = $null; roles = @() }
}

function Get-SetupNotes {
    param([string]$Place, [string[]]$Subkeys)
    # AdminTools is a role of Setup without the word in its name.
    $roles = foreach ($name in $Subkeys) {
        if ($name -eq 'AdminTools' -or $name.EndsWith('Role', [StringComparison]::OrdinalIgnoreCase)) { Get-RoleNotes $Place $name }
    }
    return [ordered]@{
        key = "HKLM\$Place"
        installedBuild = Get-InstalledBuild "$Place\Setup"
        installPath = Get-MachineValue "$Place\Setup" 'MsiInstallPath'
        roles = @($roles)
    }
}

function Get-RoleNotes {
    param([string]$Place, [string]$Name)
    return [ordered]@{
        name = $Name
        configuredVersion = Get-MachineValue "$Place\$Name" 'ConfiguredVersion'
        unpackedVersion = Get-MachineValue "$Place\$Name" 'UnpackedVersion'
        action = Get-MachineValue "$Place\$Name" 'Action'
        watermark = Get-MachineValue "$Place\$Name" 'Watermark'
    }
}

# Four numbers, such as 15.2.1544.4; $null unless all are there.
function Get-InstalledBuild {
    param([string]$Path)
    $numbers = foreach ($part in @('MsiProductMajor', 'MsiProductMinor', 'MsiBuildMajor', 'MsiBuildMinor')) { Get-MachineValue $Path $part }
    if (@($numbers).Count -ne 4 -or @($numbers) -contains $null) { return $null }
    return @($numbers) -join '.'
}
