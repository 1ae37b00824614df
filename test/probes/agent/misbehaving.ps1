# Kinds of question that no server has: each misbehaves in its own way, or says what arrived.
$questionKinds['test-echo'] = 'Read-TestEcho'
$questionKinds['test-sleep'] = 'Read-TestSleep'
$questionKinds['test-deaf'] = 'Read-TestDeaf'
$questionKinds['test-noise'] = 'Read-TestNoise'
$questionKinds['test-throw'] = 'Read-TestThrow'
$questionKinds['test-huge'] = 'Read-TestHuge'
$questionKinds['test-state'] = 'Read-TestState'
$questionKinds['test-filter'] = 'Read-TestFilter'

function Read-TestEcho { param([hashtable]$Params) return @{ arrived = $Params } }
function Read-TestFilter {
    param([hashtable]$Params)
    return @{ filters = @($Params['texts'] | ForEach-Object { Get-AskedFilter @{ class = 'testEcho'; where = @{ attribute = 'cn'; equals = $_ } } }) }
}
function Read-TestSleep { param([hashtable]$Params) Start-Sleep -Seconds 3600; return @{ never = $true } }
function Read-TestDeaf { param([hashtable]$Params) [Threading.Thread]::Sleep(60000); return @{ never = $true } }
function Read-TestHuge { param([hashtable]$Params) return @{ text = 'x' * 3000000 } }
function Read-TestState {
    param([hashtable]$Params)
    $global:leftBehind = 1 + $(if (Test-Path Variable:global:leftBehind) { $global:leftBehind } else { 0 })
    return @{ strict = $(try { $null = $neverSet; $false } catch { $true }) }
}
function Read-TestNoise {
    param([hashtable]$Params)
    'text on the pipeline'; 42; Write-Warning 'warned'; Write-Host 'PREFLIGHT1:aaaaaaaa:1:AA=='; Write-Verbose 'v' -Verbose
    return [ordered]@{ Keys = 1; Count = 'two'; text = "quote `" back \ tab `t nul $([char]0) $([char]0xe9)$([char]::ConvertFromUtf32(0x1f600))"; none = $null; list = @(); one = @(7) }
}
function Read-TestThrow {
    param([hashtable]$Params)
    switch ($Params['what']) {
        'text' { throw "plain $([char]0xe9)" }
        'denied' { throw [UnauthorizedAccessException]::new('no entry') }
        'inner-denied' { throw [InvalidOperationException]::new('outer', [ComponentModel.Win32Exception]::new(5)) }
        'com-denied' { throw [Runtime.InteropServices.COMException]::new('Zugriff verweigert', -2147024891) }
        'no-class' { throw [Runtime.InteropServices.COMException]::new('classe', -2147217392) }
        'no-command' { Get-NothingOfThatName }
        'late' { throw [TimeoutException]::new('late') }
        'unset' { return @{ x = $neverSet } }
        'no-property' { $text = 'x'; return @{ x = $text.NoSuchProperty } }
        'nothing' { return }
        'two' { @{ a = 1 }; @{ b = 2 } }
        'exit' { exit 3 }
        'error' { Write-Error 'a non-terminating error'; return @{ reached = $true } }
    }
}
