/** The scripting agent is switched on for the whole organization, and this server lacks its configuration file. */
import { defineFailure } from '../failure';
import { organizationManagement } from './rights';
import { setupLogLines } from './sources';
import { rerun, said, since2013, steps } from './wording';

export const ScriptingAgentConfigMissing = defineFailure({
  id: 'ScriptingAgentConfigMissing',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'ScriptingAgentConfig.xml is missing on this server',
      checks: 'Setup ran a cmdlet, and the scripting agent did not find its file.',
      why: 'The agent is enabled for the organization as a whole, and each server needs the file. A new or recovered server has only the sample.',
    },
    fr: {
      title: 'ScriptingAgentConfig.xml est absent de ce serveur',
      checks: 'Le programme d’installation a exécuté une cmdlet, et l’agent de script n’a pas trouvé son fichier.',
      why: 'L’agent est activé pour toute l’organisation, et chaque serveur a besoin du fichier. Un serveur neuf ou récupéré n’en a que l’exemple.',
    },
  },
  fingerprints: [{ pattern: 'Scripting Agent initialization failed' }, { pattern: 'ScriptingAgentConfig\\.xml' }],
  phrases: {
    en: [
      'scriptingagentconfig.xml is not found',
      'scripting agent initialization failed exchange setup',
      'provisioningexception scripting agent recoverserver',
      'scripting agent enabled and new server cannot be installed',
      'cmdletextensionagents scriptingagentconfig.xml.sample',
    ],
    fr: [
      'scriptingagentconfig.xml introuvable',
      'initialisation de l’agent de script échoue setup exchange',
      'provisioningexception agent de script recoverserver',
      'agent de script activé, nouveau serveur impossible à installer',
      'cmdletextensionagents scriptingagentconfig.xml.sample manquant',
    ],
  },
  asks: {},
  toKnow: said(
    'Whether the agent is on: `Get-CmdletExtensionAgent | Format-Table Name,Enabled`, and the file in V15\\Bin\\CmdletExtensionAgents.',
    'Si l’agent est activé : `Get-CmdletExtensionAgent | Format-Table Name,Enabled`, et le fichier dans V15\\Bin\\CmdletExtensionAgents.',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'copy-the-file',
      title: said('Copy the file from another server', 'Copier le fichier depuis un autre serveur'),
      steps: steps(
        said(
          'Copy ScriptingAgentConfig.xml from V15\\Bin\\CmdletExtensionAgents of another server into the same folder here.',
          'Copier ScriptingAgentConfig.xml depuis V15\\Bin\\CmdletExtensionAgents d’un autre serveur vers le même dossier ici.',
        ),
        said(
          'Without such a server: disable the agent while Setup runs: `Disable-CmdletExtensionAgent "Scripting Agent"`',
          'Sans un tel serveur, désactiver l’agent pendant l’installation : `Disable-CmdletExtensionAgent "Scripting Agent"`',
        ),
        rerun,
        said(
          'Put the file in its place and enable the agent again: `Enable-CmdletExtensionAgent "Scripting Agent"`',
          'Mettre le fichier en place et réactiver l’agent : `Enable-CmdletExtensionAgent "Scripting Agent"`',
        ),
      ),
      rights: organizationManagement,
      risk: 'low',
      reversal: said(
        'Enable the agent again, or delete the copied file.',
        'Réactiver l’agent, ou supprimer le fichier copié.',
      ),
      minutes: 10,
    },
  ],
  sources: [
    {
      title: 'Recover Exchange servers',
      url: 'https://learn.microsoft.com/exchange/high-availability/disaster-recovery/recover-exchange-servers',
    },
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The message stands in Microsoft’s page on recovery.' },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [1] [ERROR] Initialization failed: \'"Scripting Agent initialization failed: "File is not found: \'C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Bin\\CmdletExtensionAgents\\ScriptingAgentConfig.xml\'.""\'',
    ],
    pasted: [
      '"Scripting Agent initialization failed: "File is not found: \'C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Bin\\CmdletExtensionAgents\\ScriptingAgentConfig.xml\'.""',
      'exchange setup on a new server: scripting agent initialization failed',
      'scriptingagentconfig.xml introuvable pendant setup exchange',
    ],
  },
});
