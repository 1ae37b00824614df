/**
 * The Windows features that Microsoft lists for each kind of Exchange server on each version of Windows, kept once.
 *
 * Names are those that PowerShell takes. They changed with Windows: 2012 split and renamed several, 2016 dropped some,
 * and Server Core has no graphical ones. The lists are those of the published pages "Exchange Server prerequisites"
 * (2016, 2019, SE) and "Exchange 2013 prerequisites"; for 2010 and 2007, which nobody installs any more, see
 * `windows-feature-remedies.ts`.
 */
import type { SourceLink } from './rule';

/** What is, or is about to be, on a server: a Mailbox (and Client Access) server, an Edge server, only the tools. */
export type ServerKind = 'mailbox' | 'edge' | 'tools';

/** First build number of each Windows Server that Exchange 2013 and later run on. */
export const windowsBuilds = { 2008: 7601, 2012: 9200, '2012R2': 9600, 2016: 14393, 2019: 17763, 2022: 20348 } as const;

const names: readonly (readonly [number, string])[] = [
  [26100, 'Windows Server 2025'],
  [20348, 'Windows Server 2022'],
  [17763, 'Windows Server 2019'],
  [14393, 'Windows Server 2016'],
  [9600, 'Windows Server 2012 R2'],
  [9200, 'Windows Server 2012'],
  [7600, 'Windows Server 2008 R2'],
  [6001, 'Windows Server 2008'],
];

/** "Windows Server 2022" for 20348 and for the builds between it and the next version. */
export function windowsName(buildNumber: number): string {
  return names.find(([first]) => buildNumber >= first)?.[1] ?? `Windows build ${buildNumber}`;
}

/** On every Windows from 2008 R2 on, with or without a desktop. */
const everywhere = [
  'RPC-over-HTTP-proxy',
  'RSAT-Clustering',
  'WAS-Process-Model',
  'Web-Basic-Auth',
  'Web-Client-Auth',
  'Web-Digest-Auth',
  'Web-Dir-Browsing',
  'Web-Dyn-Compression',
  'Web-Http-Errors',
  'Web-Http-Logging',
  'Web-Http-Redirect',
  'Web-Http-Tracing',
  'Web-ISAPI-Ext',
  'Web-ISAPI-Filter',
  'Web-Metabase',
  'Web-Mgmt-Service',
  'Web-Request-Monitor',
  'Web-Server',
  'Web-Stat-Compression',
  'Web-Static-Content',
  'Web-Windows-Auth',
  'Web-WMI',
  'RSAT-ADDS',
];

const only2008R2 = [
  'Desktop-Experience',
  'NET-Framework',
  'NET-HTTP-Activation',
  'RSAT-Web-Server',
  'Web-Asp-Net',
  'Web-Lgcy-Mgmt-Console',
  'Web-Mgmt-Console',
  'Web-Net-Ext',
];

const from2012 = [
  'Server-Media-Foundation',
  'NET-Framework-45-Core',
  'NET-Framework-45-ASPNET',
  'NET-WCF-HTTP-Activation45',
  'NET-WCF-Pipe-Activation45',
  'NET-WCF-TCP-Activation45',
  'NET-WCF-TCP-PortSharing45',
  'RSAT-Clustering-CmdInterface',
  'RSAT-Clustering-PowerShell',
  'Web-Asp-Net45',
  'Web-Net-Ext45',
];

/** Parts with windows of their own, which Server Core goes without. */
const from2012WithDesktop = ['RSAT-Clustering-Mgmt', 'Web-Mgmt-Console', 'Windows-Identity-Foundation'];

/** Whether a feature is left out on Server Core: the published lists for Core go without it. */
export function needsDesktop(feature: string): boolean {
  return feature === 'Web-Lgcy-Mgmt-Console' || from2012WithDesktop.includes(feature);
}

/**
 * What Microsoft lists for one kind of server on one Windows.
 *
 * @param buildNumber As Windows gives it: 9600, 17763, 26100.
 * @param core True on Server Core, where only Exchange 2019 and later run.
 */
export function prerequisites(kind: ServerKind, buildNumber: number, core: boolean): readonly string[] {
  if (kind === 'edge') return buildNumber < windowsBuilds[2012] ? ['NET-Framework', 'ADLDS'] : ['ADLDS'];
  if (kind === 'tools') return core ? ['Web-Metabase'] : ['Web-Mgmt-Console', 'Web-Metabase'];
  if (buildNumber < windowsBuilds[2012]) return [...everywhere, ...only2008R2];
  const listed = [...from2012, ...everywhere];
  if (core) return listed;
  listed.push(...from2012WithDesktop);
  if (buildNumber < windowsBuilds[2019]) listed.push('Web-Lgcy-Mgmt-Console');
  if (buildNumber < windowsBuilds[2016]) listed.push('AS-HTTP-Activation');
  return listed;
}

/** One line that adds the features. Windows Server 2008 R2 has the older command, in a module that must be loaded. */
export function installLine(features: readonly string[], buildNumber: number = windowsBuilds[2022]): string {
  const list = features.join(', ');
  return buildNumber < windowsBuilds[2012]
    ? `Import-Module ServerManager; Add-WindowsFeature ${list}`
    : `Install-WindowsFeature ${list}`;
}

/** Where the lists and the names were read. */
export const prerequisiteSources: readonly SourceLink[] = [
  {
    title: 'Exchange Server prerequisites (2016, 2019, SE; Desktop Experience, Server Core, Edge, tools)',
    url: 'https://learn.microsoft.com/exchange/plan-and-deploy/prerequisites',
  },
  {
    title: 'Exchange 2013 prerequisites (Windows Server 2012 and 2008 R2)',
    url: 'https://learn.microsoft.com/exchange/exchange-2013-prerequisites-exchange-2013-help',
  },
  {
    title: 'AS-HTTP-Activation is no feature of Windows Server 2016 and later (OfficeDocs-Exchange issue 136)',
    url: 'https://github.com/MicrosoftDocs/OfficeDocs-Exchange/issues/136',
  },
];
