/** Where the build reads and writes: every place as an absolute path from the project's root. */
import { resolve } from 'node:path';

export const root = resolve(__dirname, '../..');
export const distDir = resolve(root, 'dist');
/** The functions that Sheets calls: what these files export becomes the script's top level. */
export const topLevelDir = resolve(root, 'src/entry/top-level');
export const clientDir = resolve(root, 'src/client');
/** The guide for staff, as Markdown. */
export const guideFile = resolve(root, 'docs/guide.ja.md');
export const manifestFile = resolve(root, 'appsscript.json');
/** The bundler's own account of what went into each file, for tests and the bench. */
export const metafiles = {
  'Code.js': resolve(root, '.build/code-meta.json'),
  'Form.html': resolve(root, '.build/form-meta.json'),
} as const;
