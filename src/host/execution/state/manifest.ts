/** The script's manifest, as far as the host heeds it. */
import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { isTimeZone } from '../../book/model/regional';

const shape = z.object({
  timeZone: z.optional(z.string().check(z.refine(isTimeZone, 'a time zone such as Asia/Tokyo'))),
  oauthScopes: z.optional(z.array(z.string())),
  webapp: z.optional(z.object({ executeAs: z.optional(z.enum(['USER_ACCESSING', 'USER_DEPLOYING'])) })),
});

export interface Manifest {
  /** What the script's own Dates follow; the spreadsheet has a zone of its own. */
  readonly timeZone: string;
  /** null when none are listed: the live service finds them itself then. */
  readonly scopes: readonly string[] | null;
  /** Whose rights a web app has. */
  readonly executeAs: 'USER_ACCESSING' | 'USER_DEPLOYING';
}

/** Of a script without a manifest. */
const PLAIN: Manifest = { timeZone: 'Asia/Tokyo', scopes: null, executeAs: 'USER_DEPLOYING' };

/** The manifest in that file; that of a plain script when there is none. */
export async function readManifest(file: string): Promise<Manifest> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return PLAIN;
  }
  const { timeZone, oauthScopes, webapp } = z.parse(shape, JSON.parse(text));
  return {
    timeZone: timeZone ?? PLAIN.timeZone,
    scopes: oauthScopes ?? null,
    executeAs: webapp?.executeAs ?? PLAIN.executeAs,
  };
}
