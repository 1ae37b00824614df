#Requires -Version 5.1
#Requires -PSEdition Desktop
#Requires -RunAsAdministrator
<#
.SYNOPSIS
Installs the module Preflight on this server and registers its JEA endpoints.

.DESCRIPTION
Run it in Windows PowerShell 5.1 (64-bit) with elevated rights, from the folder into which the package was unpacked, at
the console or in a desktop session: it restarts WinRM, which ends sessions that came over it. It may be run again at
any time; what is already as wanted stays as it is. With -WhatIf it only says what it would do.

.PARAMETER ReadGroup
The group that may call Preflight.Read, as DOMAIN\group. It needs no other right on this server.

.PARAMETER FixGroup
The group that may call Preflight.Fix. Without it no fixing endpoint is registered, and one from before is taken away.

.PARAMETER GroupManagedServiceAccount
The gMSA as which Preflight.Read runs, as DOMAIN\name. Without it, it runs as a virtual account, which reaches other
computers only as this server's own account: questions to Active Directory then depend on what that account may read.
Preflight.Fix always runs as a virtual account: a fix changes this server and nothing else.

.PARAMETER TranscriptDirectory
Where Windows PowerShell writes what each session did. Only Administrators and SYSTEM get access to it.

.PARAMETER CertificateThumbprint
A code-signing certificate in Cert:\LocalMachine\My or Cert:\CurrentUser\My with which the installed module is signed.
Needed where the execution policy is AllSigned or where application control runs only signed modules in full language.

.PARAMETER NoRestart
Leaves WinRM running. The endpoints work only after its next restart.

.EXAMPLE
.\Register-Preflight.ps1 -ReadGroup CORP\Preflight-Read -WhatIf

