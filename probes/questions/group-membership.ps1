# Which of the groups that Exchange Setup asks for an account holds, in the directory and in its sign-in token.
$questionKinds['group-membership'] = 'Read-GroupMembership'

function Read-GroupMembership {
    param([hashtable]$Params)
    $domain = Get-DomainName
    $account = Get-AskedAccount (Get-TextParam $Params 'whose' '^(last-failed-setup|reader)\z')
    $controller = Find-DomainController $domain
    $contexts = Get-NamingContexts $controller
    $wanted = Get-SetupGroups $controller $contexts
    $sid = Get-AccountSid $account
    $token = $null
    if ($sid -ceq (Get-SessionSid)) { $token = Get-HeldGroups $wanted (Get-SessionGroups) }
    return [ordered]@{
        account = $account
        directory = Get-HeldGroups $wanted (Get-DirectoryGroups $controller $contexts $sid)
        token = $token
        organizationManagementSid = $wanted.organizationManagement
    }
}

# Nobody's rights are in question on a server where Setup never ran or ended well.
function Get-AskedAccount {
    param([string]$Whose)
    if ($Whose -ceq 'reader') { return Get-AccountName }
    $run = Get-LastSetupRun
    if ($null -eq $run -or $run.succeeded) { Stop-Question 'not-applicable' 'no run of Setup failed last on this server' }
    if ([string]::IsNullOrEmpty($run.account)) { Stop-Question 'fault' 'the log of Setup does not name the account' }
    return $run.account
}

function Get-AccountSid {
    param([string]$Account)
    return (New-Object Security.Principal.NTAccount -ArgumentList $Account).Translate([Security.Principal.SecurityIdentifier]).Value
}

function Get-SessionSid { return [Security.Principal.WindowsIdentity]::GetCurrent().User.Value }

function Get-SessionGroups {
    foreach ($sid in [Security.Principal.WindowsIdentity]::GetCurrent().Groups) { $sid.Value }
}

# The SIDs to look for; $null for a group that does not exist yet. Windows gives its own groups fixed last numbers.
function Get-SetupGroups {
    param([string]$Server, [hashtable]$Contexts)
    $root = ConvertTo-DnsName $Contexts.rootDomain
    $rootServer = $Server
    if ($Contexts.rootDomain -ne $Contexts.domain) { $rootServer = Find-DomainController $root }
    $rootSid = Get-SidOfObject $rootServer $Contexts.rootDomain
    $exchange = @{}
    $filter = '(&(objectClass=group)(|(cn=Organization Management)(cn=Delegated Setup)))'
    foreach ($group in @(Find-DirectoryObjects $rootServer $Contexts.rootDomain $filter @('cn', 'objectSid'))) {
        $name = [string](Get-FirstValue $group 'distinguishedname')
        if ($name -notlike '*OU=Microsoft Exchange Security Groups,*') { continue }
        $exchange[[string](Get-FirstValue $group 'cn')] = ConvertTo-SidText (Get-FirstValue $group 'objectsid')
    }
    return @{
        schemaAdmins = "$rootSid-518"
        enterpriseAdmins = "$rootSid-519"
        domainAdmins = (Get-SidOfObject $Server $Contexts.domain) + '-512'
        organizationManagement = $exchange['Organization Management']
        delegatedSetup = $exchange['Delegated Setup']
    }
}

function Get-SidOfObject {
    param([string]$Server, [string]$Name)
    $found = Get-DirectoryObject $Server $Name @('objectSid')
    if ($null -eq $found) { Stop-Question 'fault' "$Server does not show $Name" }
    return ConvertTo-SidText (Get-FirstValue $found 'objectsid')
}

function ConvertTo-SidText {
    param([byte[]]$Bytes)
    return (New-Object Security.Principal.SecurityIdentifier -ArgumentList $Bytes, 0).Value
}

# Direct and nested groups. Only a controller of the account's own domain works tokenGroups out.
function Get-DirectoryGroups {
    param([string]$Server, [hashtable]$Contexts, [string]$Sid)
    $account = $null
    foreach ($found in @(Find-DirectoryObjects $Server $Contexts.domain "(objectSid=$Sid)" @('cn'))) { $account = [string](Get-FirstValue $found 'distinguishedname') }
    $owner = $Server
    if ($null -eq $account) {
        foreach ($found in @(Find-InCatalog $Contexts.rootDomain "(objectSid=$Sid)")) { $account = [string](Get-FirstValue $found 'distinguishedname') }
        if ($null -eq $account) { Stop-Question 'fault' 'the account is not in this forest' }
        $owner = Find-DomainController (ConvertTo-DnsName $account)
    }
    $groups = Get-DirectoryObject $owner $account @('tokenGroups')
    if ($null -eq $groups) { Stop-Question 'fault' 'the account is no longer in the directory' }
    foreach ($bytes in $groups['tokengroups']) { ConvertTo-SidText $bytes }
}

# The global catalog knows the objects of all domains of the forest.
function Find-InCatalog {
    param([string]$RootDomain, [string]$Filter)
    Add-Type -AssemblyName System.DirectoryServices
    $entry = New-Object DirectoryServices.DirectoryEntry -ArgumentList ('GC://' + (ConvertTo-DnsName $RootDomain))
    $searcher = New-Object DirectoryServices.DirectorySearcher -ArgumentList $entry, $Filter, ([string[]]@('distinguishedName'))
    try {
        $result = $searcher.FindOne()
        if ($null -ne $result) { @{ distinguishedname = @($result.Properties['distinguishedName']) } }
    } finally {
        $searcher.Dispose()
        $entry.Dispose()
    }
}

function Get-HeldGroups {
    param([hashtable]$Wanted, $Sids)
    $held = @($Sids)
    $groups = [ordered]@{}
    foreach ($name in @('schemaAdmins', 'enterpriseAdmins', 'domainAdmins', 'organizationManagement', 'delegatedSetup')) {
        $groups[$name] = $null -ne $Wanted[$name] -and $held -ccontains $Wanted[$name]
    }
    return $groups
}
