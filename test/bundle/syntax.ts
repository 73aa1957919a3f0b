/** What a script's syntax tree tells: its top-level names, and syntax that Apps Script refuses. */
import { type Program, parseSync } from 'oxc-parser';

export function parseScript(text: string): Program {
  const { program, errors } = parseSync('Code.js', text, { sourceType: 'script' });
  if (errors[0]) throw new Error(errors[0].message);
  return program;
}

/** Names that the script declares at its top level, by kind of declaration. */
export function topLevelNames(program: Program): { functions: string[]; variables: string[]; other: string[] } {
  const names = { functions: [] as string[], variables: [] as string[], other: [] as string[] };
  for (const statement of program.body) {
    if (statement.type === 'FunctionDeclaration') names.functions.push(statement.id?.name ?? '');
    else if (statement.type === 'VariableDeclaration') {
      for (const { id } of statement.declarations) names.variables.push(id.type === 'Identifier' ? id.name : id.type);
    } else if (!('directive' in statement)) names.other.push(statement.type);
  }
  return names;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly operator?: unknown;
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly bigint?: unknown;
}

const newerThanEs2019 = new Set([
  'AccessorProperty',
  'ChainExpression',
  'Decorator',
  'ImportExpression',
  'MetaProperty',
  'PrivateIdentifier',
  'PropertyDefinition',
  'StaticBlock',
]);

/** Syntax above ES2019 and regular expressions that older engines do not read, each with the text where it stands. */
export function newSyntax(program: Program, text: string): string[] {
  const found: string[] = [];
  walk(program, (node) => {
    if (isNew(node)) found.push(`${node.type}: ${text.slice(node.start, node.start + 60)}`);
  });
  return found;
}

function isNew({ type, operator, regex, bigint }: Node): boolean {
  if (newerThanEs2019.has(type) || (type === 'Literal' && typeof bigint === 'string')) return true;
  if (typeof operator === 'string' && /^(\?\?|\?\?=|\|\|=|&&=)$/.test(operator)) return true;
  return regex !== undefined && (/\(\?<[=!]/.test(regex.pattern) || /[dv]/.test(regex.flags));
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  else if (typeof value === 'object' && value !== null) {
    if (isNode(value)) visit(value);
    for (const child of Object.values(value)) walk(child, visit);
  }
}

function isNode(value: object): value is Node {
  return 'type' in value && typeof value.type === 'string' && 'start' in value;
}
