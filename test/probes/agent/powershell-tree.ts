/** Reads PowerShell text as a tree, so that tests can say what a script may contain. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { Language, Parser, type Node } from 'web-tree-sitter';

const grammarFile = 'tree-sitter-powershell/tree-sitter-powershell.wasm';

export async function createReader(): Promise<(text: string) => Node> {
  // Without this, the engine goes on optimizing the grammar when the tests are over, and the process waits for it.
  setFlagsFromString('--liftoff-only');
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(readFileSync(createRequire(__filename).resolve(grammarFile))));
  return (text) => {
    const tree = parser.parse(text);
    if (tree === null) throw new Error('nothing was parsed');
    return tree.rootNode;
  };
}

export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) if (child !== null) yield* walk(child);
}

export function ofType(node: Node, type: string): Node[] {
  return [...walk(node)].filter((one) => one.type === type);
}

/** `line:column text` of everything that the grammar of PowerShell 5.1 does not accept. */
export function syntaxErrors(root: Node): string[] {
  const wrong = [...walk(root)].filter((node) => node.isError || node.isMissing);
  return wrong.map(
    (node) => `${node.startPosition.row + 1}:${node.startPosition.column + 1} ${node.text.slice(0, 60)}`,
  );
}

/** Functions by name. The language does not care for case; this project does. */
export function functionsOf(root: Node): Map<string, Node> {
  const found = new Map<string, Node>();
  for (const node of ofType(root, 'function_statement')) {
    const name = ofType(node, 'function_name')[0]?.text;
    if (name !== undefined) found.set(name, node);
  }
  return found;
}

export function commandNames(node: Node): string[] {
  return ofType(node, 'command_name').map((one) => one.text);
}

/** What `&` and `.` call: `& $Function`. */
export function indirectCalls(node: Node): string[] {
  const operators = ofType(node, 'command_invokation_operator');
  return operators.map((operator) => `${operator.text} ${operator.nextSibling?.text ?? ''}`);
}

/** Names of all methods that are called, static ones as `Type::Method`. */
export function methodNames(node: Node): string[] {
  const names: string[] = [];
  for (const call of ofType(node, 'invokation_expression')) {
    const member = call.children.find((child) => child?.type === 'member_name')?.text;
    const type = call.children.find((child) => child?.type === 'type_literal')?.text;
    if (member !== undefined) names.push(type === undefined ? member : `${type}::${member}`);
  }
  return names;
}

/** Everything that a function calls, through other functions of the script too. */
export function reachable(start: string, functions: ReadonlyMap<string, Node>): Set<string> {
  const seen = new Set<string>();
  const open = [start];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const body = functions.get(name);
    if (body !== undefined) open.push(...commandNames(body));
  }
  return seen;
}
