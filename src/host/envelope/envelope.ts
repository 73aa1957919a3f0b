/** What is saved: the book, and what belongs to the spreadsheet file but lies outside its cells. */
import * as z from 'zod/mini';
import { newBookId } from '../execution/state/context';
import type { StoredProperties } from '../execution/state/stores';
import { deferredShape, nothingDeferred, type StoredDeferred } from '../local/deferred';

const FORMAT = 'chofu-kpi-workbook';
const VERSION = 1;

const texts = z.record(z.string(), z.string());
const properties = z.object({ script: texts, document: texts, users: z.record(z.string(), texts) });
const header = z.object({ format: z.literal(FORMAT), version: z.number() });
const body = z.object({
  id: z.string(),
  properties,
  withoutGridlines: z.array(z.number()),
  done: z._default(z.array(z.string()), []),
  deferred: z._default(deferredShape, nothingDeferred),
  book: z.unknown(),
});

export interface Envelope {
  readonly id: string;
  readonly properties: StoredProperties;
  /** Ids of sheets whose gridlines are hidden. */
  readonly withoutGridlines: readonly number[];
  /** Ids of the last asks of windows that were done. */
  readonly done: readonly string[];
  /** Mails, triggers, and scopes granted. */
  readonly deferred: StoredDeferred;
  /** The book's own snapshot; null for a new one. */
  readonly book: unknown;
}

export function newEnvelope(): Envelope {
  return {
    id: newBookId(),
    properties: { script: {}, document: {}, users: {} },
    withoutGridlines: [],
    done: [],
    deferred: nothingDeferred(),
    book: null,
  };
}

/** Reads a snapshot; throws an Error that says what is wrong with it. */
export function openEnvelope(snapshot: unknown): Envelope {
  const head = header.safeParse(snapshot);
  if (!head.success) throw new Error('This is not a workbook of this program');
  if (head.data.version > VERSION)
    throw new Error(`This workbook is of version ${head.data.version}; this program reads up to ${VERSION}`);
  const rest = body.safeParse(snapshot);
  if (!rest.success || rest.data.book === null || rest.data.book === undefined)
    throw new Error('This workbook is incomplete');
  const { id, properties: stored, withoutGridlines, done, deferred, book } = rest.data;
  return { id, properties: stored, withoutGridlines, done, deferred, book };
}

/** The snapshot of a copy as Google makes it: another spreadsheet, without properties, triggers and grants; all else stays. */
export function copySnapshot(snapshot: unknown): unknown {
  const { book, withoutGridlines } = openEnvelope(snapshot);
  const { id, properties: none, done, deferred } = newEnvelope();
  return snapshotOf({ id, properties: none, withoutGridlines, done, deferred, book: renamedCopy(book) });
}

const namedBook = z.looseObject({ workbook: z.looseObject({ name: z.string() }) });

/** Google names a copy after its original. */
function renamedCopy(book: unknown): unknown {
  const named = namedBook.safeParse(book);
  if (!named.success) return book;
  const { workbook } = named.data;
  return { ...named.data, workbook: { ...workbook, name: `${workbook.name} のコピー` } };
}

export function snapshotOf(envelope: Envelope): unknown {
  return { format: FORMAT, version: VERSION, ...envelope };
}
