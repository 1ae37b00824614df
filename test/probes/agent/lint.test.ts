import type { Node } from 'web-tree-sitter';
import { agentScript } from '../../../probes/agent';
import { fixKinds } from '../../../probes/fix-kinds';
import { registrySettings } from '../../../probes/fixes/set-registry-value';
import { questionKinds } from '../../../probes/question-kinds';
import {
  commandNames,
  createReader,
  functionsOf,
  indirectCalls,
  methodNames,
  ofType,
  reachable,
  syntaxErrors,
} from './powershell-tree';
import { changingCommands, exchangeCommands, harmlessMethods, readingCommands } from './allowed';

let read: (text: string) => Node;
let root: Node;
let functions: Map<string, Node>;

beforeAll(async () => {
  read = await createReader();
  root = read(agentScript.text);
  functions = functionsOf(root);
});

/** What was not allowed, and what is allowed and no longer used. */
function compare(found: Iterable<string>, allowed: readonly string[]) {
  const used = new Set(found);
  return {
    forbidden: [...used].filter((one) => !allowed.includes(one)).sort(),
    unused: allowed.filter((one) => !used.has(one)),
  };
}

/** The functions that the kinds name, by kind: `$questionKinds['service'] = 'Read-Service'`. */
function registered(table: string): Map<string, string> {
  const lines = agentScript.text.matchAll(/^\$(\w+)\['([a-z-]+)'\] = '([A-Za-z-]+)'$/gm);
  return new Map([...lines].filter(([, name]) => name === table).map(([, , kind = '', fn = '']) => [kind, fn]));
}

