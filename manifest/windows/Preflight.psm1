# The module behind the two JEA endpoints of Preflight. It holds the constant text that Preflight otherwise sends with
# each visit, and two commands that run it: a request comes in as JSON, which is data and never code, and one line of
# text goes back.
# Functions of a module run in full language although the session allows none. So nothing here is ever put together from
# a request: the text below is pinned by its SHA-256, and a changed one is refused.
Set-StrictMode -Version Latest

$agentSha256 = '<agent-sha256>'

# Between the braces stands the text of the agent, byte for byte.
$agent = {<agent>}

# Answers the questions of a request. Fixes are unknown to it, whatever the request says.
function Invoke-PreflightCheck {
    [CmdletBinding(PositionalBinding = $false)]
    param([Parameter(Mandatory = $true)][ValidateLength(1, 1000000)][string]$Request)
    Invoke-Agent $Request 'read'
}

# Runs the one fix of a request. A request with questions is refused, so that each call of this command in a transcript
# or an event stands for a change.
function Invoke-PreflightFix {
    [CmdletBinding(PositionalBinding = $false)]
    param([Parameter(Mandatory = $true)][ValidateLength(1, 1000000)][string]$Request)
    if (Test-FixRequest $Request) { Invoke-Agent $Request 'all' }
    else { 'PREFLIGHT0:request:this command runs one fix, questions go to Invoke-PreflightCheck' }
}

function Invoke-Agent {
    param([string]$Request, [string]$Allow)
    $found = Get-AgentHash
    if ($found -ceq $agentSha256) { & $agent -Request $Request -Allow $Allow }
    else { "PREFLIGHT0:hash:$found" }
}

# The provider that also works where only validated cryptography is allowed.
function Get-AgentHash {
    $provider = New-Object Security.Cryptography.SHA256CryptoServiceProvider
    try { $hash = $provider.ComputeHash([Text.Encoding]::UTF8.GetBytes($agent.ToString())) }
    finally { $provider.Dispose() }
    return [BitConverter]::ToString($hash).Replace('-', '').ToLowerInvariant()
}

# Decides only which command a request belongs to. The agent reads it again, with a stricter reader.
function Test-FixRequest {
    param([string]$Request)
    try { $asked = ConvertFrom-Json -InputObject $Request } catch { return $false }
    return $null -ne $asked -and $null -ne $asked.PSObject.Properties['fix']
}

Export-ModuleMember -Function 'Invoke-PreflightCheck', 'Invoke-PreflightFix'
