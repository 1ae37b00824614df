# Reading Active Directory over LDAP, with the account of this session.

# The DNS name of the server's domain. A server in a workgroup, such as many Edge servers, has none.
function Get-DomainName {
    $computer = Get-CimInstance -ClassName Win32_ComputerSystem -Property 'Domain', 'PartOfDomain' -ErrorAction Stop
    if ($null -eq $computer) { Stop-Question 'access-denied' 'WMI shows no computer system to this account' }
    if (-not $computer.PartOfDomain) { Stop-Question 'not-applicable' 'the server is not in a domain' }
    return [string]$computer.Domain
}

# The domain controller that Netlogon names for a domain: the one Setup would use.
function Find-DomainController {
    param([string]$Domain)
    Add-Type -AssemblyName System.DirectoryServices
    $context = New-Object DirectoryServices.ActiveDirectory.DirectoryContext -ArgumentList 'Domain', $Domain
    $controller = [DirectoryServices.ActiveDirectory.DomainController]::FindOne($context)
    try { return $controller.Name } finally { $controller.Dispose() }
}

# The Active Directory site of this server as Netlogon found it; $null when it found none.
function Get-ComputerSite {
    Add-Type -AssemblyName System.DirectoryServices
    try { return [DirectoryServices.ActiveDirectory.ActiveDirectorySite]::GetComputerSite().Name }
    catch [DirectoryServices.ActiveDirectory.ActiveDirectoryObjectNotFoundException] { return $null }
}

# One object by its name: its attributes by lower-case name, each a list. $null when there is no such object.
function Get-DirectoryObject {
    param([string]$Server, [string]$Name, [string[]]$Attributes)
    $found = @(Find-DirectoryObjects $Server $Name '(objectClass=*)' $Attributes 'Base')
    if ($found.Count -eq 0) { return $null }
    return $found[0]
}

# All objects below a name that match a filter, in the same form, distinguishedname included; none when the base is missing.
function Find-DirectoryObjects {
    param([string]$Server, [string]$Base, [string]$Filter, [string[]]$Attributes, [string]$Scope = 'Subtree')
    Add-Type -AssemblyName System.DirectoryServices
    $entry = New-Object DirectoryServices.DirectoryEntry -ArgumentList ('LDAP://' + $Server + '/' + $Base.Replace('/', '\/'))
    $searcher = New-Object DirectoryServices.DirectorySearcher -ArgumentList $entry, $Filter, ([string[]](@($Attributes) + 'distinguishedName')), $Scope
    $searcher.PageSize = 500
    $results = $null
    try {
        $results = $searcher.FindAll()
        foreach ($result in $results) {
            $found = @{}
            foreach ($name in $result.Properties.PropertyNames) { $found[$name.ToLowerInvariant()] = @($result.Properties[$name]) }
            $found
        }
    } catch {
        if (-not (Test-NoSuchObject $_.Exception)) { throw }
    } finally {
        if ($null -ne $results) { $results.Dispose() }
        $searcher.Dispose()
        $entry.Dispose()
    }
}

# ERROR_DS_NO_SUCH_OBJECT.
function Test-NoSuchObject {
    param($Exception)
    for ($one = $Exception; $null -ne $one; $one = $one.InnerException) { if ($one.HResult -eq -2147016656) { return $true } }
    return $false
}

# The first value of an attribute, or $null.
function Get-FirstValue {
    param([hashtable]$Found, [string]$Attribute)
    if (-not $Found.ContainsKey($Attribute)) { return $null }
    $values = @($Found[$Attribute])
    if ($values.Count -eq 0) { return $null }
    return $values[0]
}

# The naming contexts that a domain controller names: configuration, schema, domain, and the domain of the forest's root.
function Get-NamingContexts {
    param([string]$Server)
    Add-Type -AssemblyName System.DirectoryServices
    $root = New-Object DirectoryServices.DirectoryEntry -ArgumentList "LDAP://$Server/RootDSE"
    try {
        return @{
            configuration = [string]$root.Properties['configurationNamingContext'].Value
            schema = [string]$root.Properties['schemaNamingContext'].Value
            domain = [string]$root.Properties['defaultNamingContext'].Value
            rootDomain = [string]$root.Properties['rootDomainNamingContext'].Value
        }
    } finally { $root.Dispose() }
}

# DC=corp,DC=example becomes corp.example.
function ConvertTo-DnsName {
    param([string]$DistinguishedName)
    $labels = foreach ($part in [regex]::Split($DistinguishedName, '(?<!\\),')) {
        if ($part.StartsWith('DC=', [StringComparison]::OrdinalIgnoreCase)) { $part.Substring(3) }
    }
    return @($labels) -join '.'
}

# The name without its first part: the container of the object.
function Get-ParentName {
    param([string]$DistinguishedName)
    return [regex]::Replace($DistinguishedName, '^(?:[^\\,]|\\.)*,', '')
}

# CN=NTDS Settings,CN=DC1,CN=Servers,CN=Paris,CN=Sites,... lies in Paris.
function Get-SiteOfName {
    param([string]$DistinguishedName)
    $match = [regex]::Match($DistinguishedName, ',CN=Servers,CN=((?:[^\\,]|\\.)+),CN=Sites,', [Text.RegularExpressions.RegexOptions]'IgnoreCase, CultureInvariant')
    if (-not $match.Success) { return $null }
    return $match.Groups[1].Value.Replace('\', '')
}

# A value as a filter may hold it (RFC 4515 section 3): what has a meaning there, and everything beyond ASCII, as \ and two
# hexadecimal digits for each byte of UTF-8.
function ConvertTo-FilterValue {
    param([string]$Value)
    $escaped = foreach ($byte in [Text.Encoding]::UTF8.GetBytes($Value)) {
        if ($byte -lt 32 -or $byte -gt 126 -or @(40, 41, 42, 92) -contains $byte) { '\{0:x2}' -f $byte } else { [char]$byte }
    }
    return @($escaped) -join ''
}

# CN=Paris,CN=Sites,... is Paris.
function Get-RelativeName {
    param([string]$DistinguishedName)
    $match = [regex]::Match($DistinguishedName, '^[^=]+=((?:[^\\,]|\\.)+)')
    return [regex]::Replace($match.Groups[1].Value, '\\(.)', '$1')
}
