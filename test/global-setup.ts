/** Before any test: the build and the browser, once, since bundle, host and end-to-end tests run what it makes. */
import { buildAll } from '../src/build/build-all';
import { unpacked } from './browser/browser';

export default async function globalSetup(): Promise<void> {
  await Promise.all([buildAll(), unpacked()]);
}
