# Sets one value in the registry to what Microsoft documents for it. Only the settings of this table exist.
$fixKinds['set-registry-value'] = 'Invoke-SetRegistryValue'

function Get-RegistrySettings {
    return @{
        'dotnet-system-tls' = @('SOFTWARE\Microsoft\.NETFramework\v4.0.30319', 'SystemDefaultTlsVersions', 1)
        'dotnet-system-tls-32' = @('SOFTWARE\WOW6432Node\Microsoft\.NETFramework\v4.0.30319', 'SystemDefaultTlsVersions', 1)
        'dotnet-strong-crypto' = @('SOFTWARE\Microsoft\.NETFramework\v4.0.30319', 'SchUseStrongCrypto', 1)
        'dotnet-strong-crypto-32' = @('SOFTWARE\WOW6432Node\Microsoft\.NETFramework\v4.0.30319', 'SchUseStrongCrypto', 1)
        'service-start-timeout' = @('SYSTEM\CurrentControlSet\Control', 'ServicesPipeTimeout', 60000)
    }
}

function Invoke-SetRegistryValue {
    param([hashtable]$Params, [hashtable]$Run)
    $setting = (Get-RegistrySettings)[(Get-TextParam $Params 'setting' '^[a-z0-9-]{1,40}\z')]
    if ($null -eq $setting) { Stop-Question 'not-supported' 'there is no such setting' }
    # Its own view of the registry would take the value elsewhere.
    if (Test-NarrowShell) { Stop-Question 'not-supported' 'a 32-bit shell writes into another registry' }
    $key = Open-MachineKey $setting[0]
    if ($null -eq $key) { Stop-Question 'fault' "there is no key HKLM\$($setting[0])" }
    $key.Close()
    $Run.begun = $true
    Set-ItemProperty -LiteralPath "HKLM:\$($setting[0])" -Name $setting[1] -Value $setting[2] -Type DWord -ErrorAction Stop
}
