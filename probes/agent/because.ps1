# Why a question has no answer. Decided by the type and the number of an error, never by its text: that is in the
# language of the server.

# Ends a question or a fix with a reason of its own: access-denied, not-supported, not-applicable,
# refused-now (a fix that the state of the server forbids at the moment) or fault.
function Stop-Question {
    param([string]$Code, [string]$Detail)
    $exception = New-Object System.Exception -ArgumentList $Detail
    $exception.Data['because'] = $Code
    throw $exception
}

# The reason as a table {code, detail}. The innermost error that says something decides.
function Get-Because {
    param($ErrorRecord)
    $code = $null
    $last = $ErrorRecord.Exception
    for ($exception = $ErrorRecord.Exception; $null -ne $exception; $exception = $exception.InnerException) {
        $last = $exception
        if ($null -eq $code) { $code = Get-CodeOfException $exception }
    }
    if ($null -eq $code) { $code = Get-CodeOfCategory ([string]$ErrorRecord.CategoryInfo.Category) }
    return [ordered]@{ code = $code; detail = Get-DetailOfException $last $code }
}

function Get-CodeOfException {
    param($Exception)
    if ($null -ne $Exception.Data -and $Exception.Data.Contains('because')) { return $Exception.Data['because'] }
    if ($Exception -is [UnauthorizedAccessException] -or $Exception -is [Security.SecurityException]) { return 'access-denied' }
    if ($Exception -is [TimeoutException] -or $Exception -is [OperationCanceledException]) { return 'deadline' }
    if ($Exception -is [Management.Automation.PipelineStoppedException]) { return 'deadline' }
    if ($Exception -is [Management.Automation.CommandNotFoundException]) { return 'not-supported' }
    if ($Exception -is [NotSupportedException] -or $Exception -is [NotImplementedException]) { return 'not-supported' }
    return Get-CodeOfNumber (Get-NativeCode $Exception) $Exception.HResult
}

# NativeErrorCode is a number on Win32Exception and a word on CimException.
function Get-NativeCode {
    param($Exception)
    $property = $Exception.PSObject.Properties['NativeErrorCode']
    if ($null -eq $property) { return '' }
    return [string]$property.Value
}

function Get-CodeOfNumber {
    param([string]$Native, [int]$HResult)
    if (@('5', 'AccessDenied') -ccontains $Native) { return 'access-denied' }
    if (@('InvalidClass', 'InvalidNamespace', 'NotSupported', 'ProviderLoadFailure') -ccontains $Native) { return 'not-supported' }
    # E_ACCESSDENIED, WBEM_E_ACCESS_DENIED. ERROR_DS_OPERATIONS_ERROR is what a session without network credentials gets.
    if (@(-2147024891, -2147217405, -2147016672) -contains $HResult) { return 'access-denied' }
    # WBEM_E_INVALID_CLASS, WBEM_E_INVALID_NAMESPACE, ERROR_SERVICE_DISABLED (the WMI service, when it is the one asked).
    if (@(-2147217392, -2147217394, -2147023838) -contains $HResult) { return 'not-supported' }
    return $null
}

function Get-CodeOfCategory {
    param([string]$Category)
    if ($Category -ceq 'PermissionDenied' -or $Category -ceq 'SecurityError') { return 'access-denied' }
    if ($Category -ceq 'NotImplemented' -or $Category -ceq 'NotInstalled') { return 'not-supported' }
    # Not OperationStopped: every throw of PowerShell has that category.
    if ($Category -ceq 'OperationTimeout') { return 'deadline' }
    return 'fault'
}

# The server's own words and the number of the error, short and on one line.
function Get-DetailOfException {
    param($Exception, [string]$Code)
    $message = [regex]::Replace([string]$Exception.Message, '\s+', ' ').Trim()
    if ($message.Length -gt 300) { $message = $message.Substring(0, 300) }
    if ($null -ne $Exception.Data -and $Exception.Data.Contains('because')) { return $message }
    return $message + ' (' + $Exception.GetType().Name + ' 0x' + $Exception.HResult.ToString('X8') + ')'
}
