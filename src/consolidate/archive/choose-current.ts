/** Of all copies of a book and year: which to read, the latest first, and which not at all. */
import type { Identity } from './identity';
import type { Refusal } from './refused-error';

export interface NotUsed {
  readonly identity: Identity;
  readonly refusal: Refusal;
  readonly about: string;
}

export interface Chosen {
  /** A book and year each: its copies from the latest on, to be tried in this order. */
  readonly books: readonly (readonly Identity[])[];
  readonly refused: readonly NotUsed[];
}

/**
 * Copies of the same content are one. Two of one second that differ are both refused, since nothing tells which is right;
 * so are all copies of a book that is said to be of two municipalities.
 */
export function chooseCurrent(found: readonly Identity[]): Chosen {
  const refused: NotUsed[] = [];
  const books: Identity[][] = [];
  for (const copies of groupedBy(found, ({ bookId, year }) => `${bookId} ${year}`).values()) {
    const [first, other] = [...new Set(copies.map(({ code }) => code).filter((code) => code !== ''))];
    if (first !== undefined && other !== undefined) {
      for (const identity of copies) refused.push({ identity, refusal: 'twoCodes', about: `${first}、${other}` });
      continue;
    }
    const kept = [...groupedBy(copies, ({ exportedAt }) => exportedAt).values()].flatMap((same) =>
      oneOf(same, refused),
    );
    kept.sort((a, b) => (a.exportedAt < b.exportedAt ? 1 : -1));
    if (kept.length > 0) books.push(kept);
  }
  return { books, refused };
}

function oneOf(same: readonly Identity[], refused: NotUsed[]): Identity[] {
  const [first, ...others] = [...same].sort((a, b) => (a.archive.shown < b.archive.shown ? -1 : 1));
  if (first === undefined) return [];
  if (others.every(({ content }) => content === first.content)) {
    for (const identity of others) refused.push({ identity, refusal: 'sameFile', about: first.archive.shown });
    return [first];
  }
  for (const identity of same) {
    const beside = same.find((each) => each !== identity && each.content !== identity.content) ?? first;
    refused.push({ identity, refusal: 'sameSecond', about: beside.archive.shown });
  }
  return [];
}

export function groupedBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item)) ?? [];
    groups.set(key(item), group);
    group.push(item);
  }
  return groups;
}
