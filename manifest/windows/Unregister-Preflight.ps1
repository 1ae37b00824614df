#Requires -Version 5.1
#Requires -PSEdition Desktop
#Requires -RunAsAdministrator
<#
.SYNOPSIS
Takes the JEA endpoints of Preflight and its module off this server.

.DESCRIPTION
Run it in Windows PowerShell 5.1 (64-bit) with elevated rights, at the console or in a desktop session: it restarts
WinRM, which ends sessions that came over it. Transcripts are kept. With -WhatIf it only says what it would do.

.PARAMETER NoRestart
Leaves WinRM running. Endpoints that were taken away answer until its next restart.
#>
[CmdletBinding(SupportsShouldProcess = $true, PositionalBinding = $false)]
param([switch]$NoRestart)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$moduleId = '4f4c7e0a-9a0e-4a38-8d0b-6f1d5b1c2e70'
$modules = Join-Path $env:ProgramFiles 'WindowsPowerShell\Modules\Preflight'
$done = New-Object Collections.ArrayList
$restart = $false

if (-not [Environment]::Is64BitProcess) { throw 'This is 32-bit Windows PowerShell. Start the 64-bit one.' }

foreach ($name in @('Preflight.Read', 'Preflight.Fix')) {
    if ($null -eq (Get-PSSessionConfiguration -Name $name -ErrorAction SilentlyContinue)) { continue }
    if (-not $PSCmdlet.ShouldProcess($name, 'Unregister session configuration')) { continue }
    Unregister-PSSessionConfiguration -Name $name -Force -NoServiceRestart
    [void]$done.Add("unregistered $name")
    $restart = $true
}

# Every version of our module, and no other module that has the same name.
if (Test-Path -LiteralPath $modules -PathType Container) {
    foreach ($folder in @(Get-ChildItem -LiteralPath $modules -Directory)) {
        $manifest = Join-Path $folder.FullName 'Preflight.psd1'
        if (-not (Test-Path -LiteralPath $manifest -PathType Leaf)) { continue }
        if ((Import-PowerShellDataFile -LiteralPath $manifest)['GUID'] -ne $moduleId) { continue }
        if (-not $PSCmdlet.ShouldProcess($folder.FullName, 'Remove folder')) { continue }
        Remove-Item -LiteralPath $folder.FullName -Recurse -Force
        [void]$done.Add("removed $($folder.FullName)")
    }
    if (@(Get-ChildItem -LiteralPath $modules -Force).Count -eq 0 -and $PSCmdlet.ShouldProcess($modules, 'Remove folder')) {
        Remove-Item -LiteralPath $modules -Force
    }
}

if ($restart) {
    if ($NoRestart) { [void]$done.Add('WinRM still has to be restarted: Restart-Service WinRM') }
    elseif ($PSCmdlet.ShouldProcess('WinRM', 'Restart service')) {
        Restart-Service -Name WinRM -Force
        [void]$done.Add('restarted WinRM')
    }
}

if ($done.Count -eq 0) { 'Nothing was changed.' }
foreach ($line in $done) { "- $line" }
