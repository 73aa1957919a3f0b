/** What each column of an initiative tab is. Whatever lists columns derives from this table; their order is that of the domain. */
import { type CommonColumn, type ContentColumn, contentColumns } from '../../domain/rows/columns';

/**
 * Versions of the files of a copy, the newest last: 2 says which book and second it is of, and lists the files. A copy of a
 * later one is not read.
 */
const copyVersions = [1, 2] as const;
type CopyVersion = (typeof copyVersions)[number];

/** The version in which copies are written. */
export const COPY_VERSION: CopyVersion = copyVersions[copyVersions.length - 1] ?? 1;

interface EntryColumn<C extends CommonColumn> {
  /** In pixels, as set up. */
  readonly width: number;
  /** Plain text keeps what is typed exactly; else Sheets sees dates and numbers. */
  readonly plainText: boolean;
  /** What is typed here may change what counts. */
  readonly decides: boolean;
  /** A person may write here what tells who somebody is. */
  readonly personal: boolean;
  /** As requests bring it, at most so many characters; null for what the add-on writes itself. */
  readonly request: C extends ContentColumn ? { readonly max: number; readonly needed: boolean } : null;
  /** Copies have it from this version of them on. */
  readonly inCopiesSince: CopyVersion;
}

/** A date or an area as typed, a name, a text. */
const [CELL, NAME, TEXT] = [60, 200, 2000];

export const entryColumns = {
  date: {
    width: 84,
    plainText: false,
    decides: true,
    personal: false,
    request: { max: CELL, needed: true },
    inCopiesSince: 1,
  },
  area: {
    width: 184,
    plainText: true,
    decides: true,
    personal: false,
    request: { max: NAME, needed: true },
    inCopiesSince: 1,
  },
  staff: {
    width: 80,
    plainText: true,
    decides: false,
    personal: false,
    request: { max: NAME, needed: false },
    inCopiesSince: 1,
  },
  counterparty: {
    width: 108,
    plainText: true,
    decides: true,
    personal: true,
    request: { max: NAME, needed: false },
    inCopiesSince: 1,
  },
  note: {
    width: 150,
    plainText: true,
    decides: false,
    personal: true,
    request: { max: TEXT, needed: false },
    inCopiesSince: 1,
  },
  status: {
    width: 420,
    plainText: true,
    decides: false,
    personal: false,
    request: null,
    inCopiesSince: 1,
  },
  id: {
    width: 120,
    plainText: true,
    decides: false,
    personal: false,
    request: null,
    inCopiesSince: 1,
  },
} as const satisfies { readonly [C in CommonColumn]: EntryColumn<C> };

/** The content that a request must bring. */
export type NeededColumn = {
  [C in ContentColumn]: (typeof entryColumns)[C]['request']['needed'] extends true ? C : never;
}[ContentColumn];

export const personalColumns: readonly ContentColumn[] = contentColumns.filter(
  (column) => entryColumns[column].personal,
);
