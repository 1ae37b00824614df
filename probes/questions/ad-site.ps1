# Where things are in Active Directory: the server, the schema master, the domain controllers, the one Setup would use.
$questionKinds['ad-site'] = 'Read-AdSite'

function Read-AdSite {
    param([hashtable]$Params)
    $domain = Get-DomainName
    $chosen = Find-DomainController $domain
    $contexts = Get-NamingContexts $chosen
    $controllers = @(Get-ForestControllers $chosen $contexts)
    $setupController = $null
    foreach ($one in $controllers) { if ($one.name -eq $chosen) { $setupController = [ordered]@{ name = $one.name; site = $one.site } } }
    if ($null -eq $setupController) { $setupController = [ordered]@{ name = $chosen; site = $null } }
    return [ordered]@{
        computer = [ordered]@{ domain = $domain; site = (Get-ComputerSite) }
        schemaMaster = Get-SchemaMaster $chosen $contexts $controllers
        domainControllers = @($controllers | ForEach-Object { Get-PublicController $_ })
        setupController = $setupController
    }
}

function Get-PublicController {
    param($Controller)
    return [ordered]@{
        name = $Controller.name
        domain = $Controller.domain
        site = $Controller.site
        writable = $Controller.writable
        globalCatalog = $Controller.globalCatalog
    }
}

# Each domain controller is a server object in its site, with a settings object below it that says what it does.
function Get-ForestControllers {
    param([string]$Server, [hashtable]$Contexts)
    $sites = 'CN=Sites,' + $Contexts.configuration
    $hosts = @{}
    foreach ($found in @(Find-DirectoryObjects $Server $sites '(&(objectClass=server)(dNSHostName=*))' @('dNSHostName'))) {
        $hosts[[string](Get-FirstValue $found 'distinguishedname')] = [string](Get-FirstValue $found 'dnshostname')
    }
    $filter = '(|(objectCategory=nTDSDSA)(objectCategory=nTDSDSARO))'
    foreach ($settings in @(Find-DirectoryObjects $Server $sites $filter @('options', 'objectCategory', 'msDS-HasDomainNCs'))) {
        $name = [string](Get-FirstValue $settings 'distinguishedname')
        $fqdn = $hosts[(Get-ParentName $name)]
        if ([string]::IsNullOrEmpty($fqdn)) { continue }
        $domain = ConvertTo-DnsName ([string](Get-FirstValue $settings 'msds-hasdomainncs'))
        if ($domain -eq '') { $domain = $fqdn.Substring($fqdn.IndexOf('.') + 1) }
        @{
            settings = $name
            name = $fqdn
            domain = $domain
            site = Get-SiteOfName $name
            writable = ([string](Get-FirstValue $settings 'objectcategory')) -notlike 'CN=NTDS-DSA-RO,*'
            globalCatalog = ([int](Get-FirstValue $settings 'options') -band 1) -eq 1
        }
    }
}

function Get-SchemaMaster {
    param([string]$Server, [hashtable]$Contexts, $Controllers)
    $schema = Get-DirectoryObject $Server $Contexts.schema @('fSMORoleOwner')
    if ($null -eq $schema) { Stop-Question 'fault' "$Server shows no schema" }
    $owner = [string](Get-FirstValue $schema 'fsmoroleowner')
    foreach ($one in $Controllers) {
        if ($one.settings -eq $owner) { return [ordered]@{ name = $one.name; domain = $one.domain; site = $one.site } }
    }
    Stop-Question 'fault' "the schema master is not among the domain controllers: $owner"
}
