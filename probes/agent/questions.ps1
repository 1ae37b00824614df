# Asks the questions of a visit: each alone, four at a time, none able to hold up or to spoil another.

# One JSON object for each question, in the order of the questions.
function Get-Answers {
    param([hashtable]$Visit, $Questions, $Kinds)
    $asked = @($Questions)
    $sheet = @{ answers = (New-Object 'object[]' $asked.Count); used = [long]0 }
    $next = 0
    while (($next -lt $asked.Count -or $Visit.running.Count -gt 0) -and $Visit.clock.ElapsedMilliseconds -lt $Visit.deadline) {
        while ($Visit.running.Count -lt 4 -and $next -lt $asked.Count) {
            Start-Question $Visit $sheet $asked $next $Kinds
            $next++
        }
        if ($Visit.running.Count -eq 0) { continue }
        Wait-AnyJob $Visit
        foreach ($job in @($Visit.running)) { Complete-Question $Visit $sheet $asked $job }
    }
    foreach ($job in @($Visit.running)) { Complete-Question $Visit $sheet $asked $job }
    for ($i = 0; $i -lt $asked.Count; $i++) {
        if ($null -eq $sheet.answers[$i]) { Add-Unanswered $sheet $asked $i 'deadline' "no time was left for it within $($Visit.deadline) ms" }
    }
    return $sheet.answers
}

function Start-Question {
    param([hashtable]$Visit, [hashtable]$Sheet, $Asked, [int]$Index, $Kinds)
    $question = $Asked[$Index]
    if (-not $Kinds.ContainsKey($question['kind'])) {
        Add-Unanswered $Sheet $Asked $Index 'not-supported' 'the agent does not know this kind of question'
        return
    }
    $job = Start-Asking $Visit 'Invoke-Question' $Kinds[$question['kind']] $question['params'] $question['timeLimit']
    $job['index'] = $Index
}

# Takes the answer of a question that ended, or gives up one whose time is over.
function Complete-Question {
    param([hashtable]$Visit, [hashtable]$Sheet, $Asked, [hashtable]$Job)
    if ($Job.async.IsCompleted) {
        try { Add-Answer $Sheet $Asked $Job.index (Receive-Ended $Visit $Job) }
        catch {
            $because = Get-Because $_
            Add-Unanswered $Sheet $Asked $Job.index $because.code $because.detail
        }
        return
    }
    if ($Visit.clock.ElapsedMilliseconds -lt $Job.until) { return }
    Stop-Late $Visit $Job
    Add-Unanswered $Sheet $Asked $Job.index 'deadline' "no answer within $($Asked[$Job.index]['timeLimit']) ms"
}

function Add-Unanswered {
    param([hashtable]$Sheet, $Asked, [int]$Index, [string]$Code, [string]$Detail)
    Add-Answer $Sheet $Asked $Index ('"ok":false,"because":' + (ConvertTo-JsonText ([ordered]@{ code = $Code; detail = $Detail })))
}

# The sheet holds 3,700,000 bytes of JSON, which stay under 5,000,000 in base64. An answer that does not fit says so and
# leaves room for the rest.
function Add-Answer {
    param([hashtable]$Sheet, $Asked, [int]$Index, [string]$Members)
    $head = '{"key":' + (ConvertTo-JsonText $Asked[$Index]['key']) + ','
    $line = $head + $Members + '}'
    if ($Sheet.used + [Text.Encoding]::UTF8.GetByteCount($line) -gt 3700000) {
        $line = $head + '"ok":false,"because":{"code":"too-big","detail":"the answer does not fit on the sheet"}}'
    }
    $Sheet.used += [Text.Encoding]::UTF8.GetByteCount($line)
    $Sheet.answers[$Index] = $line
}

# Runs in a runspace of its own. Returns the inside of a JSON object, so that writing it counts within the time limit.
function Invoke-Question {
    param([string]$Function, [hashtable]$Params, [string]$Account)
    Set-StrictMode -Version Latest
    $ErrorActionPreference = 'Stop'
    $ProgressPreference = 'SilentlyContinue'
    $WarningPreference = 'SilentlyContinue'
    try {
        # Commands may leave things on the pipeline; the answer is the one table.
        $values = @(@(& $Function $Params) | Where-Object { $_ -is [Collections.IDictionary] })
        if ($values.Count -ne 1) { Stop-Question 'fault' "the question gave $($values.Count) answers" }
        $when = '"' + (ConvertTo-Moment ([DateTime]::Now)) + '"'
        return '"ok":true,"value":' + (ConvertTo-JsonText $values[0]) + ',"when":' + $when + ',"as":' + (ConvertTo-JsonText $Account)
    } catch {
        return '"ok":false,"because":' + (ConvertTo-JsonText (Get-Because $_))
    }
}
