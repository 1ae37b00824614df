# Objects of Active Directory below a well-known place. The filter is made here from a class and one value, escaped.
$questionKinds['ad-object'] = 'Read-AdObject'

function Read-AdObject {
    param([hashtable]$Params)
    $base = Get-TextParam $Params 'base' '^(configuration|schema|domain|root-domain|partitions|sites|exchange|organization|system-objects|security-groups)\z'
    $depth = Get-TextParam $Params 'depth' '^(self|children|below)\z'
    $attributes = @(Get-AskedAttributes $Params['attributes'])
    $filter = Get-AskedFilter $Params
    $controller = Find-DomainController (Get-DomainName)
    $contexts = Get-NamingContexts $controller
    if ($base -ceq 'root-domain' -or $base -ceq 'security-groups') {
        if ($contexts.rootDomain -ne $contexts.domain) { $controller = Find-DomainController (ConvertTo-DnsName $contexts.rootDomain) }
    }
    $place = Get-PlaceName $controller $contexts $base
    $scope = @{ self = 'Base'; children = 'OneLevel'; below = 'Subtree' }[$depth]
    $found = @()
    if ($null -ne $place) { $found = @(Find-DirectoryObjects $controller $place $filter $attributes $scope | Select-Object -First 201) }
    $objects = foreach ($one in @($found | Select-Object -First 200)) {
        [ordered]@{ distinguishedName = [string](Get-FirstValue $one 'distinguishedname'); attributes = (Get-ShownAttributes $one $attributes) }
    }
    return [ordered]@{ domainController = $controller; objects = @($objects); truncated = $found.Count -gt 200 }
}

# Names of attributes, none of which can hold a password or a key.
function Get-AskedAttributes {
    param($Names)
    $asked = @($Names)
    if ($asked.Count -gt 10) { Stop-Question 'not-supported' 'parameter attributes does not fit' }
    foreach ($name in $asked) { Get-TextParam @{ attributes = $name } 'attributes' (Get-AttributePattern) }
}

function Get-AttributePattern {
    return '^(?i)(?!.*(?:pwd|passw|secret|credential|recovery|key|laps|hash|token))[a-z][a-z0-9-]{0,63}\z'
}

function Get-AskedFilter {
    param([hashtable]$Params)
    $class = '*'
    if ($null -ne $Params['class']) { $class = Get-TextParam $Params 'class' '^(?i)[a-z][a-z0-9-]{0,63}\z' }
    $where = $Params['where']
    if ($null -eq $where) { return "(objectClass=$class)" }
    if ($where -isnot [hashtable]) { Stop-Question 'not-supported' 'parameter where does not fit' }
    $attribute = Get-TextParam $where 'attribute' (Get-AttributePattern)
    $value = Get-TextParam $where 'equals' '^[^\x00-\x1f\x7f]{1,500}\z'
    return "(&(objectClass=$class)($attribute=" + (ConvertTo-FilterValue $value) + '))'
}

# The distinguished name of a place; $null when there is no organization.
function Get-PlaceName {
    param([string]$Server, [hashtable]$Contexts, [string]$Base)
    $exchange = 'CN=Microsoft Exchange,CN=Services,' + $Contexts.configuration
    if ($Base -ceq 'organization') {
        foreach ($found in @(Find-DirectoryObjects $Server $exchange '(objectClass=msExchOrganizationContainer)' @('name') 'OneLevel')) {
            return [string](Get-FirstValue $found 'distinguishedname')
        }
        return $null
    }
    $places = @{
        'configuration' = $Contexts.configuration
        'schema' = $Contexts.schema
        'domain' = $Contexts.domain
        'root-domain' = $Contexts.rootDomain
        'partitions' = 'CN=Partitions,' + $Contexts.configuration
        'sites' = 'CN=Sites,' + $Contexts.configuration
        'exchange' = $exchange
        'system-objects' = 'CN=Microsoft Exchange System Objects,' + $Contexts.domain
        'security-groups' = 'OU=Microsoft Exchange Security Groups,' + $Contexts.rootDomain
    }
    return $places[$Base]
}

# Values as text: bytes in base64, moments as everywhere, at most 50 of 1,000 characters.
function Get-ShownAttributes {
    param([hashtable]$Found, [string[]]$Attributes)
    $shown = [ordered]@{}
    foreach ($name in $Attributes) {
        $key = $name.ToLowerInvariant()
        if (-not $Found.ContainsKey($key)) { continue }
        $shown[$key] = @($Found[$key] | Select-Object -First 50 | ForEach-Object { ConvertTo-AttributeText $_ })
    }
    return $shown
}

function ConvertTo-AttributeText {
    param($Value)
    if ($Value -is [byte[]]) { $text = [Convert]::ToBase64String($Value) }
    elseif ($Value -is [datetime]) { $text = ConvertTo-Moment $Value }
    elseif ($Value -is [bool]) { $text = ([string]$Value).ToUpperInvariant() }
    elseif (Test-WholeNumber $Value) { $text = $Value.ToString([Globalization.CultureInfo]::InvariantCulture) }
    else { $text = [string]$Value }
    return $text.Substring(0, [Math]::Min(1000, $text.Length))
}
