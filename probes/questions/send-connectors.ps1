# The Send connectors of the organization: where mail that leaves it is handed on.
$questionKinds['send-connectors'] = 'Read-SendConnectors'

function Read-SendConnectors {
    param([hashtable]$Params)
    $controller = Find-DomainController (Get-DomainName)
    $base = 'CN=Microsoft Exchange,CN=Services,' + (Get-NamingContexts $controller).configuration
    $attributes = @('name', 'msExchSmtpSendEnabled', 'routingList')
    $connectors = foreach ($found in @(Find-DirectoryObjects $controller $base '(objectClass=msExchRoutingSMTPConnector)' $attributes)) {
        $spaces = @()
        if ($found.ContainsKey('routinglist')) { $spaces = @($found['routinglist'] | ForEach-Object { [string]$_ }) }
        [ordered]@{
            name = [string](Get-FirstValue $found 'name')
            # Without a value the connector is enabled.
            enabled = ([string](Get-FirstValue $found 'msexchsmtpsendenabled')) -ne 'False'
            scoped = @($spaces | Where-Object { $_ -like 'Local:*' }).Count -gt 0
            addressSpaces = @($spaces | ForEach-Object { ConvertTo-AddressSpace $_ })
        }
    }
    return [ordered]@{ connectors = @($connectors) }
}

# "Local:SMTP:*.partner.example;5" is *.partner.example: scope, type and cost are left out.
function ConvertTo-AddressSpace {
    param([string]$Stored)
    $space = [regex]::Replace($Stored, '^(?:Local:)?(?:SMTP:)?', '', [Text.RegularExpressions.RegexOptions]'IgnoreCase, CultureInvariant')
    return [regex]::Replace($space, ';\d+$', '')
}
