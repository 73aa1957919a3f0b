/**
 * Texts that would fill what Google lets a book keep (30,000 characters) lie in the document's properties, in pieces of a
 * property's size; in the book stands a mark with their length.
 */

const KEY = 'chofu-kpi.long.';
const MARK = 'long:';
/** Characters that the book keeps itself. */
const SHORT = 3000;
/** Characters of a piece: at most three bytes each, and a property takes 9 KB. */
const PIECE = 3000;

/** What the book keeps of it: the text, or the mark of one that was put away. */
export function putAway(text: string): string {
  if (text.length <= SHORT) return text;
  const count = Math.ceil(text.length / PIECE);
  const pieces = Array.from({ length: count }, (_, index) => text.slice(index * PIECE, (index + 1) * PIECE));
  PropertiesService.getDocumentProperties().setProperties(
    Object.fromEntries(pieces.map((piece, index) => [KEY + index, piece])),
  );
  return MARK + text.length;
}

/** The text of what the book keeps; the mark itself where the text is gone, as in a copy of the file. */
export function putBack(kept: string): string {
  const length = lengthOf(kept);
  if (length === 0) return kept;
  const all = PropertiesService.getDocumentProperties().getProperties();
  const pieces = Array.from({ length: Math.ceil(length / PIECE) }, (_, index) => all[KEY + index] ?? '');
  const text = pieces.join('').slice(0, length);
  return text.length === length ? text : kept;
}

/** Nobody needs the text any more. */
export function forget(kept: string): void {
  const count = Math.ceil(lengthOf(kept) / PIECE);
  if (count === 0) return;
  PropertiesService.getDocumentProperties().setProperties(
    Object.fromEntries(Array.from({ length: count }, (_, index) => [KEY + index, ''])),
  );
}

/** 0 for a text of its own. */
function lengthOf(kept: string): number {
  return kept.startsWith(MARK) ? Number(kept.slice(MARK.length)) || 0 : 0;
}
