# Which Windows the server runs, with which interface and culture, and since when.
$questionKinds['os'] = 'Read-Os'

function Read-Os {
    param([hashtable]$Params)
    $system = Get-CimInstance -ClassName Win32_OperatingSystem -ErrorAction Stop
    if ($null -eq $system) { Stop-Question 'access-denied' 'WMI shows no operating system to this account' }
    $lastBoot = Get-LastBoot
    $types = @('', 'workstation', 'domain-controller', 'server')
    return [ordered]@{
        caption = ([string]$system.Caption).Trim()
        version = [string]$system.Version
        buildNumber = [int]$system.BuildNumber
        revision = Get-MachineValue 'SOFTWARE\Microsoft\Windows NT\CurrentVersion' 'UBR'
        installationType = [string](Get-MachineValue 'SOFTWARE\Microsoft\Windows NT\CurrentVersion' 'InstallationType')
        productType = $types[[int]$system.ProductType]
        sku = [long]$system.OperatingSystemSKU
        debug = $system.Debug -eq $true
        culture = [Globalization.CultureInfo]::CurrentCulture.Name
        lastBoot = $lastBoot
        uptimeMinutes = [long][Math]::Max(0, [Math]::Floor(([DateTime]::Now - $lastBoot).TotalMinutes))
    }
}
