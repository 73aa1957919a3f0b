/** The script's manifest, as far as the host heeds it: the scopes that it asks for. */
import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';

const manifest = z.object({ oauthScopes: z.optional(z.array(z.string())) });

/** The scopes of appsscript.json; null when there is no manifest, or none are listed (the live service finds them itself). */
export async function readScopes(file: string): Promise<readonly string[] | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return null;
  }
  return z.parse(manifest, JSON.parse(text)).oauthScopes ?? null;
}
