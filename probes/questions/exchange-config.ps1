# What only the Exchange Management Shell knows. Each read is one of the functions below; none takes a parameter.
$questionKinds['exchange-config'] = 'Read-ExchangeConfig'

function Read-ExchangeConfig {
    param([hashtable]$Params)
    $read = Get-TextParam $Params 'read' '^(organization|queues|expansion-groups|send-connectors|offline-address-books|edge-subscriptions|databases|hybrid|certificates)\z'
    Open-ExchangeShell
    # These two are about this server alone; everything else is in Active Directory, which some sessions cannot reach.
    if ($read -cne 'queues' -and $read -cne 'certificates') { Test-DirectoryAccess }
    switch -CaseSensitive ($read) {
        'organization' { return Read-OrganizationConfig }
        'queues' { return Read-Queues }
        'expansion-groups' { return Read-ExpansionGroups }
        'send-connectors' { return Read-ConnectorSources }
        'offline-address-books' { return Read-OfflineAddressBooks }
        'edge-subscriptions' { return Read-EdgeSubscriptions }
        'databases' { return Read-Databases }
        'hybrid' { return Read-Hybrid }
        'certificates' { return Read-ExchangeCertificates }
    }
}

# The snap-in gives the commands in this process; a session of its own would need this account's password once more.
function Open-ExchangeShell {
    if (Test-NarrowShell) { Stop-Question 'not-supported' 'the Exchange Management Shell needs a 64-bit PowerShell' }
    $snapIn = 'Microsoft.Exchange.Management.PowerShell.SnapIn'
    $key = Open-MachineKey "SOFTWARE\Microsoft\PowerShell\1\PowerShellSnapIns\$snapIn"
    if ($null -eq $key) { Stop-Question 'not-applicable' 'the Exchange Management Shell is not installed on the server' }
    $key.Close()
    if ($null -ne (Get-Command -Name Get-ExchangeServer -ErrorAction SilentlyContinue)) { return }
    if ($PSVersionTable.PSVersion.Major -gt 5) { Stop-Question 'not-supported' 'the Exchange Management Shell needs Windows PowerShell' }
    [void](Add-PSSnapin -Name $snapIn -ErrorAction Stop)
}

# Throws what the directory says to this session: the errors of Exchange would not tell missing credentials apart.
function Test-DirectoryAccess {
    $controller = Find-DomainController (Get-DomainName)
    $found = Get-DirectoryObject $controller (Get-NamingContexts $controller).configuration @('name')
    if ($null -eq $found) { Stop-Question 'access-denied' "$controller does not show the configuration to this account" }
}

function Read-OrganizationConfig {
    $organization = Get-OrganizationConfig -ErrorAction Stop
    return [ordered]@{
        read = 'organization'
        name = [string]$organization.Name
        mapiHttpEnabled = [bool](Get-ShellValue $organization 'MapiHttpEnabled')
        splitPermissions = [bool](Get-ShellValue $organization 'AdSplitPermissionEnabled')
    }
}

# Copies of mail that other servers hold, and poison messages, do not wait to be sent.
function Read-Queues {
    $total = 0
    $queues = foreach ($queue in @(Get-Queue -ResultSize 1000 -ErrorAction Stop)) {
        if (@('ShadowRedundancy', 'Poison') -contains [string](Get-ShellValue $queue 'DeliveryType')) { continue }
        if ([string]$queue.Identity -match '\\Poison\z') { continue }
        $count = [int]$queue.MessageCount
        $total += $count
        if ($count -gt 0) { [ordered]@{ name = [string]$queue.Identity; messages = $count; status = [string]$queue.Status } }
    }
    return [ordered]@{ read = 'queues'; messages = $total; queues = @($queues | Select-Object -First 200) }
}

# Exchange keeps the server that expands a group under its legacy name.
function Read-ExpansionGroups {
    $legacy = [string](Get-ExchangeServer -Identity (Get-NetbiosName) -ErrorAction Stop).ExchangeLegacyDN
    $filter = "ExpansionServer -eq '" + $legacy.Replace("'", "''") + "'"
    $groups = @(
        foreach ($one in @(Get-DistributionGroup -Filter $filter -ResultSize 500 -ErrorAction Stop)) { [ordered]@{ name = [string]$one.Name; dynamic = $false } }
        foreach ($one in @(Get-DynamicDistributionGroup -Filter $filter -ResultSize 500 -ErrorAction Stop)) { [ordered]@{ name = [string]$one.Name; dynamic = $true } }
    )
    return [ordered]@{ read = 'expansion-groups'; groups = @($groups | Select-Object -First 500) }
}

