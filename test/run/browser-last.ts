/** After the tests in the browser: it ends. */
import type {} from './browser-first';

export default async function browserLast(): Promise<void> {
  await globalThis.browserOfTheRun?.close();
}
