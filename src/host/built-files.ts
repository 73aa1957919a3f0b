/** Where the built parts of the host lie: beside the bundled main.cjs, or in .build/host when run from sources. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The path of worker.cjs or services.js; throws when the host has not been built. */
export function builtFile(name: string): string {
  const found = [join(__dirname, name), join(__dirname, '..', '..', '.build', 'host', name)].find(existsSync);
  if (found === undefined) throw new Error(`${name} is not there: run npm run build first`);
  return found;
}
