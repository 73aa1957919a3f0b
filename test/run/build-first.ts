/** Before the tests that run what the build makes: the build, and the books that most of them start from; once a run. */
import { buildAll } from '../../src/build/build-all';
import { startProgram } from '../acceptance/server';

declare global {
  var built: Promise<void> | undefined;
}

export default async function buildFirst(): Promise<void> {
  // Also when two projects ask for it.
  globalThis.built ??= build();
  await globalThis.built;
}

async function build(): Promise<void> {
  await buildAll();
  await Promise.all([prepare(), prepare('--empty')]);
}

/** What a start makes is kept in .build/prepared, where the tests' starts of the same day find it. */
async function prepare(...flags: string[]): Promise<void> {
  const program = await startProgram('--today', '2025-12-01', ...flags);
  await program.stop();
}
