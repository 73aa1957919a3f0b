import { posix } from 'node:path';
import { type SourceFile, sourceFiles } from './source-files';

const files = sourceFiles('src');

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Which folders each folder imports from, types included. */
function folderGraph(of: readonly Pick<SourceFile, 'path' | 'imports'>[]): Graph {
  const graph = new Map<string, Set<string>>();
  for (const { path, imports } of of) {
    const from = posix.dirname(path);
    const targets = graph.get(from) ?? new Set<string>();
    graph.set(from, targets);
    for (const { target } of imports) {
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

/** The subjects: each layer names its folders from this list, so that a subject is called the same everywhere. */
const subjects = [
  'calendar text cells problems encoding plan rows totals closing history quality report reminders years',
  'organisations',
  'entries check import-export ports shared recovery',
  'requests stored',
  'platform book setup start workbook events',
].flatMap((line) => line.split(' '));

const layers = ['domain', 'schema', 'app', 'sheets'];

/** A layer's files lie in the folder of their subject, none directly in the layer. */
function outOfPlace(path: string): boolean {
  const [, layer = '', subject = '', ...rest] = path.split('/');
  return layers.includes(layer) && !(subjects.includes(subject) && rest.length === 1);
}

const MOST_FILES = 25;

function crowded(paths: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(posix.dirname(path), (counts.get(posix.dirname(path)) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > MOST_FILES).map(([folder, count]) => `${folder}: ${count}`);
}

describe('folders', () => {
  it('import from each other in no circle', () => {
    expect(foldersInCycles(folderGraph(files))).toEqual([]);
    const there = { path: 'src/a/x.ts', imports: [{ target: 'src/b/y', typeOnly: true }] };
    const back = { path: 'src/b/z.ts', imports: [{ target: 'src/a/w', typeOnly: false }] };
    expect(foldersInCycles(folderGraph([there, back]))).toEqual(['src/a', 'src/b']);
  });

  it('are named by subject, the same in every layer', () => {
    expect(files.map(({ path }) => path).filter(outOfPlace)).toEqual([]);
    expect(outOfPlace('src/app/stray.ts')).toBe(true);
    expect(outOfPlace('src/app/miscellaneous/stray.ts')).toBe(true);
  });

  it('hold few enough files to be looked through', () => {
    expect(crowded(files.map(({ path }) => path))).toEqual([]);
    expect(crowded(Array.from({ length: 26 }, (_, at) => `src/a/${at}.ts`))).toHaveLength(1);
  });
});
