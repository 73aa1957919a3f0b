/** A list of sheet ids, as JSON text in developer metadata. */
import { list, number } from '../cells/shape';

const stored = list(number);

/** None for what is no such list. */
export function decodeIds(json: string): readonly number[] {
  try {
    return stored(JSON.parse(json));
  } catch {
    return [];
  }
}