.EXAMPLE
.\Register-Preflight.ps1 -ReadGroup CORP\Preflight-Read -FixGroup CORP\Preflight-Fix -GroupManagedServiceAccount CORP\gmsa-preflight
#>
[CmdletBinding(SupportsShouldProcess = $true, PositionalBinding = $false)]
param(
    [Parameter(Mandatory = $true)][ValidateNotNullOrEmpty()][string]$ReadGroup,
    [string]$FixGroup = '',
    [string]$GroupManagedServiceAccount = '',
    [ValidateNotNullOrEmpty()][string]$TranscriptDirectory = (Join-Path $env:ProgramData 'Preflight\Transcripts'),
    [string]$CertificateThumbprint = '',
    [switch]$NoRestart
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$version = '<version>'
$agentSha256 = '<agent-sha256>'
$moduleId = '4f4c7e0a-9a0e-4a38-8d0b-6f1d5b1c2e70'
# SHA-256 of every file of the package that is installed or filled in.
$packageFiles = @{
    #<files>
}
$moduleFiles = @('Preflight.psd1', 'Preflight.psm1', 'RoleCapabilities/PreflightRead.psrc', 'RoleCapabilities/PreflightFix.psrc')
$moduleFolder = Join-Path $env:ProgramFiles "WindowsPowerShell\Modules\Preflight\$version"
$done = New-Object Collections.ArrayList

function Get-Sha256 {
    param([byte[]]$Bytes)
    $provider = New-Object Security.Cryptography.SHA256CryptoServiceProvider
    try { return [BitConverter]::ToString($provider.ComputeHash($Bytes)).Replace('-', '').ToLowerInvariant() }
    finally { $provider.Dispose() }
}

# The bytes of a file of the package, once they are known to be the packed ones. What is checked here is what is written
# later: no file is read twice.
function Read-PackageFile {
    param([string]$Name)
    $path = Join-Path $PSScriptRoot $Name
    if (-not (Test-Path -LiteralPath $path -PathType Leaf)) { throw "$Name is missing: unpack the whole package and start again." }
    $bytes = [IO.File]::ReadAllBytes($path)
    $found = Get-Sha256 $bytes
    if ($found -cne $packageFiles[$Name]) { throw "$Name was changed after it was packed (SHA-256 $found). Nothing was installed." }
    return , $bytes
}

# The text between the braces of the first script block in the module: the agent.
function Assert-AgentText {
    param([byte[]]$Module)
    $tree = [Management.Automation.Language.Parser]::ParseInput([Text.Encoding]::UTF8.GetString($Module), [ref]$null, [ref]$null)
    $isBlock = { param($node) $node -is [Management.Automation.Language.ScriptBlockExpressionAst] }
    $text = $tree.Find($isBlock, $false).Extent.Text
    $found = Get-Sha256 ([Text.Encoding]::UTF8.GetBytes($text.Substring(1, $text.Length - 2)))
    if ($found -cne $agentSha256) { throw "The text of the agent is not the one of version $version (SHA-256 $found). Nothing was installed." }
}

# Whether the installed file begins with these bytes. A signature stands behind them.
function Test-Installed {
    param([string]$Path, [byte[]]$Bytes)
    if (-not (Test-Path -LiteralPath $Path -PathType Leaf)) { return $false }
    $found = [IO.File]::ReadAllBytes($Path)
    if ($found.Length -lt $Bytes.Length) { return $false }
    if ((Get-Sha256 $found[0..($Bytes.Length - 1)]) -cne (Get-Sha256 $Bytes)) { return $false }
    $isSigned = $found.Length -gt $Bytes.Length
    if ($CertificateThumbprint -eq '' -or $Path -cnotmatch '\.ps[dm]1\z') { return -not $isSigned }
    $signature = Get-AuthenticodeSignature -LiteralPath $Path
    return $signature.Status -eq 'Valid' -and $signature.SignerCertificate.Thumbprint -eq $CertificateThumbprint
}

function Install-ModuleFile {
    param([string]$Name, [byte[]]$Bytes, $Certificate)
    $path = Join-Path $moduleFolder $Name
    if (Test-Installed $path $Bytes) { return }
    if (-not $PSCmdlet.ShouldProcess($path, 'Write file')) { return }
    [void](New-Item -ItemType Directory -Force -Path (Split-Path -Parent $path))
    [IO.File]::WriteAllBytes($path, $Bytes)
    if ($null -ne $Certificate -and $path -cmatch '\.ps[dm]1\z') {
        $signature = Set-AuthenticodeSignature -FilePath $path -Certificate $Certificate -HashAlgorithm SHA256 -IncludeChain NotRoot
        if ($signature.Status -ne 'Valid') { throw "$path could not be signed: $($signature.StatusMessage)" }
    }
    [void]$done.Add("wrote $path")
}

# One version at a time: a session imports the newest one that it finds. Another module of the same name stays.
function Remove-OtherVersion {
    $modules = Split-Path -Parent $moduleFolder
    if (-not (Test-Path -LiteralPath $modules -PathType Container)) { return }
    foreach ($folder in @(Get-ChildItem -LiteralPath $modules -Directory)) {
        $manifest = Join-Path $folder.FullName 'Preflight.psd1'
        if ($folder.Name -ceq $version -or -not (Test-Path -LiteralPath $manifest -PathType Leaf)) { continue }
        if ((Import-PowerShellDataFile -LiteralPath $manifest)['GUID'] -ne $moduleId) { continue }
        if (-not $PSCmdlet.ShouldProcess($folder.FullName, 'Remove folder of another version')) { continue }
        Remove-Item -LiteralPath $folder.FullName -Recurse -Force
        [void]$done.Add("removed $($folder.FullName)")
    }
}

function Get-SigningCertificate {
    if ($CertificateThumbprint -eq '') { return $null }
    foreach ($store in @('LocalMachine', 'CurrentUser')) {
        $path = "Cert:\$store\My\$CertificateThumbprint"
        if (Test-Path -LiteralPath $path) { return Get-Item -LiteralPath $path }
    }
    throw "No certificate $CertificateThumbprint in Cert:\LocalMachine\My or Cert:\CurrentUser\My."
}

# A transcript holds what was read on this server. The numbers are the names of Administrators and SYSTEM in every
# language of Windows.
function Protect-TranscriptDirectory {
    if (Test-Path -LiteralPath $TranscriptDirectory -PathType Container) { return }
    if (-not $PSCmdlet.ShouldProcess($TranscriptDirectory, 'Create folder for Administrators and SYSTEM only')) { return }
    [void](New-Item -ItemType Directory -Force -Path $TranscriptDirectory)
    & icacls.exe $TranscriptDirectory /inheritance:r /grant '*S-1-5-32-544:(OI)(CI)F' /grant '*S-1-5-18:(OI)(CI)F' | Out-Null
    if ($LASTEXITCODE -ne 0) { throw "The access list of $TranscriptDirectory could not be set (icacls.exe ended with $LASTEXITCODE)." }
    [void]$done.Add("created $TranscriptDirectory, for Administrators and SYSTEM only")
}

# The text goes between single quotes in a data file.
function ConvertTo-Quoted {
    param([string]$Text)
    if ($Text -cmatch '[\x00-\x1f]') { throw 'A name or a path holds a control character.' }
    return [Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($Text)
}

function Get-ConfigurationText {
    param([byte[]]$Template, [string]$Group, [string]$Account)
    $text = [Text.Encoding]::UTF8.GetString($Template)
    if ($Account -ne '') { $text = $text.Replace('RunAsVirtualAccount = $true', "GroupManagedServiceAccount = '$(ConvertTo-Quoted $Account)'") }
    $policy = 'RemoteSigned'
    if ($CertificateThumbprint -ne '') { $policy = 'AllSigned' }
    $text = $text.Replace("'RemoteSigned'", "'$policy'").Replace('<group>', (ConvertTo-Quoted $Group))
    return $text.Replace('<module-folder>', (ConvertTo-Quoted $moduleFolder)).Replace('<transcript-directory>', (ConvertTo-Quoted $TranscriptDirectory))
}

# The text from which an endpoint was registered; $null when there is no such endpoint.
function Get-RegisteredText {
    param([string]$Name)
    $endpoint = Get-PSSessionConfiguration -Name $Name -ErrorAction SilentlyContinue
    if ($null -eq $endpoint) { return $null }
    $property = $endpoint.PSObject.Properties['ConfigFilePath']
    if ($null -eq $property -or -not (Test-Path -LiteralPath ([string]$property.Value) -PathType Leaf)) { return '' }
    return [IO.File]::ReadAllText([string]$property.Value)
}

function Remove-Endpoint {
    param([string]$Name)
    if ($null -eq (Get-RegisteredText $Name)) { return $false }
    if (-not $PSCmdlet.ShouldProcess($Name, 'Unregister session configuration')) { return $false }
    Unregister-PSSessionConfiguration -Name $Name -Force -NoServiceRestart
    [void]$done.Add("unregistered $Name")
    return $true
}

# True when something changed, so that WinRM has to be restarted. The mark in front tells Windows PowerShell that the
# file is UTF-8: names of groups have accents.
function Add-Endpoint {
    param([string]$Name, [string]$File, [string]$Text)
    if ((Get-RegisteredText $Name) -ceq $Text) { return $false }
    [void](Remove-Endpoint $Name)
    if (-not $PSCmdlet.ShouldProcess($Name, 'Register session configuration')) { return $false }
    $path = Join-Path $moduleFolder $File
    [IO.File]::WriteAllText($path, $Text, (New-Object Text.UTF8Encoding -ArgumentList $true))
    if (-not (Test-PSSessionConfigurationFile -Path $path)) { throw "$path is not a session configuration that this Windows PowerShell accepts." }
    [void](Register-PSSessionConfiguration -Name $Name -Path $path -Force -NoServiceRestart -WarningAction SilentlyContinue)
    [void]$done.Add("registered $Name")
    return $true
}

if (-not [Environment]::Is64BitProcess) { throw 'This is 32-bit Windows PowerShell. Start the 64-bit one.' }

# Everything is read and checked before anything is written.
$package = @{}
foreach ($name in $packageFiles.Keys) { $package[$name] = Read-PackageFile $name }
Assert-AgentText $package['Preflight/Preflight.psm1']
$certificate = Get-SigningCertificate

foreach ($name in $moduleFiles) { Install-ModuleFile $name $package["Preflight/$name"] $certificate }
Protect-TranscriptDirectory
$changed = @(Add-Endpoint 'Preflight.Read' 'PreflightRead.pssc' (Get-ConfigurationText $package['PreflightRead.pssc'] $ReadGroup $GroupManagedServiceAccount))
if ($FixGroup -eq '') { $changed += Remove-Endpoint 'Preflight.Fix' }
else { $changed += Add-Endpoint 'Preflight.Fix' 'PreflightFix.pssc' (Get-ConfigurationText $package['PreflightFix.pssc'] $FixGroup '') }

Remove-OtherVersion

if ($changed -contains $true) {
    if ($NoRestart) { [void]$done.Add('WinRM still has to be restarted: Restart-Service WinRM') }
    elseif ($PSCmdlet.ShouldProcess('WinRM', 'Restart service')) {
        Restart-Service -Name WinRM -Force
        [void]$done.Add('restarted WinRM')
    }
}

"Preflight $version, agent SHA-256 $agentSha256"
if ($done.Count -eq 0) { 'Nothing was changed.' }
foreach ($line in $done) { "- $line" }
'To see what the reading endpoint offers, as a member of its group:'
'  Invoke-Command -ComputerName localhost -ConfigurationName Preflight.Read -ScriptBlock { Get-Command }'
'To undo all of it, the transcripts excepted:'
"  $(Join-Path $PSScriptRoot 'Unregister-Preflight.ps1')"
