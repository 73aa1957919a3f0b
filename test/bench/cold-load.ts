/** What every execution on Google pays first: Code.js compiled and run in a realm that has seen nothing; and what it is made of. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { metafiles } from '../../src/build/paths';
import { medianMs, ms, printTable, ratio } from './measure';

const LOADS = 50;

export function benchColdLoad(): void {
  const code = readFileSync(resolve('dist/Code.js'), 'utf8');
  const empty = medianLoad('var nothing;');
  const loaded = medianLoad(code);
  printTable(
    `Cold load in a bare realm, median of ${LOADS}`,
    ['', 'size', 'compressed', 'load', 'to an empty script'],
    [
      ['an empty script', '0 KB', '0 KB', ms(empty), ratio(empty, empty)],
      [
        'dist/Code.js',
        kilobytes(Buffer.byteLength(code)),
        kilobytes(gzipSync(code).length),
        ms(loaded),
        ratio(loaded, empty),
      ],
    ],
  );
  for (const file of ['Code.js', 'Form.html'] as const) printWeights(file);
}

const metafile = z.object({
  outputs: z.record(z.string(), z.object({ inputs: z.record(z.string(), z.object({ bytesInOutput: z.number() })) })),
});

/** What each folder of src, and each package, brings into the file. */
function printWeights(file: keyof typeof metafiles): void {
  const { outputs } = metafile.parse(JSON.parse(readFileSync(metafiles[file], 'utf8')));
  const weights = new Map<string, number>();
  for (const [path, { bytesInOutput }] of Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs))) {
    const folder = folderOf(path);
    weights.set(folder, (weights.get(folder) ?? 0) + bytesInOutput);
  }
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const lines = [...weights].filter(([, weight]) => weight > 0).sort(([, a], [, b]) => b - a);
  printTable(
    `What ${file} weighs`,
    ['', 'size', 'share'],
    lines.map(([folder, weight]) => [folder, kilobytes(weight), `${((100 * weight) / all).toFixed(1)} %`]),
  );
}

/** node_modules/NAME, or up to two folders below src. */
function folderOf(path: string): string {
  const parts = path.split('/');
  const isScoped = parts[0] === 'node_modules' && parts[1]?.startsWith('@');
  const depth = parts[0] === 'node_modules' ? (isScoped ? 3 : 2) : Math.min(3, parts.length - 1);
  return parts.slice(0, depth).join('/');
}

/** Each load has a first line of its own, so that the engine finds nothing it compiled before. */
function medianLoad(code: string): number {
  let load = 0;
  return medianMs(LOADS, () => {
    load += 1;
    new Script(`//${load}\n${code}`).runInContext(createContext({}));
  });
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
