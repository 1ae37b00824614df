# Stand-ins for the commands with which a Windows server keeps its endpoints, for tests on other systems. Each endpoint
# is a file in the folder that PREFLIGHT_ENDPOINTS names; what was done is added to the file "log" there, a line each.
# Functions win over commands of the same name.

function Add-Line { param([string]$Text) Add-Content -LiteralPath (Join-Path $env:PREFLIGHT_ENDPOINTS 'log') -Value $Text }

function Get-PSSessionConfiguration {
    [CmdletBinding()]
    param([string]$Name)
    $path = Join-Path $env:PREFLIGHT_ENDPOINTS "$Name.pssc"
    if (Test-Path -LiteralPath $path) { return [pscustomobject]@{ Name = $Name; ConfigFilePath = $path } }
    Write-Error "no endpoint $Name"
}

function Test-PSSessionConfigurationFile {
    [CmdletBinding()]
    param([string]$Path)
    return (Import-PowerShellDataFile -LiteralPath $Path)['LanguageMode'] -ceq 'NoLanguage'
}

function Register-PSSessionConfiguration {
    [CmdletBinding()]
    param([string]$Name, [string]$Path, [switch]$Force, [switch]$NoServiceRestart)
    $target = Join-Path $env:PREFLIGHT_ENDPOINTS "$Name.pssc"
    if (Test-Path -LiteralPath $target) { throw "there is an endpoint $Name already" }
    Copy-Item -LiteralPath $Path -Destination $target
    Add-Line "register $Name"
}

function Unregister-PSSessionConfiguration {
    [CmdletBinding()]
    param([string]$Name, [switch]$Force, [switch]$NoServiceRestart)
    Remove-Item -LiteralPath (Join-Path $env:PREFLIGHT_ENDPOINTS "$Name.pssc")
    Add-Line "unregister $Name"
}

function Restart-Service {
    [CmdletBinding()]
    param([string]$Name, [switch]$Force)
    Add-Line "restart $Name"
}

function icacls.exe {
    Add-Line "icacls $args"
    $global:LASTEXITCODE = 0
}
