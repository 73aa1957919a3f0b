import { posix } from 'node:path';
import { readSource, type SourceFile, sourceFiles } from './source-files';

const files = sourceFiles('src');

/** What each part may use at run time: `domain <- schema <- app <- {sheets, entry}`. */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  plans: ['domain'],
  i18n: ['domain'],
  schema: ['domain', 'i18n'],
  app: ['domain', 'schema', 'i18n', 'plans'],
  sheets: ['domain', 'schema', 'app', 'i18n', 'plans'],
  entry: ['domain', 'schema', 'app', 'i18n', 'plans', 'sheets'],
  // The form warns before it sends, by the server's own rules: which names look alike, what may name a person.
  client: ['i18n', 'domain'],
  host: [],
  // Reads copies from anywhere: of this project it needs the rules alone.
  consolidate: ['domain'],
  build: [],
};

/** What each part may moreover name as types only. */
const mayName: Readonly<Record<string, readonly string[]>> = {
  // Words for every kind of fault and of change, which a missing word would leave uncompiled.
  i18n: ['schema', 'app'],
  // The requests and what they answer.
  client: ['schema'],
};

/** What one part may moreover use of another, file by file. */
const mayUseFile: Readonly<Record<string, readonly string[]>> = {
  // An entry's 状態 is read back as the server does.
  client: ['src/schema/rows/status-text'],
  // What a plan leaves to the usual words is said once.
  plans: ['src/i18n/words/names'],
};

function partOf(path: string): string {
  return path.split('/')[1] ?? '';
}

/** Imports of a file that go against the directions. */
function disallowedImports({ path, module }: SourceFile): string[] {
  const part = partOf(path);
  const used = mayUse[part] ?? [];
  const named = [...used, ...(mayName[part] ?? [])];
  const single = mayUseFile[part] ?? [];
  return module.imports
    .filter(({ target }) => target.startsWith('src/') && partOf(target) !== part && !single.includes(target))
    .filter(({ target, typeOnly }) => !(typeOnly ? named : used).includes(partOf(target)))
    .map(({ target }) => `${path} -> ${target}`);
}

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Which folders each folder imports from, types included. */
function folderGraph(of: readonly Pick<SourceFile, 'path' | 'module'>[]): Graph {
  const graph = new Map<string, Set<string>>();
  for (const { path, module } of of) {
    const from = posix.dirname(path);
    const targets = graph.get(from) ?? new Set<string>();
    graph.set(from, targets);
    for (const { target } of module.imports) {
      const to = posix.dirname(target);
      if (target.startsWith('src/') && to !== from) targets.add(to);
    }
  }
  return graph;
}

function reachable(graph: Graph, from: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...(graph.get(from) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(graph.get(next) ?? []));
  }
  return seen;
}

/** Folders that import from themselves by way of others. */
function foldersInCycles(graph: Graph): string[] {
  return [...graph.keys()].filter((folder) => reachable(graph, folder).has(folder));
}

const folders = folderGraph(files);

describe('import directions', () => {
  it('hold in every file', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap(disallowedImports)).toEqual([]);
  });

  it('know every part of src', () => {
    expect([...new Set(files.map(({ path }) => partOf(path)))].filter((part) => !(part in mayUse))).toEqual([]);
  });

  it.each([
    ['src/domain/a.ts', "import { x } from '../app/x';"],
    ['src/domain/a.ts', "import type { X } from '../schema/x';"],
    ['src/app/a.ts', "import { x } from '../sheets/x';"],
    ['src/consolidate/a.ts', "import { x } from '../schema/x';"],
    ['src/host/book/a.ts', "import type { X } from '../../domain/model';"],
    ['src/client/a.ts', "import { x } from '../schema/requests';"],
    ['src/i18n/a.ts', "import { x } from '../app/x';"],
    ['src/sheets/a.ts', "export { x } from '../entry/x';"],
    ['src/app/a.ts', "const x = import('../sheets/x');"],
  ])('would not hold with %s saying %s', (path, text) => {
    expect(disallowedImports(readSource(path, text))).toHaveLength(1);
  });

  it('leave packages to the edges: schema takes its reader of values, the add-on a hash, the form its view library, a reader of archives and a maker of codes', () => {
    const outside = files
      .filter(({ path }) => !['host', 'build', 'consolidate'].includes(partOf(path)))
      .flatMap(({ path, module }) => module.imports.map(({ target }) => ({ path, target })))
      .filter(({ target }) => !target.startsWith('src/'));
    // docs/adr/0018-history.md says why the seals are not asked of the platform.
    const hash = { path: 'src/app/history/chain.ts', target: '@noble/hashes/sha2.js' };
    const reader = 'zod/mini';
    const inner = outside.filter(({ path, target }) => partOf(path) !== 'client' && target !== reader);
    expect(inner).toEqual([hash]);
    expect(outside.filter(({ path, target }) => target === reader && partOf(path) !== 'schema')).toEqual([]);
    const targets = [...new Set(outside.map(({ target }) => target))].sort();
    expect(targets).toEqual([hash.target, 'fflate', 'preact', 'preact/hooks', 'uqr', reader]);
  });
});

describe('folders', () => {
  it('import from each other in no circle', () => {
    expect(foldersInCycles(folders)).toEqual([]);
    const there = readSource('src/a/x.ts', "import type { Y } from '../b/y';");
    const back = readSource('src/b/z.ts', "import { w } from '../a/w';");
    expect(foldersInCycles(folderGraph([there, back]))).toEqual(['src/a', 'src/b']);
  });
});

describe('modules', () => {
  it('export by name, from where a thing is made', () => {
    expect(files.filter(({ module }) => module.defaultExport).map(({ path }) => path)).toEqual([]);
    expect(files.filter(({ module }) => module.reexports).map(({ path }) => path)).toEqual([]);
  });
});
