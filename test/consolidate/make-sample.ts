/** `npx tsx test/consolidate/make-sample.ts`: writes test/consolidate/sample anew. The same books give the same bytes. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { sampleFiles } from './sample-files';

const folder = resolve(__dirname, 'sample');
rmSync(folder, { recursive: true, force: true });
for (const [path, bytes] of sampleFiles()) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}
