/** What every execution on Google pays first: Code.js compiled and run in a realm that has seen nothing. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
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
