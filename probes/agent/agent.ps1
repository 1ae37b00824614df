# The constant part of Preflight on a server. It reads one request, answers its questions or runs its one fix, and ends.
# This text never varies and is pinned by its SHA-256: what a person typed travels inside the request, as data.
# It runs in Windows PowerShell 5.1 and in PowerShell 7, and writes exactly one line:
#   PREFLIGHT1:<nonce>:<bytes>:<base64 of UTF-8 JSON>    the answers, or the end of the fix
#   PREFLIGHT0:<language-mode|request|frame>:<detail>    why there is none
# Whoever hands this text over adds two refusals of its own: hash, when the text is not the pinned one, and input, when
# it did not arrive whole. Allow is set to something else by an endpoint that may only read: it then knows no fixes.
param(
    [Parameter(Mandatory = $true)][string]$Request,
    [string]$Allow = 'all'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$WarningPreference = 'SilentlyContinue'

# A restricted language forbids every .NET call below, so this comes before all of them and makes none.
if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
    "PREFLIGHT0:language-mode:$($ExecutionContext.SessionState.LanguageMode)"
    return
}

# Each kind of question or fix adds itself here. A kind in a request is only ever looked up in these two tables.
$questionKinds = New-Object 'Collections.Generic.Dictionary[string,string]' -ArgumentList ([StringComparer]::Ordinal)
$fixKinds = New-Object 'Collections.Generic.Dictionary[string,string]' -ArgumentList ([StringComparer]::Ordinal)

# Every function of the agent. The runspaces in which questions are answered get the same functions.
$library = {
    #<library>
}
. $library

try {
    $asked = Read-Request $Request
} catch {
    'PREFLIGHT0:request:' + (ConvertTo-AsciiDetail $_.Exception.Message)
    return
}
$visit = $null
try {
    if ($Allow -cne 'all') { $fixKinds.Clear() }
    $visit = New-Visit $asked $library
    if ($null -ne $asked.fix) { $body = '"fix":' + (Invoke-OneFix $visit $asked.fix $fixKinds) }
    else { $body = '"answers":[' + ((Get-Answers $visit $asked.questions $questionKinds) -join ',') + ']' }
    New-Frame $asked.nonce ('{"agent":1,"about":' + (ConvertTo-JsonText (Get-AboutShell $visit)) + ',' + $body + '}')
} catch {
    'PREFLIGHT0:frame:' + (ConvertTo-AsciiDetail $_.Exception.Message)
} finally {
    if ($null -ne $visit) { Close-Visit $visit }
}