describe('the text of the agent', () => {
  it('is ASCII, because PowerShell 5.1 reads other files in the code page of the server', () => {
    expect(agentScript.text).toMatch(/^[\x0a\x20-\x7e]*$/);
  });

  it('has no syntax error', () => {
    expect(syntaxErrors(root)).toEqual([]);
  });

  it('would be caught with a syntax error or a construct that only PowerShell 7 has', () => {
    for (const text of ['if ($x -eq 1 { 1 }', '$a = $b ? 1 : 2', '$a = $b ?? 3', '$a ??= 1', '$a?.Length']) {
      expect(syntaxErrors(read(text))).not.toEqual([]);
    }
    expect(sevenOnly(read('a && b || c; $x | ForEach-Object -Parallel { 1 }'))).toEqual(['&&', '||', '-Parallel']);
  });

  it('uses nothing that only PowerShell 7 has', () => {
    expect(sevenOnly(root)).toEqual([]);
    expect(agentScript.text).not.toMatch(
      /\b(?:clean|using)\s*\{|-AsHashtable|Get-Error\b|Join-String|\[System\.Text\.Json/i,
    );
  });

  it('runs in the strictest mode from its first statement on', () => {
    const statements = agentScript.text.slice(agentScript.text.indexOf('\n)\n') + 3).trimStart();
    expect(statements.startsWith("Set-StrictMode -Version Latest\n$ErrorActionPreference = 'Stop'\n")).toBe(true);
  });

  it('calls only commands on the list, and the list names no others', () => {
    const own = new Set(functions.keys());
    const foreign = commandNames(root).filter((name) => !own.has(name));
    expect(compare(foreign, [...readingCommands, ...exchangeCommands, ...changingCommands])).toEqual({
      forbidden: [],
      unused: [],
    });
  });

  it('calls only methods on the list, none of which changes the server', () => {
    expect(compare(methodNames(root), harmlessMethods)).toEqual({ forbidden: [], unused: [] });
  });

  it('calls by a variable only what its own two tables name', () => {
    expect(indirectCalls(root).sort()).toEqual(['& $Function', '& $Function', '. $library']);
  });

  it('compiles and evaluates nothing', () => {
    expect(agentScript.text).not.toMatch(
      /Invoke-Expression|\biex\b|\[scriptblock\]|NewScriptBlock|-TypeDefinition|-MemberDefinition|ExpandString\(/i,
    );
  });
});

describe('the kinds in the agent', () => {
  it('are the kinds of the program', () => {
    expect([...registered('questionKinds').keys()].sort()).toEqual([...questionKinds.keys()].sort());
    expect([...registered('fixKinds').keys()].sort()).toEqual([...fixKinds.keys()].sort());
  });

  it('name functions that exist', () => {
    const named = [...registered('questionKinds').values(), ...registered('fixKinds').values()];
    expect(named.filter((name) => !functions.has(name))).toEqual([]);
  });

  it('have functions of their own: no two have one name', () => {
    const names = ofType(root, 'function_name').map((node) => node.text.toLowerCase());
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('say when a fix begins to change something, before its first changing command', () => {
    for (const [kind, start] of registered('fixKinds')) {
      const body = functions.get(start)?.text ?? '';
      expect([kind, body.match(/\$Run\.begun = \$true/g)?.length]).toEqual([kind, 1]);
      const before = body.slice(0, body.indexOf('$Run.begun'));
      const called = commandNames(read(`${before}\n}`)).flatMap((name) => [...reachable(name, functions)]);
      expect([kind, called.filter((name) => changingCommands.includes(name))]).toEqual([kind, []]);
    }
  });

  it('reach no changing command from any question', () => {
    for (const [kind, start] of registered('questionKinds')) {
      const calls = reachable(start, functions);
      expect([kind, changingCommands.filter((command) => calls.has(command))]).toEqual([kind, []]);
    }
  });

  it('use reading verbs only in questions', () => {
    const verbs = /^(?:Read|Get|Test|Find|Open|ConvertTo|ConvertFrom|Select|Where|ForEach|Sort|New|Add|Write|Stop)-/;
    for (const start of registered('questionKinds').values()) {
      const others = [...reachable(start, functions)].filter((name) => !verbs.test(name) && name !== 'quser.exe');
      expect(others).toEqual([]);
    }
    // The verbs above that could be more than reading belong to these alone.
    const harmless = ['New-Object', 'Add-Type', 'Write-Debug', 'Stop-Question', 'Add-PSSnapin'];
    for (const start of registered('questionKinds').values()) {
      const doubtful = [...reachable(start, functions)].filter((name) => /^(?:New|Add|Write|Stop)-/.test(name));
      expect(doubtful.filter((name) => !harmless.includes(name))).toEqual([]);
    }
  });

  it('change only what the fix is called after', () => {
    const changes = [...registered('fixKinds')].map(([kind, start]) => {
      const calls = reachable(start, functions);
      return [kind, changingCommands.filter((command) => calls.has(command))];
    });
    expect(Object.fromEntries(changes)).toEqual({
      'install-windows-features': ['Install-WindowsFeature'],
      'restart-server': ['shutdown.exe'],
      'set-registry-value': ['Set-ItemProperty'],
      'start-remote-registry': ['Set-Service', 'Start-Service'],
      'start-service': ['Set-Service', 'Start-Service'],
      'stop-process': ['Stop-Process'],
    });
  });
});

describe('the settings that may be set', () => {
  it('are the same in the program and in the agent', () => {
    const lines = agentScript.text.matchAll(/^ +'([a-z0-9-]+)' = @\('([^']+)', '([^']+)', (\d+)\)$/gm);
    const agent = [...lines].map(([, id = '', path = '', name, data]) => [id, { path, name, data: Number(data) }]);
    const program = Object.entries(registrySettings).map(([id, { path, name, data }]) => {
      return [id, { path: path.replace(/^HKLM\\/, ''), name, data }];
    });
    expect(Object.fromEntries(agent)).toEqual(Object.fromEntries(program));
    expect(agent).toHaveLength(program.length);
  });

  it('are no mark that a restart or Setup leaves', () => {
    const places = Object.values(registrySettings).map(({ path, name }) => `${path} ${name}`);
    expect(places.filter((place) => /reboot|restart|rename|watermark|ExchangeServer|UpdateExe/i.test(place))).toEqual(
      [],
    );
  });
});

function sevenOnly(tree: Node): string[] {
  const chained = [...ofType(tree, '&&'), ...ofType(tree, '||')].map((node) => node.text);
  const parameters = ofType(tree, 'command_parameter').map((node) => node.text);
  return [...chained, ...parameters.filter((name) => /^-(?:Parallel|ThrottleLimit|AsJob)$/i.test(name))];
}
