# How far Active Directory is prepared for Exchange: forest level, schema, organization, system objects of the domain.
$questionKinds['ad-level'] = 'Read-AdLevel'

function Read-AdLevel {
    param([hashtable]$Params)
    $domain = Get-DomainName
    $controller = Find-DomainController $domain
    $contexts = Get-NamingContexts $controller
    $partitions = Get-DirectoryObject $controller ('CN=Partitions,' + $contexts.configuration) @('msDS-Behavior-Version')
    if ($null -eq $partitions) { Stop-Question 'fault' "$controller shows no partitions" }
    $version = Get-DirectoryObject $controller ('CN=ms-Exch-Schema-Version-Pt,' + $contexts.schema) @('rangeUpper')
    $run = Get-LastSetupRun
    return [ordered]@{
        domainController = $controller
        # A forest that never was raised has no value.
        forestLevel = [int](Get-FirstValue $partitions 'msds-behavior-version')
        schemaRangeUpper = $(if ($null -eq $version) { $null } else { Get-FirstValue $version 'rangeupper' })
        organization = Get-Organization $controller $contexts
        organizationOnSchemaMaster = Test-OrganizationOnSchemaMaster $controller $contexts
        domain = $domain
        systemObjects = @(Get-SystemObjects $controller $contexts)
        setupBuild = $(if ($null -eq $run) { $null } else { $run.build })
    }
}

# Name and version of the Exchange organization as one domain controller has it; $null when it has none.
function Get-Organization {
    param([string]$Server, [hashtable]$Contexts)
    $base = 'CN=Microsoft Exchange,CN=Services,' + $Contexts.configuration
    foreach ($found in @(Find-DirectoryObjects $Server $base '(objectClass=msExchOrganizationContainer)' @('name', 'objectVersion') 'OneLevel')) {
        return [ordered]@{ name = [string](Get-FirstValue $found 'name'); objectVersion = [int](Get-FirstValue $found 'objectversion') }
    }
    return $null
}

# $null when the schema master does not answer: then nobody can tell "never made" from "not replicated".
function Test-OrganizationOnSchemaMaster {
    param([string]$Server, [hashtable]$Contexts)
    try {
        $master = Get-SchemaMaster $Server $Contexts @(Get-ForestControllers $Server $Contexts)
        return $null -ne (Get-Organization $master.name $Contexts)
    } catch { return $null }
}

# Replication conflicts leave copies under changed names, so everything that begins with the name counts.
function Get-SystemObjects {
    param([string]$Server, [hashtable]$Contexts)
    $filter = '(|(objectClass=msExchSystemObjectsContainer)(cn=Microsoft Exchange System Objects*))'
    foreach ($found in @(Find-DirectoryObjects $Server $Contexts.domain $filter @('objectVersion') | Select-Object -First 20)) {
        $name = [string](Get-FirstValue $found 'distinguishedname')
        [ordered]@{
            distinguishedName = $name
            objectVersion = Get-FirstValue $found 'objectversion'
            children = @(Find-DirectoryObjects $Server $name '(objectClass=*)' @() 'OneLevel').Count
        }
    }
}
