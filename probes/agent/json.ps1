# Reads and writes JSON by hand. ConvertTo-Json and ConvertFrom-Json differ between PowerShell 5.1 and 7: depth, dates,
# enumerations, size limits.

# A value as JSON text: nothing but null, booleans, numbers, text, moments, lists and tables.
function ConvertTo-JsonText {
    param($Value, [int]$Depth = 0)
    if ($null -eq $Value) { return 'null' }
    if ($Depth -gt 12) { throw 'a value is nested too deeply' }
    if ($Value -is [bool]) { if ($Value) { return 'true' } else { return 'false' } }
    if ($Value -is [datetime]) { return '"' + (ConvertTo-Moment $Value) + '"' }
    if ($Value -is [Collections.IDictionary]) {
        # The enumerator and not .Keys: a table with an entry named Keys would give that entry.
        $members = foreach ($entry in $Value.GetEnumerator()) {
            (ConvertTo-JsonString ([string]$entry.Key)) + ':' + (ConvertTo-JsonText $entry.Value ($Depth + 1))
        }
        return '{' + (@($members) -join ',') + '}'
    }
    if ($Value -is [Collections.IList]) {
        $items = foreach ($item in $Value) { ConvertTo-JsonText $item ($Depth + 1) }
        return '[' + (@($items) -join ',') + ']'
    }
    if (Test-WholeNumber $Value) { return $Value.ToString([Globalization.CultureInfo]::InvariantCulture) }
    return ConvertTo-JsonString ([string]$Value)
}

function Test-WholeNumber {
    param($Value)
    return $Value -is [int] -or $Value -is [long] -or $Value -is [uint32] -or $Value -is [uint64] -or
        $Value -is [int16] -or $Value -is [uint16] -or $Value -is [byte] -or $Value -is [sbyte]
}

function ConvertTo-JsonString {
    param([string]$Text)
    $escaped = $Text.Replace('\', '\\').Replace('"', '\"').Replace("`r", '\r').Replace("`n", '\n').Replace("`t", '\t')
    # What is left: other control characters, and halves of pairs, which UTF-8 cannot carry. A log has neither.
    $odd = '[\x00-\x1f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]'
    if ($escaped -cmatch $odd) {
        $escaped = [regex]::Replace($escaped, $odd, { param($match) '\u{0:x4}' -f [int][char]$match.Value })
    }
    return '"' + $escaped + '"'
}

# Parses JSON with the reader of the framework, which leaves date-like text alone. Objects become tables, lists arrays.
function ConvertFrom-JsonText {
    param([string]$Text)
    Add-Type -AssemblyName System.Runtime.Serialization
    $quotas = New-Object Xml.XmlDictionaryReaderQuotas
    [Xml.XmlDictionaryReaderQuotas]::Max.CopyTo($quotas)
    $quotas.MaxDepth = 32
    $bytes = [Text.Encoding]::UTF8.GetBytes($Text)
    $reader = [Runtime.Serialization.Json.JsonReaderWriterFactory]::CreateJsonReader($bytes, $quotas)
    $document = New-Object Xml.XmlDocument
    $document.PreserveWhitespace = $true
    $document.Load($reader)
    return ConvertFrom-JsonNode $document.DocumentElement
}

function ConvertFrom-JsonNode {
    param([Xml.XmlElement]$Node)
    $type = $Node.GetAttribute('type')
    if ($type -ceq 'null') { return $null }
    if ($type -ceq 'boolean') { return $Node.InnerText -ceq 'true' }
    if ($type -ceq 'number') { return ConvertFrom-JsonNumber $Node.InnerText }
    if ($type -ceq 'array') {
        $list = New-Object Collections.ArrayList
        foreach ($child in $Node.ChildNodes) { [void]$list.Add((ConvertFrom-JsonNode $child)) }
        return , $list.ToArray()
    }
    if ($type -cne 'object') { return $Node.InnerText }
    $table = @{}
    foreach ($child in $Node.ChildNodes) {
        # A name that XML does not allow stands in an attribute.
        $name = $child.LocalName
        if ($child.HasAttribute('item')) { $name = $child.GetAttribute('item') }
        $table[$name] = ConvertFrom-JsonNode $child
    }
    return $table
}

function ConvertFrom-JsonNumber {
    param([string]$Text)
    $invariant = [Globalization.CultureInfo]::InvariantCulture
    $whole = [long]0
    if ([long]::TryParse($Text, [Globalization.NumberStyles]'AllowLeadingSign', $invariant, [ref]$whole)) { return $whole }
    return [double]::Parse($Text, $invariant)
}
