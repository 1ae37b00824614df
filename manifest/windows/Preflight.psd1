@{
    # The version of Preflight that this module was made with.
    ModuleVersion = '<version>'
    GUID = '4f4c7e0a-9a0e-4a38-8d0b-6f1d5b1c2e70'
    RootModule = 'Preflight.psm1'
    Author = 'Preflight'
    Description = 'The two commands that Preflight calls on a server: one that only reads, one that runs a single approved fix.'
    PowerShellVersion = '5.1'
    FunctionsToExport = @('Invoke-PreflightCheck', 'Invoke-PreflightFix')
    CmdletsToExport = @()
    VariablesToExport = @()
    AliasesToExport = @()
}
