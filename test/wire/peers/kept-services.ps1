# Services whose state is kept in a file, so that what a fix changes in one visit is there for the question of the next.
# Comes after the other stand-ins (test/fakes/windows-cmdlets.ps1), so that these definitions count.

function Read-Kept { return [IO.File]::ReadAllText($env:PREFLIGHT_STATE) | ConvertFrom-Json }
function Write-Kept {
    param($State)
    [IO.File]::WriteAllText("$env:PREFLIGHT_STATE.new", ($State | ConvertTo-Json -Depth 5))
    [IO.File]::Move("$env:PREFLIGHT_STATE.new", $env:PREFLIGHT_STATE, $true)
}
function Get-Service {
    [CmdletBinding()] param([string]$Name)
    $services = (Read-Kept).services
    if (@($services.PSObject.Properties.Name) -notcontains $Name) {
        $PSCmdlet.ThrowTerminatingError([Management.Automation.ErrorRecord]::new([Exception]::new('no such service'), 'NoServiceFoundForGivenName', 'ObjectNotFound', $Name))
    }
    $service = $services.$Name
    [pscustomobject]@{ Name = $Name; DisplayName = $service.displayName; Status = $service.status; StartType = $service.startType }
}
function Set-Service {
    [CmdletBinding()] param([string]$Name, [string]$StartupType)
    $state = Read-Kept
    $state.services.$Name.startType = $StartupType
    Write-Kept $state
}
# Windows starts no service that is disabled.
function Start-Service {
    [CmdletBinding()] param([string]$Name)
    $state = Read-Kept
    if ($state.services.$Name.startType -eq 'Disabled') { throw [InvalidOperationException]::new('The service cannot be started.', [ComponentModel.Win32Exception]::new(1058)) }
    $state.services.$Name.status = 'Running'
    Write-Kept $state
}
# How a service starts is read from the registry where it is there; here the file is all there is.
function Get-MachineValue { param([string]$Path, [string]$Name) return $null }
