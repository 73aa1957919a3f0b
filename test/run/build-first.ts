/** Before the tests that run what the build makes: the build, once a run, also when two projects ask for it. */
import { buildAll } from '../../src/build/build-all';

declare global {
  var built: Promise<unknown> | undefined;
}

export default async function buildFirst(): Promise<void> {
  globalThis.built ??= buildAll();
  await globalThis.built;
}
