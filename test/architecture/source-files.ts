/** The project's TypeScript files with what their syntax trees say; a file is parsed when that is asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix, relative, resolve, sep } from 'node:path';
import { type EcmaScriptModule, parseSync } from 'oxc-parser';

export interface Import {
  /** A path from the project's root without ending for own files, for example src/domain/model; else the package's name. */
  readonly target: string;
  readonly typeOnly: boolean;
}

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  /** What it imports and exports. */
  readonly module: Module;
  /** What stands in its code; comments do not count. */
  readonly words: Words;
}

export interface Module {
  readonly imports: readonly Import[];
  readonly defaultExport: boolean;
  readonly reexports: boolean;
}

export interface Words {
  /** Names that stand as identifiers anywhere in the code, types included. */
  readonly identifiers: ReadonlySet<string>;
  /** The same with the names of private members and of elements of markup. */
  readonly names: ReadonlySet<string>;
  /** Every string and template text of the code. */
  readonly texts: readonly string[];
}

export function sourceFiles(folder: string): SourceFile[] {
  const root = resolve('.');
  return readdirSync(resolve(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, resolve(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((path) => readSource(path, readFileSync(resolve(path), 'utf8')));
}

export function readSource(path: string, text: string): SourceFile {
  const parsed = once(() => parseSync(path, text));
  const module = once(() => moduleOf(path, text, parsed().module));
  const words = once(() => wordsOf(parsed().program));
  return {
    path,
    text,
    lines: text.split('\n').length - 1,
    get module() {
      return module();
    },
    get words() {
      return words();
    },
  };
}

/** Makes it when it is asked for first. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function moduleOf(path: string, text: string, module: EcmaScriptModule): Module {
  const exported = module.staticExports.flatMap(({ entries }) => entries);
  return {
    imports: [
      ...module.staticImports.map(({ moduleRequest, entries }) => ({
        target: targetOf(path, moduleRequest.value),
        typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
      })),
      ...exported.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ target: targetOf(path, moduleRequest.value), typeOnly: isType }] : [],
      ),
      ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
        target: targetOf(path, text.slice(start + 1, end - 1)),
        typeOnly: false,
      })),
    ],
    defaultExport: exported.some(({ exportName }) => exportName.kind === 'Default'),
    reexports: exported.some(({ moduleRequest, isType }) => moduleRequest !== null && !isType),
  };
}

function wordsOf(program: unknown): Words {
  const identifiers = new Set<string>();
  const names = new Set<string>();
  const texts: string[] = [];
  walk(program, identifiers, names, texts);
  for (const name of identifiers) names.add(name);
  return { identifiers, names, texts };
}

function targetOf(path: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier;
}

function walk(value: unknown, identifiers: Set<string>, names: Set<string>, texts: string[]): void {
  if (Array.isArray(value)) for (const item of value) walk(item, identifiers, names, texts);
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value) {
      if (value.type === 'Identifier' && 'name' in value) identifiers.add(String(value.name));
      if ((value.type === 'PrivateIdentifier' || value.type === 'JSXIdentifier') && 'name' in value)
        names.add(String(value.name));
      if (value.type === 'Literal' && 'value' in value && typeof value.value === 'string') texts.push(value.value);
      if (value.type === 'TemplateElement') texts.push(JSON.stringify(value));
    }
    for (const child of Object.values(value)) walk(child, identifiers, names, texts);
  }
}
