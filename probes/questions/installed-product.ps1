# Programs that Windows lists as installed, found by a part of their name.
$questionKinds['installed-product'] = 'Read-InstalledProduct'

function Read-InstalledProduct {
    param([hashtable]$Params)
    $name = Get-TextParam $Params 'name' '^[\w .+*(),-]{3,120}\z'
    $parts = foreach ($part in $name.Split('*')) { [regex]::Escape($part) }
    $pattern = New-Object regex -ArgumentList (@($parts) -join '.*'), ([Text.RegularExpressions.RegexOptions]'IgnoreCase, CultureInvariant')
    $uninstall = 'Microsoft\Windows\CurrentVersion\Uninstall'
    return [ordered]@{
        products = @(
            Get-ListedProducts "SOFTWARE\$uninstall" 'x64' $pattern
            Get-ListedProducts "SOFTWARE\WOW6432Node\$uninstall" 'x86' $pattern
        )
    }
}

function Get-ListedProducts {
    param([string]$Path, [string]$View, [regex]$Pattern)
    $list = Open-MachineKey $Path
    if ($null -eq $list) { return }
    try { $subkeys = @($list.GetSubKeyNames()) } finally { $list.Close() }
    foreach ($subkey in $subkeys) {
        $name = [string](Get-MachineValue "$Path\$subkey" 'DisplayName')
        if ($name -eq '' -or -not $Pattern.IsMatch($name)) { continue }
        $code = $null
        if ($subkey -match '^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}\z') { $code = $subkey }
        [ordered]@{
            name = $name
            version = [string](Get-MachineValue "$Path\$subkey" 'DisplayVersion')
            architecture = Get-Architecture $name $View
            productCode = $code
        }
    }
}

# Installers that are 32-bit programs themselves list their 64-bit product in the 32-bit view: its name says what it is.
function Get-Architecture {
    param([string]$Name, [string]$View)
    if ($Name -match '\bx64\b') { return 'x64' }
    if ($Name -match '\bx86\b') { return 'x86' }
    return $View
}
