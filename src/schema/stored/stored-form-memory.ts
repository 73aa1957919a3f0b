/** What the form keeps for a person, as JSON text in pieces that a store of properties takes, and back. */
import * as z from 'zod/mini';
import { once, readJson } from '../cells/reading';
import type { FormMemory } from '../requests/form-options';

/** Characters of a piece: at most three bytes each, and a value takes 9 KB. */
const PIECE = 3000;
const KEY = 'form.';

const stored = once(() =>
  z.object({ at: z.number(), area: z.string(), staff: z.string(), language: z.string(), draft: z.string() }),
);

/** Properties by key; the last is blank, so that what a longer text left behind it is not read. */
export function encodeFormMemory(memory: FormMemory): Readonly<Record<string, string>> {
  const json = JSON.stringify(memory);
  const count = Math.ceil(json.length / PIECE);
  const pieces = Array.from({ length: count + 1 }, (_, index) => json.slice(index * PIECE, (index + 1) * PIECE));
  return Object.fromEntries(pieces.map((piece, index) => [`${KEY}${index}`, piece]));
}

/** null for properties that hold none. */
export function decodeFormMemory(properties: Readonly<Record<string, string>>): FormMemory | null {
  let json = '';
  for (let index = 0; ; index += 1) {
    const piece = properties[`${KEY}${index}`] ?? '';
    if (piece === '') return readJson(stored(), json);
    json += piece;
  }
}
