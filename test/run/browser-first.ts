/** Before the tests in the browser: the build, and the browser's program unpacked. */
import { unpacked } from '../browser/browser';
import buildFirst from './build-first';

export default async function browserFirst(): Promise<void> {
  await Promise.all([buildFirst(), unpacked()]);
}
