/**
 * The script's top level: one delegating function for each function that src/entry/top-level exports.
 * The bundler drops JSDoc and hides parameters, and Sheets shows both as the help of a custom function, so they are
 * taken from the source's syntax tree.
 */
import { type Function as FunctionNode, type ParamPattern, parseSync, type Statement } from 'oxc-parser';

export interface Stub {
  readonly name: string;
  readonly parameters: readonly string[];
  /** The whole comment, or '' when the function has none. */
  readonly doc: string;
}

/**
 * The exported functions of an entry file, in order of appearance.
 * @throws when the file does not parse, exports a value that is not a plain function declaration, or takes a parameter
 *   that has no name to show
 */
export function readStubs(fileName: string, source: string): Stub[] {
  const { program, comments, errors } = parseSync(fileName, source);
  const fault = errors[0];
  if (fault) throw new Error(`${fileName}: ${fault.message}`);
  const docs = new Map(
    comments
      .filter((comment) => comment.type === 'Block' && comment.value.startsWith('*'))
      .map((comment) => [nextCodeAt(source, comment.end), source.slice(comment.start, comment.end)]),
  );
  return program.body.flatMap((statement) => {
    const declared = exportedFunction(fileName, statement);
    return declared ? [{ ...declared, doc: docs.get(statement.start) ?? '' }] : [];
  });
}

/**
 * The text of the stubs: each at column 0, calling the same name on the bundle's global. A comment goes along where Sheets
 * shows it, which is above a custom function alone.
 */
export function stubText(stubs: readonly Stub[], globalName: string): string {
  const texts = stubs.map(({ name, parameters, doc }) => {
    const list = parameters.join(', ');
    return `${doc.includes('@customfunction') ? `${doc}\n` : ''}function ${name}(${list}) { return ${globalName}.${name}(${list}); }\n`;
  });
  return texts.join('');
}

function exportedFunction(fileName: string, statement: Statement): Omit<Stub, 'doc'> | null {
  switch (statement.type) {
    case 'ExportDefaultDeclaration':
    case 'ExportAllDeclaration':
      throw new Error(`${fileName}: export functions by name; the top level is generated from their declarations`);
    case 'ExportNamedDeclaration': {
      const { declaration, exportKind } = statement;
      if (exportKind === 'type' || declaration?.type.startsWith('TS')) return null;
      if (declaration?.type !== 'FunctionDeclaration' || declaration.async || declaration.generator) {
        throw new Error(`${fileName}: only plain function declarations may be exported from the entry file`);
      }
      return signature(fileName, declaration);
    }
    default:
      return null;
  }
}

function signature(fileName: string, node: FunctionNode): Omit<Stub, 'doc'> {
  const name = node.id?.name ?? '';
  return { name, parameters: node.params.map((parameter) => parameterName(fileName, name, parameter)) };
}

function parameterName(fileName: string, name: string, parameter: ParamPattern): string {
  if (parameter.type === 'Identifier') return parameter.name;
  if (parameter.type === 'AssignmentPattern' && parameter.left.type === 'Identifier') return parameter.left.name;
  throw new Error(`${fileName}: ${name} takes a parameter without a plain name, which Sheets could not show`);
}

function nextCodeAt(source: string, from: number): number {
  const gap = /^\s*/.exec(source.slice(from));
  return from + (gap?.[0].length ?? 0);
}
