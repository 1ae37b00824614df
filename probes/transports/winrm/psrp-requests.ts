/**
 * The three messages that we send to PowerShell: what we can, open a pool, run this (MS-PSRP 2.2.2).
 *
 * The host is null throughout: nothing on the server can ask a person anything, and nothing is shown to anybody.
 */
import type { ClixInput } from './clixml-write';
import { clixText, clixValue } from './clixml-write';

/** Constant text with data beside it. Data is never made part of the text. */
export interface PsrpCommand {
  /** A script, or the name of a command that a JEA endpoint offers. */
  readonly kind: 'script' | 'command';
  readonly text: string;
  readonly parameters: Readonly<Record<string, ClixInput>>;
}

export const sessionCapabilityXml =
  '<Obj RefId="0"><MS><Version N="protocolversion">2.3</Version><Version N="PSVersion">2.0</Version>' +
  '<Version N="SerializationVersion">1.1.0.1</Version></MS></Obj>';

const management = 'System.Management.Automation';

export const initRunspacePoolXml =
  '<Obj RefId="0"><MS><I32 N="MinRunspaces">1</I32><I32 N="MaxRunspaces">1</I32>' +
  enumeration(1, 'PSThreadOptions', 0, `${management}.Runspaces.PSThreadOptions`, 'Default') +
  enumeration(2, 'ApartmentState', 2, 'System.Threading.ApartmentState', 'Unknown') +
  nullHost(3) +
  `<Obj RefId="4" N="ApplicationArguments"><TN RefId="4"><T>${management}.PSPrimitiveDictionary</T>` +
  '<T>System.Collections.Hashtable</T><T>System.Object</T></TN><DCT /></Obj></MS></Obj>';

export function createPipelineXml(command: PsrpCommand): string {
  return (
    '<Obj RefId="0"><MS><B N="NoInput">true</B>' +
    enumeration(1, 'ApartmentState', 2, 'System.Threading.ApartmentState', 'Unknown') +
    enumeration(2, 'RemoteStreamOptions', 0, `${management}.RemoteStreamOptions`, '0') +
    '<B N="AddToHistory">false</B>' +
    nullHost(3) +
    '<Obj RefId="4" N="PowerShell"><MS><B N="IsNested">false</B><Nil N="ExtraCmds" /><Obj RefId="5" N="Cmds">' +
    `<TN RefId="5"><T>System.Collections.Generic.List\`1[[${management}.PSObject, ${management}]]</T>` +
    `<T>System.Object</T></TN><LST>${commandXml(command)}</LST></Obj><Nil N="History" />` +
    '<B N="RedirectShellErrorOutputPipe">true</B></MS></Obj><B N="IsNested">false</B></MS></Obj>'
  );
}

/** The script is the same from run to run, and long: its form on the wire is kept. */
let last = { text: '', form: '' };

function constantText(text: string): string {
  if (last.text !== text) last = { text, form: clixText(text) };
  return last.form;
}

function commandXml({ kind, text, parameters }: PsrpCommand): string {
  let ref = 20;
  let merges = '';
  for (const name of ['MergeMyResult', 'MergeToResult', 'MergePreviousResults']) {
    merges += enumeration(ref++, name, 0, `${management}.Runspaces.PipelineResultTypes`, 'None');
  }
  let given = '';
  for (const [name, value] of Object.entries(parameters)) {
    given += `<Obj RefId="${ref++}"><MS><S N="N">${clixText(name)}</S>${clixValue('V', value)}</MS></Obj>`;
  }
  return (
    `<Obj RefId="${ref++}"><MS><S N="Cmd">${constantText(text)}</S><B N="IsScript">${kind === 'script'}</B>` +
    `<Nil N="UseLocalScope" />${merges}<Obj RefId="${ref}" N="Args"><TN RefId="${ref}">` +
    `<T>System.Collections.ArrayList</T><T>System.Object</T></TN><LST>${given}</LST></Obj></MS></Obj>`
  );
}

function enumeration(ref: number, name: string, value: number, type: string, text: string): string {
  return (
    `<Obj RefId="${ref}" N="${name}"><I32>${value}</I32><TN RefId="${ref}"><T>${type}</T><T>System.Enum</T>` +
    `<T>System.ValueType</T><T>System.Object</T></TN><ToString>${text}</ToString></Obj>`
  );
}

function nullHost(ref: number): string {
  return (
    `<Obj RefId="${ref}" N="HostInfo"><MS><B N="_isHostNull">true</B><B N="_isHostUINull">true</B>` +
    '<B N="_isHostRawUINull">true</B><B N="_useRunspaceHost">true</B></MS></Obj>'
  );
}
