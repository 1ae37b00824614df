# Whether the account that Setup runs as is a domain account and a local administrator of the server.
$questionKinds['setup-account'] = 'Read-SetupAccount'

function Read-SetupAccount {
    param([hashtable]$Params)
    $whose = Get-TextParam $Params 'whose' '^(last-failed-setup|reader)\z'
    $account = Get-AskedAccount $whose
    $sid = Get-AccountSid $account
    $local = Test-LocalAccount $account
    return [ordered]@{
        account = $account
        domainAccount = -not $local
        localAdministrator = Test-LocalAdministrator $sid $local
    }
}

# An account of the server itself carries the name of the server in front; a domain controller has none.
function Test-LocalAccount {
    param([string]$Account)
    $authority = $Account.Split('\')[0]
    return $authority -eq (Get-NetbiosName) -or $authority -eq '.'
}

# S-1-5-32-544 is the local group Administrators, whatever its name. A session of the account itself already tells.
function Test-LocalAdministrator {
    param([string]$Sid, [bool]$Local)
    if ($Sid -ceq (Get-SessionSid) -and @(Get-SessionGroups) -ccontains 'S-1-5-32-544') { return $true }
    $held = @($Sid)
    if (-not $Local) {
        $controller = Find-DomainController (Get-DomainName)
        $held += @(Get-DirectoryGroups $controller (Get-NamingContexts $controller) $Sid)
    }
    foreach ($member in @(Get-LocalAdministrators)) { if ($held -ccontains $member) { return $true } }
    return $false
}

# SIDs of the direct members. The command for it fails on a member that no longer exists; this way gives its SID.
function Get-LocalAdministrators {
    Add-Type -AssemblyName System.DirectoryServices
    $sid = New-Object Security.Principal.SecurityIdentifier -ArgumentList 'S-1-5-32-544'
    $name = $sid.Translate([Security.Principal.NTAccount]).Value.Split('\')[1]
    $group = New-Object DirectoryServices.DirectoryEntry -ArgumentList "WinNT://./$name,group"
    try {
        foreach ($member in $group.Invoke('Members')) {
            $entry = New-Object DirectoryServices.DirectoryEntry -ArgumentList $member
            try { ConvertTo-SidText $entry.Properties['objectSid'].Value } finally { $entry.Dispose() }
        }
    } finally { $group.Dispose() }
}
