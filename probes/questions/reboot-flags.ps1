# The marks of an outstanding restart, and when the machine last started. Reading only.
$questionKinds['reboot-flags'] = 'Read-RebootFlags'

function Read-RebootFlags {
    param([hashtable]$Params)
    return [ordered]@{ flags = @(Get-RestartFlags); lastBoot = (Get-LastBoot) }
}
