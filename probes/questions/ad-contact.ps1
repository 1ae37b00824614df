# Whether the server reaches Active Directory: its domain, a domain controller and the configuration partition.
$questionKinds['ad-contact'] = 'Read-AdContact'

function Read-AdContact {
    param([hashtable]$Params)
    $domain = Get-DomainName
    try {
        $controller = Find-DomainController $domain
        $contexts = Get-NamingContexts $controller
    } catch {
        # A controller that does not answer is an answer here; denied access is not, because another account may reach it.
        $because = Get-Because $_
        if ($because.code -cne 'fault') { throw }
        $detail = "${domain}: $($because.detail)"
        return [ordered]@{ reachable = $false; detail = $detail.Substring(0, [Math]::Min(400, $detail.Length)) }
    }
    return [ordered]@{
        reachable = $true
        domain = $domain
        domainController = $controller
        configurationNamingContext = $contexts.configuration
    }
}
