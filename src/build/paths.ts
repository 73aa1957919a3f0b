/** Where the build reads and writes: every place as an absolute path from the project's root. */
import { resolve } from 'node:path';

export const root = resolve(__dirname, '../..');
export const distDir = resolve(root, 'dist');
/** The functions that Sheets calls; its exports become the script's top level. */
export const entryFile = resolve(root, 'src/entry/main.ts');
export const clientDir = resolve(root, 'src/client');
export const manifestFile = resolve(root, 'appsscript.json');
