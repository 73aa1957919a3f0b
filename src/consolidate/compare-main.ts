/** `npm run consolidate:compare`: whether BigQuery counted as DuckDB did. */
import { readFileSync } from 'node:fs';
import { differences } from './compare';
import { runTexts } from './texts/run-texts';

const STANDARD_INPUT = 0;

function main(): number {
  const { usage, equal, header } = runTexts.compare;
  const [here, there] = process.argv.slice(2);
  if (here === undefined) return say(usage, 1);
  const found = differences(readFileSync(here), readFileSync(there ?? STANDARD_INPUT));
  if (found === null) return say(header, 1);
  return found.described.length === 0 ? say(equal(found.lines), 0) : say(found.described.join('\n'), 1);
}

function say(text: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  return code;
}

process.exitCode = main();
