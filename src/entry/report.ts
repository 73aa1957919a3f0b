/** The script's log, where developers find what went wrong. */
import { ids } from '../sheets/platform/platform';

const REFERENCE_LENGTH = 8;

/** Keeps an error in the script's log, under the reference it answers. */
export function report(error: unknown): string {
  const reference = ids.next().slice(0, REFERENCE_LENGTH);
  console.error(reference, error);
  return reference;
}
