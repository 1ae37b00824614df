# One visit: the clock, the account, and the runspaces in which questions are answered.

function New-Visit {
    param([hashtable]$Asked, $Library)
    $clock = [Diagnostics.Stopwatch]::StartNew()
    $pool = [Management.Automation.Runspaces.RunspaceFactory]::CreateRunspacePool((New-SessionState $Library))
    [void]$pool.SetMaxRunspaces(4)
    $pool.Open()
    return @{ clock = $clock; deadline = $Asked.deadline; pool = $pool; running = (New-Object Collections.ArrayList); account = Get-AccountName }
}

# The functions of the library, and nothing that a request says.
function New-SessionState {
    param($Library)
    $state = [Management.Automation.Runspaces.InitialSessionState]::CreateDefault()
    $isFunction = { param($node) $node -is [Management.Automation.Language.FunctionDefinitionAst] }
    foreach ($function in $Library.Ast.FindAll($isFunction, $false)) {
        $body = $function.Body.Extent.Text
        $entry = New-Object Management.Automation.Runspaces.SessionStateFunctionEntry -ArgumentList $function.Name, $body.Substring(1, $body.Length - 2)
        $state.Commands.Add($entry)
    }
    return $state
}

# Starts a function in a runspace of its own. `until` is when it is given up, on the clock of the visit.
function Start-Asking {
    param([hashtable]$Visit, [string]$Entry, [string]$Function, [hashtable]$Params, [long]$TimeLimit)
    $shell = [Management.Automation.PowerShell]::Create()
    $shell.RunspacePool = $Visit.pool
    [void]$shell.AddCommand($Entry).AddParameter('Function', $Function).AddParameter('Params', $Params).AddParameter('Account', $Visit.account)
    $until = [Math]::Min($Visit.clock.ElapsedMilliseconds + $TimeLimit, $Visit.deadline)
    $job = @{ shell = $shell; until = $until; async = $shell.BeginInvoke() }
    [void]$Visit.running.Add($job)
    return $job
}

# Waits until a job ended, for 200 ms at most: a wait in .NET is deaf to the stopping of the pipeline that waits.
function Wait-AnyJob {
    param([hashtable]$Visit)
    $wait = 200
    $handles = foreach ($job in $Visit.running) {
        $wait = [Math]::Min($wait, $job.until - $Visit.clock.ElapsedMilliseconds)
        $job.async.AsyncWaitHandle
    }
    [void][Threading.WaitHandle]::WaitAny([Threading.WaitHandle[]]@($handles), [int][Math]::Max(1, $wait))
}

# The text that an ended job returned.
function Receive-Ended {
    param([hashtable]$Visit, [hashtable]$Job)
    $Visit.running.Remove($Job)
    try { return [string]@($Job.shell.EndInvoke($Job.async))[-1] }
    finally { $Job.shell.Dispose() }
}

# Gives a job up. One that is deaf to stopping keeps its runspace, so the pool grows by one in its place.
function Stop-Late {
    param([hashtable]$Visit, [hashtable]$Job)
    $Visit.running.Remove($Job)
    $stopping = $Job.shell.BeginStop($null, $null)
    if ($stopping.AsyncWaitHandle.WaitOne(100)) { $Job.shell.Dispose() }
    else { [void]$Visit.pool.SetMaxRunspaces($Visit.pool.GetMaxRunspaces() + 1) }
}

# Close and Dispose would wait for a deaf job; the Begin forms do not.
function Close-Visit {
    param([hashtable]$Visit)
    foreach ($job in @($Visit.running)) { [void]$job.shell.BeginStop($null, $null) }
    [void]$Visit.pool.BeginClose($null, $null)
}

# What the doctor wants to know of the shell that answered.
function Get-AboutShell {
    param([hashtable]$Visit)
    return [ordered]@{
        host = [Environment]::MachineName
        powershell = $PSVersionTable.PSVersion.ToString()
        culture = [Globalization.CultureInfo]::CurrentCulture.Name
        shellBits = [IntPtr]::Size * 8
        windowsBits = $(if ([Environment]::Is64BitOperatingSystem) { 64 } else { 32 })
        tookMs = $Visit.clock.ElapsedMilliseconds
    }
}
