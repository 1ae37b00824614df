# Whether the server is in a domain, and what it is there.
$questionKinds['domain-role'] = 'Read-DomainRole'

function Read-DomainRole {
    param([hashtable]$Params)
    $computer = Get-CimInstance -ClassName Win32_ComputerSystem -Property 'Domain', 'PartOfDomain', 'DomainRole' -ErrorAction Stop
    if ($null -eq $computer) { Stop-Question 'access-denied' 'WMI shows no computer system to this account' }
    $role = 'workstation'
    if ($computer.DomainRole -ge 4) { $role = 'domain-controller' }
    elseif ($computer.DomainRole -ge 2) { $role = 'server' }
    return [ordered]@{ joined = [bool]$computer.PartOfDomain; domain = [string]$computer.Domain; role = $role }
}
