/** A list of sheet ids, as JSON text in developer metadata. */
import * as z from 'zod/mini';
import { once, readJson } from '../cells/reading';

const stored = once(() => z.array(z.number()));

/** None for what is no such list. */
export function decodeIds(json: string): number[] {
  return readJson(stored(), json) ?? [];
}
