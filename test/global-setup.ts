/** Before any test: the build, once, since bundle, host and end-to-end tests run what it makes. */
import { buildAll } from '../src/build/build-all';

export default async function globalSetup(): Promise<void> {
  await buildAll();
}
