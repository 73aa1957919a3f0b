/** Takes a copy apart: every file held against the list of files, 記録 written out line by line, the small ones kept as texts. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { type ArchiveFile, type OpenArchive, openArchive, wholeFile } from './archive-file';
import { entryHeader, type FileKey, files, listColumns, listFile } from './archive-format';
import { CsvScan } from './csv-scan';
import { type Identity, needed } from './identity';
import { RefusedError } from './refused-error';
import { asFirstSaved } from './saved-again';
import { csvRows, csvTable, decodedText } from './small-csv';

/** What a book is read from, beside 記録. */
const kept = ['settings', 'targets', 'indicators', 'closings'] as const satisfies readonly FileKey[];
export type KeptFile = (typeof kept)[number];

export interface Unpacked {
  readonly texts: Readonly<Record<KeptFile, string>>;
  /** Lines of 記録 that were left out (1-based), their cells being too many or too few. */
  readonly uneven: readonly number[];
  /** A spreadsheet program had saved it again. */
  readonly savedAgain: boolean;
}

interface Listed {
  readonly rows: number;
  readonly hash: string;
}

/** Writes 記録 to `target`. @throws RefusedError */
export async function unpack(identity: Identity, target: string): Promise<Unpacked> {
  const open = openArchive(identity.archive);
  try {
    return identity.version === 1 ? await unpackOld(open, target) : await unpackListed(open, target);
  } finally {
    open.close();
  }
}

async function unpackListed(open: OpenArchive, target: string): Promise<Unpacked> {
  const texts = new Map<string, string>();
  let uneven: readonly number[] = [];
  for (const [name, listed] of await listOf(open)) {
    const key = kept.find((each) => files[each] === name);
    const out = name === files.entries ? target : null;
    const parts: Buffer[] = [];
    const read = await scanned(needed(open, name), out, key === undefined ? null : parts);
    if (read.hash !== listed.hash) throw new RefusedError(read.savedAgain ? 'savedAgain' : 'altered', name);
    if (read.fault !== null) throw new RefusedError(read.fault, name);
    if (read.rows !== listed.rows) throw new RefusedError('rowsDiffer', name);
    if (out !== null) uneven = read.uneven;
    if (key !== undefined) texts.set(key, decodedText(Buffer.concat(parts)));
  }
  return { texts: textsOf(texts), uneven, savedAgain: false };
}

/** By name, with every file of the format on it. */
async function listOf(open: OpenArchive): Promise<Map<string, Listed>> {
  const { name, rows, hash } = listColumns;
  const lines = csvTable(decodedText(await wholeFile(needed(open, listFile))), [name, rows, hash]);
  const listed = new Map((lines ?? []).map((under) => [under(name), { rows: Number(under(rows)), hash: under(hash) }]));
  const missing = Object.values(files).find((each) => !listed.has(each));
  if (missing !== undefined) throw new RefusedError('altered', listFile);
  return listed;
}

async function unpackOld(open: OpenArchive, target: string): Promise<Unpacked> {
  for (const name of Object.values(files)) needed(open, name);
  const entries = asFirstSaved(await wholeFile(needed(open, files.entries)));
  const read = await scanned(inMemory(files.entries, entries.bytes), target, null);
  if (read.fault !== null) throw new RefusedError(read.fault, files.entries);
  const texts = new Map<string, string>();
  for (const key of kept) texts.set(key, decodedText(await wholeFile(needed(open, files[key]))));
  return { texts: textsOf(texts), uneven: read.uneven, savedAgain: entries.changed };
}

function inMemory(path: string, bytes: Buffer): ArchiveFile {
  return {
    path,
    async *chunks() {
      yield bytes;
    },
  };
}

function textsOf(texts: ReadonlyMap<string, string>): Unpacked['texts'] {
  const text = (key: KeptFile): string => texts.get(key) ?? '';
  return {
    settings: text('settings'),
    targets: text('targets'),
    indicators: text('indicators'),
    closings: text('closings'),
  };
}

interface ScannedFile {
  readonly hash: string;
  readonly rows: number;
  readonly uneven: readonly number[];
  /** No longer as copies are written: without the mark in front, or not in UTF-8. */
  readonly savedAgain: boolean;
  readonly fault: 'csvDamaged' | 'headerChanged' | null;
}

/** One pass over the bytes. `out` is a path that usable lines are written to. */
async function scanned(file: ArchiveFile, out: string | null, parts: Buffer[] | null): Promise<ScannedFile> {
  const hash = createHash('sha256');
  const handle = out === null ? null : openSync(out, 'w');
  const utf8 = new Utf8Check();
  let [marked, asWritten]: [boolean | null, boolean] = [null, true];
  const scan = new CsvScan(
    (line) => {
      asWritten = out === null || isEntryHeader(line);
    },
    (lines) => {
      if (handle !== null) writeSync(handle, lines);
    },
  );
  try {
    for await (const chunk of file.chunks()) {
      marked ??= chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
      hash.update(chunk);
      utf8.push(chunk);
      parts?.push(chunk);
      scan.push(chunk);
    }
    const { rows, uneven, open } = scan.end();
    const [isUtf, header] = [utf8.end(), asWritten ? null : ('headerChanged' as const)];
    const fault = open || (out !== null && !isUtf) ? 'csvDamaged' : header;
    return { hash: hash.digest('hex'), rows, uneven, savedAgain: marked === false || !isUtf, fault };
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

function isEntryHeader(line: Buffer): boolean {
  const [header = []] = csvRows(decodedText(line));
  return header.length === entryHeader.length && entryHeader.every((name, at) => header[at]?.trim() === name);
}

/** Whether bytes that come in pieces are UTF-8: a letter may be cut by the end of one. */
class Utf8Check {
  private isGood = true;
  private rest: Buffer = Buffer.alloc(0);

  push(chunk: Buffer): void {
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    let end = bytes.length;
    // Back to the first byte of a letter of which not all may be here.
    while (end > 0 && bytes.length - end < 4 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1;
    if (end > 0 && ((bytes[end - 1] ?? 0) & 0xc0) === 0xc0) end -= 1;
    else end = bytes.length;
    this.rest = bytes.subarray(end);
    if (!isUtf8(bytes.subarray(0, end))) this.isGood = false;
  }

  end(): boolean {
    return this.isGood && isUtf8(this.rest);
  }
}
