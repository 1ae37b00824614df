# Which of the given updates Windows lists as installed.
$questionKinds['hotfix'] = 'Read-Hotfix'

function Read-Hotfix {
    param([hashtable]$Params)
    $ids = Get-TextListParam $Params 'ids' '^KB\d{6,8}\z' 50
    $listed = @(Get-CimInstance -ClassName Win32_QuickFixEngineering -Property @('HotFixID', 'InstalledOn') -ErrorAction Stop)
    # An account without rights gets an empty list as well, but it does not see the operating system either.
    if ($listed.Count -eq 0) { [void](Get-LastBoot) }
    $installed = foreach ($one in $listed) {
        if ($ids -cnotcontains $one.HotFixID) { continue }
        [ordered]@{ id = [string]$one.HotFixID; installedOn = (Get-InstallDate $one) }
    }
    return [ordered]@{ installed = @($installed); listed = $listed.Count }
}

# YYYY-MM-DD; $null where there is none that can be read. The raw value is month/day/year in every language; the property
# that PowerShell puts over it parses it by the culture of the server, and fails on some.
function Get-InstallDate {
    param($Hotfix)
    $match = [regex]::Match([string]$Hotfix.CimInstanceProperties['InstalledOn'].Value, '^(\d{1,2})/(\d{1,2})/(\d{4})\z')
    if (-not $match.Success) { return $null }
    $month = [int]$match.Groups[1].Value
    $day = [int]$match.Groups[2].Value
    $year = [int]$match.Groups[3].Value
    try { $date = New-Object DateTime -ArgumentList $year, $month, $day }
    catch { return $null }
    return $date.ToString('yyyy-MM-dd', [Globalization.CultureInfo]::InvariantCulture)
}
