/** The text of a count field, read and stepped. */

/** null when nothing is typed; a number when it is plain digits (full-width ones too); else the text, for the server to judge. */
export function typedCount(text: string): number | string | null {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  return /^\d{1,6}$/.test(plain) ? Number(plain) : text.trim();
}

/**
 * The field after a step: never below nothing; 1 less than 1 is an empty field, since no activity is no entry.
 * Text that is no plain number stays as it is.
 */
export function stepped(text: string, by: number): string {
  const count = typedCount(text);
  if (typeof count === 'string') return text;
  const next = (count ?? 0) + by;
  return next > 0 ? String(next) : '';
}
