/** The project's TypeScript files with what their syntax trees say. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix, relative, resolve, sep } from 'node:path';
import { parseSync } from 'oxc-parser';

export interface Import {
  /** A path from the project's root without ending for own files, for example src/domain/model; else the package's name. */
  readonly target: string;
  readonly typeOnly: boolean;
}

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly defaultExport: boolean;
  readonly reexports: boolean;
  /** Names that stand as identifiers anywhere in the code, types included. */
  readonly identifiers: ReadonlySet<string>;
  /** The same with the names of private members and of elements of markup. */
  readonly names: ReadonlySet<string>;
  /** Every string and template text of the code. */
  readonly texts: readonly string[];
}

/** `wanted` may pass over files whose path and text, one after the other, need no syntax tree. */
export function sourceFiles(folder: string, wanted: (content: string) => boolean = () => true): SourceFile[] {
  const root = resolve('.');
  return readdirSync(resolve(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, resolve(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(resolve(path), 'utf8') }))
    .filter(({ path, text }) => wanted(`${path}\n${text}`))
    .map(({ path, text }) => readSource(path, text));
}

export function readSource(path: string, text: string): SourceFile {
  const { program, module, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const identifiers = new Set<string>();
  const names = new Set<string>();
  const texts: string[] = [];
  walk(program, identifiers, names, texts);
  for (const name of identifiers) names.add(name);
  const exported = module.staticExports.flatMap(({ entries }) => entries);
  return {
    path,
    lines: text.split('\n').length - 1,
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
    identifiers,
    names,
    texts,
  };
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
