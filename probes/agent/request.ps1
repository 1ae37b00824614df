# Reads the request, checks its shape and frames the answer.

# One table: nonce, deadline in milliseconds, and either questions or one fix. Anything else is an error.
function Read-Request {
    param([string]$Text)
    $asked = ConvertFrom-JsonText $Text
    if ($asked -isnot [hashtable]) { throw 'the request is not an object' }
    if ($asked['nonce'] -isnot [string] -or $asked['nonce'] -cnotmatch '^[A-Za-z0-9-]{8,64}\z') { throw 'the nonce is not 8 to 64 letters, digits or dashes' }
    Assert-Milliseconds $asked['deadline'] 'deadline'
    $fix = $asked['fix']
    $hasFix = $null -ne $fix
    if ($hasFix -eq ($null -ne $asked['questions'])) { throw 'the request needs either questions or one fix' }
    if ($hasFix) { Assert-Kind $fix 'fix' }
    $questions = @()
    if (-not $hasFix) { $questions = @($asked['questions']) }
    foreach ($question in $questions) {
        Assert-Kind $question 'question'
        if ($question['key'] -isnot [string]) { throw 'a question has no key' }
        Assert-Milliseconds $question['timeLimit'] 'timeLimit'
    }
    return @{ nonce = $asked['nonce']; deadline = $asked['deadline']; questions = $questions; fix = $fix }
}

function Assert-Kind {
    param($Asked, [string]$What)
    if ($Asked -isnot [hashtable] -or $Asked['kind'] -isnot [string] -or $Asked['params'] -isnot [hashtable]) {
        throw "a $What lacks its kind or its params"
    }
}

function Assert-Milliseconds {
    param($Value, [string]$Name)
    if ($Value -isnot [long] -or $Value -lt 1 -or $Value -gt 3600000) { throw "$Name is not a whole number from 1 to 3600000" }
}

# The parameter as text that fits the pattern. The caller checked it already; an endpoint for everybody cannot rely on that.
function Get-TextParam {
    param([hashtable]$Params, [string]$Name, [string]$Pattern)
    $value = $Params[$Name]
    if ($value -isnot [string] -or $value -cnotmatch $Pattern) { Stop-Question 'not-supported' "parameter $Name does not fit" }
    return $value
}

# From one to so many texts that all fit the pattern.
function Get-TextListParam {
    param([hashtable]$Params, [string]$Name, [string]$Pattern, [int]$Most)
    $values = $Params[$Name]
    if ($values -isnot [array] -or $values.Count -lt 1 -or $values.Count -gt $Most) { Stop-Question 'not-supported' "parameter $Name does not fit" }
    foreach ($value in $values) {
        if ($value -isnot [string] -or $value -cnotmatch $Pattern) { Stop-Question 'not-supported' "parameter $Name does not fit" }
    }
    return , [string[]]$values
}

function Get-NumberParam {
    param([hashtable]$Params, [string]$Name, [long]$Least, [long]$Most)
    $value = $Params[$Name]
    if ($value -isnot [long] -or $value -lt $Least -or $value -gt $Most) { Stop-Question 'not-supported' "parameter $Name does not fit" }
    return $value
}

function New-Frame {
    param([string]$Nonce, [string]$Json)
    $bytes = [Text.Encoding]::UTF8.GetBytes($Json)
    return 'PREFLIGHT1:' + $Nonce + ':' + $bytes.Length + ':' + [Convert]::ToBase64String($bytes)
}

# One line of ASCII, whatever language the server speaks.
function ConvertTo-AsciiDetail {
    param([string]$Text)
    return [regex]::Replace($Text, '[^\x20-\x7e]+', '?')
}
