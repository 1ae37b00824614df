# What IIS gives to application pools that say nothing else.
$questionKinds['iis-pool-defaults'] = 'Read-IisPoolDefaults'

function Read-IisPoolDefaults {
    param([hashtable]$Params)
    $folder = (Get-KnownPlace 'SystemRoot') + '\System32\inetsrv\config'
    $path = "$folder\applicationHost.config"
    $redirection = Read-XmlFile "$folder\redirection.config"
    if ($null -ne $redirection -and (Get-XmlSetting $redirection '/configuration/configurationRedirection' 'enabled') -eq 'true') {
        Stop-Question 'not-supported' 'IIS takes its configuration from a shared folder'
    }
    $config = Read-XmlFile $path
    if ($null -eq $config) { return [ordered]@{ installed = $false; path = $path } }
    $narrow = Get-XmlSetting $config '/configuration/system.applicationHost/applicationPools/applicationPoolDefaults' 'enable32BitAppOnWin64'
    return [ordered]@{ installed = $true; path = $path; enable32BitAppOnWin64 = $narrow -eq 'true' }
}

# $null when there is no such file.
function Read-XmlFile {
    param([string]$Path)
    $stream = Open-SharedFile (Get-NativePath $Path)
    if ($null -eq $stream) { return $null }
    try {
        $document = New-Object Xml.XmlDocument
        # What a document refers to is not fetched.
        $document.XmlResolver = $null
        $document.Load($stream)
        return , $document
    } finally { $stream.Dispose() }
}

# The attribute of the first element at that place; '' where one of the two is missing.
function Get-XmlSetting {
    param([Xml.XmlDocument]$Document, [string]$Place, [string]$Name)
    $node = $Document.SelectSingleNode($Place)
    if ($null -eq $node) { return '' }
    return $node.GetAttribute($Name)
}
