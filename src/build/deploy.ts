/** `npm run deploy [-- --reminders --phone-scope]`: builds and pushes dist/ to the script that .clasp.json names, or says what is missing. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { buildAll } from './build-all';
import { deployObstacle } from './deploy-obstacle';
import { root } from './paths';
import { deployTexts } from './texts';

const clasp = resolve(root, 'node_modules/@google/clasp/build/src/index.js');

async function deploy(flags: readonly string[]): Promise<number> {
  if (flags.some((flag) => flag !== '--reminders' && flag !== '--phone-scope')) return fail(deployTexts.badFlag);
  const obstacle = deployObstacle({
    project: readFileSync(resolve(root, '.clasp.json'), 'utf8'),
    loggedIn: existsSync(resolve(homedir(), '.clasprc.json')) || process.env.clasp_config_auth !== undefined,
  });
  if (obstacle) return fail(deployTexts[obstacle]);
  await buildAll({ reminders: flags.includes('--reminders'), phoneScope: flags.includes('--phone-scope') });
  process.stdout.write(`${deployTexts.pushing}\n`);
  // --force: the manifest is the project's own, and without it a changed one is asked about.
  const { status } = spawnSync(process.execPath, [clasp, 'push', '--force'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) return fail(deployTexts.failed);
  process.stdout.write(`${deployTexts.done}\n`);
  return 0;
}

function fail(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}

deploy(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    process.exitCode = fail(error instanceof Error ? error.message : String(error));
  });
