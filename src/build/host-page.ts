/** The local workbook's own page: its scripts, cut into what is needed at once and what can wait, and its styles. */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { leaveOut } from './page-parts';
import { root } from './paths';

const from = join(root, 'src', 'host', 'server', 'page');
const to = join(root, '.build', 'host', 'page');

const common: BuildOptions = {
  bundle: true,
  target: 'es2022',
  platform: 'browser',
  charset: 'utf8',
  minify: true,
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'linked',
  outdir: to,
};

/** Writes page.html, main.js with its chunks, script-run.js, page.css and grid.css into .build/host/page. */
export async function buildHostPage(): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  const scripts = build({
    ...common,
    entryPoints: [join(from, 'main.ts')],
    format: 'esm',
    splitting: true,
    plugins: [leaveOut],
    chunkNames: '[name]-[hash]',
  });
  const frames = build({ ...common, entryPoints: [join(from, 'script-run.ts')], format: 'iife' });
  const styles = build({ ...common, entryPoints: ['page.css', 'grid.css'].map((name) => join(from, name)) });
  await Promise.all([scripts, frames, styles, copyFile(join(from, 'page.html'), join(to, 'page.html'))]);
}
