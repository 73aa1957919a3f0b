/** Bundles what `npm start` runs: the host itself, the worker of an execution, and the services evaluated in each realm. */
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { engineFields } from './engine-fields';
import { buildHostPage } from './host-page';

const ROOT = join(__dirname, '..', '..');
const HOST = join(ROOT, 'src', 'host');

const common: BuildOptions = {
  bundle: true,
  charset: 'utf8',
  logLevel: 'warning',
  target: 'node20',
  absWorkingDir: ROOT,
};

/** Writes .build/host/main.cjs, worker.cjs, services.js and the page. */
export async function buildHost(): Promise<void> {
  const outdir = join(ROOT, '.build', 'host');
  const node: BuildOptions = { ...common, platform: 'node', format: 'cjs', packages: 'external', outdir };
  const out: BuildOptions = { ...node, outExtension: { '.js': '.cjs' }, sourcemap: 'linked' };
  // The engine goes into the host's bundle whole: two copies of one of its packages would not know each other.
  const host = build({
    ...out,
    packages: 'bundle',
    plugins: [engineFields],
    entryPoints: [join(HOST, 'main.ts'), join(HOST, 'inside.ts')],
  });
  const worker = build({ ...out, entryPoints: [join(HOST, 'execution', 'worker.ts')] });
  const services = build({
    ...common,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    // The CSV reader's streams, which no realm has and nothing asks for.
    external: ['stream'],
    format: 'iife',
    entryPoints: [join(HOST, 'services', 'realm', 'index.ts')],
    outfile: join(outdir, 'services.js'),
  });
  await Promise.all([host, worker, services, buildHostPage()]);
}
