/** A ZIP archive read piece by piece (PKWARE's APPNOTE 6.3): its directory first, a file's bytes only when asked for. */
import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { ArchiveFile } from './archive-file';
import { RefusedError } from './refused-error';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const PIECE = 1 << 20;

/** A year of a large city is some 20 MB; beyond these an archive is no copy, whatever it says of itself. */
export const limits = {
  archive: 512 * PIECE,
  file: 256 * PIECE,
  /** Of all files together. */
  total: 512 * PIECE,
  files: 1000,
  /** How many times its size a file may unfold to, once it is larger than `freeUpTo`. */
  ratio: 200,
  freeUpTo: 4 * PIECE,
} as const;

interface Entry {
  readonly path: string;
  readonly locked: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Reads the directory. `close` it when done. @throws RefusedError for what is no archive that may be unpacked */
export class ZipFile {
  readonly files: readonly ArchiveFile[];
  private readonly handle: number;
  private readonly size: number;

  constructor(path: string) {
    this.handle = openSync(path, 'r');
    try {
      this.size = fstatSync(this.handle).size;
      if (this.size > limits.archive) throw new RefusedError('zipTooLarge');
      const entries = this.directory();
      this.files = entries.map((entry) => ({ path: entry.path, chunks: () => this.unfolded(entry) }));
    } catch (error) {
      this.close();
      throw error;
    }
  }

  close(): void {
    closeSync(this.handle);
  }

  private directory(): Entry[] {
    const end = this.end();
    const [count, bytes, start] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
    if (count > limits.files) throw new RefusedError('zipTooLarge');
    const directory = this.read(start, bytes);
    const entries: Entry[] = [];
    let at = 0;
    for (let index = 0; index < count; index += 1) {
      if (at + 46 > directory.length || directory.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged();
      const next = at + 46 + [28, 30, 32].reduce((sum, field) => sum + directory.readUInt16LE(at + field), 0);
      entries.push(entryAt(directory, at));
      at = next;
    }
    const kept = entries.filter(({ path }) => !path.endsWith('/'));
    if (kept.reduce((sum, { size }) => sum + size, 0) > limits.total) throw new RefusedError('zipTooLarge');
    for (const { path } of kept) if (escapes(path)) throw new RefusedError('zipPath', path);
    return kept;
  }

  /** The end record, which may have a comment behind it. */
  private end(): Buffer {
    const length = Math.min(this.size, END_SIZE + MAX_COMMENT);
    const tail = this.read(this.size - length, length);
    for (let at = length - END_SIZE; at >= 0; at -= 1) {
      if (tail.readUInt32LE(at) === END_OF_DIRECTORY) return tail.subarray(at);
    }
    throw damaged();
  }

  /** The bytes of a file as they unfold, cut off where they come to more than they may. */
  private async *unfolded(entry: Entry): AsyncGenerator<Buffer> {
    if (entry.locked) throw new RefusedError('zipLocked', entry.path);
    if (entry.method !== 0 && entry.method !== 8) throw damaged(entry.path);
    let size = 0;
    const source = entry.method === 0 ? this.pieces(entry) : inflated(this.pieces(entry), entry.path);
    for await (const chunk of source) {
      size += chunk.length;
      const bomb = size > limits.freeUpTo && size > entry.packed * limits.ratio;
      if (size > limits.file || bomb) throw new RefusedError('zipTooLarge', entry.path);
      yield chunk;
    }
    if (size !== entry.size) throw damaged(entry.path);
  }

  private *pieces({ offset, packed, path }: Entry): Generator<Buffer> {
    const header = this.read(offset, 30);
    if (header.readUInt32LE(0) !== LOCAL_HEADER) throw damaged(path);
    const from = offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    for (let at = 0; at < packed; at += PIECE) yield this.read(from + at, Math.min(PIECE, packed - at));
  }

  private read(from: number, length: number): Buffer {
    if (from < 0 || from + length > this.size) throw damaged();
    const buffer = Buffer.allocUnsafe(length);
    if (readSync(this.handle, buffer, 0, length, from) !== length) throw damaged();
    return buffer;
  }
}

async function* inflated(pieces: Iterable<Buffer>, path: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of Readable.from(pieces).pipe(createInflateRaw({ chunkSize: 1 << 18 }))) yield chunk;
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    throw damaged(path);
  }
}

function entryAt(directory: Buffer, at: number): Entry {
  const flags = directory.readUInt16LE(at + 8);
  const name = directory.subarray(at + 46, at + 46 + directory.readUInt16LE(at + 28));
  return {
    path: nameOf(name, (flags & 0x800) !== 0),
    locked: (flags & 1) !== 0,
    method: directory.readUInt16LE(at + 10),
    packed: directory.readUInt32LE(at + 20),
    size: directory.readUInt32LE(at + 24),
    offset: directory.readUInt32LE(at + 42),
  };
}

/** Windows packs Japanese names in Shift_JIS without saying so; macOS parts the marks from their letters. */
function nameOf(bytes: Buffer, saysUtf8: boolean): string {
  const text = saysUtf8 || isUtf8(bytes) ? bytes.toString('utf8') : new TextDecoder('shift_jis').decode(bytes);
  return text.normalize('NFC');
}

function escapes(path: string): boolean {
  const parts = path.split(/[/\\]/);
  return (
    path.startsWith('/') ||
    path.startsWith('\\') ||
    /^[A-Za-z]:/.test(path) ||
    parts.includes('..') ||
    path.includes('\0')
  );
}

function damaged(path = ''): RefusedError {
  return new RefusedError('zipDamaged', path);
}
