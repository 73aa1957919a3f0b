/** The local workbook's own page: four files beside the host that serves them. */
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './paths';

const from = join(root, 'src', 'host', 'server', 'page');
const to = join(root, '.build', 'host');

/** Writes page.html, page.css, page.js and script-run.js into .build/host. */
export async function buildHostPage(): Promise<void> {
  await mkdir(to, { recursive: true });
  const scripts = build({
    entryPoints: [join(from, 'page.ts'), join(from, 'script-run.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    platform: 'browser',
    charset: 'utf8',
    logLevel: 'warning',
    outdir: to,
  });
  const copies = ['page.html', 'page.css'].map((name) => copyFile(join(from, name), join(to, name)));
  await Promise.all([scripts, ...copies]);
}
