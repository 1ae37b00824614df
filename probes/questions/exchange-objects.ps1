# What the Exchange organization has in Active Directory besides its servers, as far as Setup looks at it.
$questionKinds['exchange-objects'] = 'Read-ExchangeObjects'

function Read-ExchangeObjects {
    param([hashtable]$Params)
    $controller = Find-DomainController (Get-DomainName)
    $base = 'CN=Microsoft Exchange,CN=Services,' + (Get-NamingContexts $controller).configuration
    return [ordered]@{
        offlineAddressBooks = @(Get-OfflineAddressBookObjects $controller $base)
        recipientUpdateServices = @(Get-RecipientUpdateServices $controller $base)
        recipientPolicies = @(Get-RecipientPolicies $controller $base)
        activeDirectoryConnectors = @(Get-DirectoryConnectors $controller $base)
        publicFolderTrees = @(Get-PublicFolderTrees $controller $base)
    }
}

# A reference to an object that was deleted leads into the container of deleted objects.
function Get-OfflineAddressBookObjects {
    param([string]$Server, [string]$Base)
    foreach ($found in @(Find-DirectoryObjects $Server $Base '(objectClass=msExchOAB)' @('name', 'offLineABServer'))) {
        $owner = Get-FirstValue $found 'offlineabserver'
        [ordered]@{
            name = [string](Get-FirstValue $found 'name')
            server = $owner
            serverDeleted = $null -ne $owner -and $owner -like '*,CN=Deleted Objects,*'
        }
    }
}

function Get-RecipientUpdateServices {
    param([string]$Server, [string]$Base)
    foreach ($found in @(Find-DirectoryObjects $Server $Base '(objectClass=msExchAddressListService)' @('name', 'msExchAddressListServiceLink'))) {
        [ordered]@{ name = [string](Get-FirstValue $found 'name'); server = (Get-FirstValue $found 'msexchaddresslistservicelink') }
    }
}

function Get-RecipientPolicies {
    param([string]$Server, [string]$Base)
    foreach ($found in @(Find-DirectoryObjects $Server $Base '(objectClass=msExchRecipientPolicy)' @('name', 'gatewayProxy'))) {
        $templates = @()
        if ($found.ContainsKey('gatewayproxy')) { $templates = @($found['gatewayproxy'] | ForEach-Object { [string]$_ }) }
        [ordered]@{ name = [string](Get-FirstValue $found 'name'); templates = $templates }
    }
}

function Get-DirectoryConnectors {
    param([string]$Server, [string]$Base)
    foreach ($found in @(Find-DirectoryObjects $Server $Base '(objectClass=msExchActiveDirectoryConnector)' @('name'))) {
        [ordered]@{ name = [string](Get-FirstValue $found 'name') }
    }
}

function Get-PublicFolderTrees {
    param([string]$Server, [string]$Base)
    foreach ($found in @(Find-DirectoryObjects $Server $Base '(objectClass=msExchPFTree)' @('name'))) {
        [ordered]@{
            name = [string](Get-FirstValue $found 'name')
            inheritanceBlocked = Test-InheritanceBlocked $Server ([string](Get-FirstValue $found 'distinguishedname'))
        }
    }
}

# Whether an object takes no permissions from its parents; $null when this account may not read its permissions.
function Test-InheritanceBlocked {
    param([string]$Server, [string]$Name)
    $entry = New-Object DirectoryServices.DirectoryEntry -ArgumentList ('LDAP://' + $Server + '/' + $Name.Replace('/', '\/'))
    try {
        $entry.Options.SecurityMasks = [DirectoryServices.SecurityMasks]::Dacl
        return $entry.ObjectSecurity.AreAccessRulesProtected
    } catch {
        if ((Get-Because $_).code -ceq 'access-denied') { return $null }
        throw
    } finally { $entry.Dispose() }
}
