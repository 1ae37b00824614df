# The execution policy of PowerShell, scope by scope.
$questionKinds['execution-policy'] = 'Read-ExecutionPolicy'

function Read-ExecutionPolicy {
    param([hashtable]$Params)
    $found = @{}
    foreach ($one in @(Get-ExecutionPolicy -List -ErrorAction Stop)) { $found[[string]$one.Scope] = [string]$one.ExecutionPolicy }
    return [ordered]@{
        machinePolicy = Get-PolicyOfScope $found 'MachinePolicy'
        userPolicy = Get-PolicyOfScope $found 'UserPolicy'
        process = Get-PolicyOfScope $found 'Process'
        currentUser = Get-PolicyOfScope $found 'CurrentUser'
        localMachine = Get-PolicyOfScope $found 'LocalMachine'
    }
}

# Restricted has a second name with the same number.
function Get-PolicyOfScope {
    param([hashtable]$Found, [string]$Scope)
    $policy = $Found[$Scope]
    if ($null -eq $policy) { Stop-Question 'fault' "PowerShell lists no scope $Scope" }
    if ($policy -ceq 'Default') { return 'Restricted' }
    return $policy
}
