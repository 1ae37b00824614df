/**
 * Lines that say what was run: the frame that Setup writes at the start, and the state that it found.
 * Setup ends most of these sentences with a full stop that is not part of the value.
 */
import { cap, CAPS, type Reader, type ReaderEntry, type RunDraft } from './run-draft';

type TextFact =
  'build' | 'installedBuild' | 'backupBuild' | 'installationMode' | 'user' | 'timeZone' | 'operatingSystem';
type FlagFact = 'schemaUpdateRequired' | 'organizationUpdateRequired' | 'domainUpdateRequired';

/** What follows the prefix, without quotes around it and the full stop behind it. */
function valueAfter(text: string, prefix: string): string {
  const firstLine = text.slice(prefix.length).split('\n', 1)[0] ?? '';
  const value = firstLine.trim().replace(/\.$/, '');
  return value.startsWith("'") && value.endsWith("'") && value.length > 1 ? value.slice(1, -1) : value;
}

function textFact(prefix: string, fact: TextFact): ReaderEntry {
  return [
    prefix,
    (draft, entry) => {
      const value = cap(valueAfter(entry.text, prefix), CAPS.name);
      if (value !== '') draft[fact] = value;
    },
  ];
}

/** `Schema Update Required Status : 'True'.` */
function flagFact(prefix: string, fact: FlagFact): ReaderEntry {
  return [
    prefix,
    (draft, entry) => {
      const value = /'(True|False)'/i.exec(entry.text)?.[1];
      if (value !== undefined) draft[fact] = value.toLowerCase() === 'true';
    },
  ];
}

/** `Command Line Parameter Name='mode', Value='Upgrade'.` */
const readParameter: Reader = (draft, entry) => {
  const found = /^Command Line Parameter Name='([^']*)', Value='(.*?)'?\.?$/.exec(entry.text.split('\n', 1)[0] ?? '');
  const name = found?.[1];
  if (name === undefined || name === '') return;
  if (draft.parameters.size >= CAPS.parameters && !draft.parameters.has(name.toLowerCase())) {
    draft.dropped.parameters++;
    return;
  }
  draft.parameters.set(cap(name.toLowerCase(), CAPS.name), cap(found?.[2] ?? '', CAPS.message));
};

const COMMAND = 'RuntimeAssembly was started with the following command:';
const readCommand: Reader = (draft, entry) => {
  draft.commandLine = cap(valueAfter(entry.text, COMMAND), CAPS.message);
};

/** `Setup will search for an Exchange Server object for the local machine with name 'EX01'.` */
const readServerSearched: Reader = (draft, entry) => {
  const name = /with name '([^']+)'/.exec(entry.text)?.[1];
  if (name !== undefined) draft.serverSearched = cap(name, CAPS.name);
};

const SERVER = 'Server Name=';
const readServerNamed: Reader = (draft, entry) => {
  const name = valueAfter(entry.text, SERVER);
  if (name !== '') draft.serverNamed = cap(name, CAPS.name);
};

const INSTALLED_ROLES = 'The following roles are installed:';
const readInstalledRoles: Reader = (draft, entry) => {
  const roles = valueAfter(entry.text, INSTALLED_ROLES).split(/\s+/).filter(Boolean).slice(0, 30);
  if (roles.length > 0) draft.installedRoles = roles.map((role) => cap(role, CAPS.name));
};

/** The assembly that Setup loads tells the wizard from the console. */
const readAssembly: Reader = (draft, entry) => {
  if (/Microsoft\.Exchange\.Setup\.Console\.dll/i.test(entry.text)) draft.guiAssembly = false;
  else if (/Setup\.GUI|ExSetupUI/i.test(entry.text)) draft.guiAssembly = true;
};

const readScreen: Reader = (draft) => {
  draft.screenShown = true;
};

/** Only the console writes `CurrentResult console....`. */
const readConsoleResult: Reader = (draft) => {
  draft.guiAssembly ??= false;
};

export const factReaders: readonly ReaderEntry[] = [
  textFact('Setup version:', 'build'),
  textFact('The locally installed version is', 'installedBuild'),
  textFact('The backup copy of the previously installed version is', 'backupBuild'),
  textFact('The installation mode is set to:', 'installationMode'),
  textFact('Logged on user:', 'user'),
  textFact('Local time zone:', 'timeZone'),
  textFact('Operating system version:', 'operatingSystem'),
  flagFact('Schema Update Required Status', 'schemaUpdateRequired'),
  flagFact('Organization Configuration Update Required Status', 'organizationUpdateRequired'),
  flagFact('Domain Configuration Update Required Status', 'domainUpdateRequired'),
  ['Command Line Parameter Name=', readParameter],
  [COMMAND, readCommand],
  ['Setup will search for an Exchange Server object', readServerSearched],
  [SERVER, readServerNamed],
  [INSTALLED_ROLES, readInstalledRoles],
  ['Assembly dll file location is', readAssembly],
  ['Finished loading screen', readScreen],
  ['CurrentResult console.', readConsoleResult],
];

/** `Starting Microsoft Exchange Server 2016 Setup`, the line that every run begins with. */
export const HEADER = 'Starting Microsoft Exchange ';

/** "2016" or "Subscription Edition"; undefined when the line is no header after all. */
export function productNameIn(text: string): string | undefined {
  const name = /^Starting Microsoft Exchange (?:Server )?(.{1,80}?) Setup\s*$/.exec(text.split('\n', 1)[0] ?? '')?.[1];
  return name === undefined ? undefined : cap(name, CAPS.name);
}

/** Reads what the header says about the product into a new draft. */
export function readHeader(draft: RunDraft, text: string): void {
  draft.productName = productNameIn(text) ?? '';
}