function Read-ConnectorSources {
    $connectors = foreach ($one in @(Get-SendConnector -ErrorAction Stop)) {
        [ordered]@{
            name = [string]$one.Name
            enabled = [bool]$one.Enabled
            sourceServers = @($one.SourceTransportServers | Where-Object { $null -ne $_ } | ForEach-Object { Get-ShellName $_ })
        }
    }
    return [ordered]@{ read = 'send-connectors'; server = (Get-NetbiosName); connectors = @($connectors) }
}

function Read-OfflineAddressBooks {
    $books = foreach ($one in @(Get-OfflineAddressBook -ErrorAction Stop)) {
        $server = Get-ShellValue $one 'Server'
        [ordered]@{ name = [string]$one.Name; server = $(if ($null -eq $server -or [string]$server -eq '') { $null } else { Get-ShellName $server }) }
    }
    return [ordered]@{ read = 'offline-address-books'; server = (Get-NetbiosName); books = @($books) }
}

function Read-EdgeSubscriptions {
    $own = Get-NetbiosName
    $site = $null
    $servers = @(Get-ExchangeServer -ErrorAction Stop)
    foreach ($one in $servers) { if ([string]$one.Name -eq $own -and $null -ne (Get-ShellValue $one 'Site')) { $site = Get-ShellName $one.Site } }
    $hubs = foreach ($one in $servers) {
        $place = Get-ShellValue $one 'Site'
        if ($one.IsHubTransportServer -and $null -ne $site -and $null -ne $place -and (Get-ShellName $place) -eq $site) { [string]$one.Name }
    }
    $subscriptions = foreach ($one in @(Get-EdgeSubscription -ErrorAction Stop)) { [ordered]@{ name = [string]$one.Name; site = (Get-ShellName $one.Site) } }
    return [ordered]@{ read = 'edge-subscriptions'; server = $own; site = $site; subscriptions = @($subscriptions); hubServersInSite = @($hubs) }
}

# Mailboxes are counted up to 1,000: what matters is whether there are any.
function Read-Databases {
    $own = Get-NetbiosName
    $databases = foreach ($one in @(Get-MailboxDatabase -Server $own -ErrorAction Stop)) {
        # A server holds copies of databases that are active elsewhere, too.
        if ((Get-ShellName $one.Server) -ne $own) { continue }
        $name = [string]$one.Name
        [ordered]@{
            name = $name
            mailboxes = @(Get-Mailbox -Database $name -ResultSize 1000 -ErrorAction Stop).Count
            archives = @(Get-Mailbox -Database $name -Archive -ResultSize 1000 -ErrorAction Stop).Count
            arbitration = @(Get-Mailbox -Database $name -Arbitration -ResultSize 1000 -ErrorAction Stop).Count
            publicFolder = @(Get-Mailbox -Database $name -PublicFolder -ResultSize 1000 -ErrorAction Stop).Count
            audit = @(Get-Mailbox -Database $name -AuditLog -ResultSize 1000 -ErrorAction Stop).Count
            monitoring = @(Get-Mailbox -Database $name -Monitoring -ResultSize 1000 -ErrorAction Stop).Count
        }
    }
    return [ordered]@{ read = 'databases'; databases = @($databases | Select-Object -First 200) }
}

function Read-Hybrid {
    $relationships = foreach ($one in @(Get-OrganizationRelationship -ErrorAction Stop)) {
        $uri = Get-ShellValue $one 'TargetApplicationUri'
        [ordered]@{ name = [string]$one.Name; enabled = [bool]$one.Enabled; targetApplicationUri = $(if ($null -eq $uri) { $null } else { [string]$uri }) }
    }
    $configured = @(Get-HybridConfiguration -ErrorAction Stop | Where-Object { $null -ne $_ }).Count -gt 0
    return [ordered]@{ read = 'hybrid'; configured = $configured; relationships = @($relationships) }
}

function Read-ExchangeCertificates {
    $certificates = foreach ($one in @(Get-ExchangeCertificate -Server (Get-NetbiosName) -ErrorAction Stop)) {
        $services = @([regex]::Split([string]$one.Services, '[,\s]+') | Where-Object { $_ -ne '' -and $_ -ne 'None' })
        [ordered]@{ thumbprint = ([string]$one.Thumbprint).ToUpperInvariant(); services = $services; status = [string]$one.Status }
    }
    return [ordered]@{ read = 'certificates'; certificates = @($certificates) }
}

# A property that older versions of Exchange do not have is $null.
function Get-ShellValue {
    param($Object, [string]$Name)
    $property = $Object.PSObject.Properties[$Name]
    if ($null -eq $property) { return $null }
    return $property.Value
}

# The short name of an object that another one refers to; text is a name already.
function Get-ShellName {
    param($Reference)
    $name = Get-ShellValue $Reference 'Name'
    if ($null -eq $name) { $name = [string]$Reference }
    return [string]$name
}
