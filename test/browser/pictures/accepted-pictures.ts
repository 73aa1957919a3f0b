/** The pictures of now beside the accepted ones, which are kept small; the changed ones are laid where a person can look. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { everyPicture } from './every-picture';
import { decoded, encoded, isChanged, smallPicture } from './small-picture';

const ROOT = resolve(__dirname, '../../..');
const ACCEPTED = resolve(__dirname, 'accepted');
const NOW = join(ROOT, '.build/pictures');

export interface Comparison {
  /** How many pictures were made. */
  readonly made: number;
  /** A sentence for each picture that somebody must look at. */
  readonly changes: readonly string[];
}

/** Makes every picture in .build/pictures. With `accept` those that changed replace the accepted ones. */
export async function comparePictures(browser: Browser, accept: boolean): Promise<Comparison> {
  rmSync(NOW, { recursive: true, force: true });
  for (const folder of [NOW, ACCEPTED]) mkdirSync(folder, { recursive: true });
  const gone = new Set(readdirSync(ACCEPTED));
  const changes: string[] = [];
  let made = 0;
  for await (const { name, png } of everyPicture(browser)) {
    const file = `${name.replaceAll(' ', '-')}.png`;
    const kept = join(ACCEPTED, file);
    const small = smallPicture(png);
    const isKept = gone.delete(file);
    made += 1;
    writeFileSync(join(NOW, file), png);
    if (isKept && !isChanged(decoded(readFileSync(kept)), small)) continue;
    changes.push(
      `${name}: ${isKept ? `was ${relative(ROOT, kept)}` : 'is new'}, now ${relative(ROOT, join(NOW, file))}`,
    );
    if (accept) writeFileSync(kept, encoded(small));
  }
  for (const file of gone) {
    changes.push(`${file}: is made no longer, was ${relative(ROOT, join(ACCEPTED, file))}`);
    if (accept) rmSync(join(ACCEPTED, file));
  }
  return { made, changes };
}

/** What a person is to do about them. */
export function inWords({ made, changes }: Comparison): string {
  if (changes.length === 0) return `All ${made} pictures look as accepted.`;
  return [
    `${changes.length} of ${made} pictures do not look as accepted. Look at both of each:`,
    ...changes.map((change) => `  ${change}`),
    'Where all of them are meant: npm run screenshots -- --accept',
  ].join('\n');
}
