# What the computer is in its network: its names, its domain, and its role there.
$questionKinds['computer'] = 'Read-Computer'

function Read-Computer {
    param([hashtable]$Params)
    $computer = Get-CimInstance -ClassName Win32_ComputerSystem -Property @('Name', 'DNSHostName', 'PartOfDomain', 'Domain', 'DomainRole') -ErrorAction Stop
    if ($null -eq $computer) { Stop-Question 'access-denied' 'WMI shows no computer system to this account' }
    $roles = @('standalone-workstation', 'member-workstation', 'standalone-server', 'member-server', 'backup-domain-controller', 'primary-domain-controller')
    return [ordered]@{
        name = [string]$computer.Name
        dnsHostName = [string]$computer.DNSHostName
        partOfDomain = $computer.PartOfDomain -eq $true
        domain = [string]$computer.Domain
        domainRole = $roles[[int]$computer.DomainRole]
    }
}
