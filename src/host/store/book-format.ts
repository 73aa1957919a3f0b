/**
 * The bytes of a book file: one JSON object, laid out so that its first line says format, version, size and checksum and
 * the snapshot follows on lines of its own. The first line tells a later version, or a file cut short, without the rest.
 */
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { BookFileError } from './book-file-error';

const format = 'chofu-kpi-book-file';
const version = 1;
/** A header is about 150 bytes; a file without a line end by here was not laid out by us. */
const longestHeader = 1024;
const newline = 0x0a;
const tail = '\n}\n';

const anyVersion = z.object({ format: z.literal(format), version: z.int().check(z.positive()) });
const factsShape = z.object({
  format: z.literal(format),
  version: z.literal(version),
  bytes: z.int().check(z.nonnegative()),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
type Facts = z.infer<typeof factsShape>;

/** The parts of a book file, to be written one after the other. */
export function encodeBook(snapshot: unknown): readonly Buffer[] {
  const text = JSON.stringify(snapshot);
  if (text === undefined) throw new TypeError('A snapshot is plain JSON.');
  const body = Buffer.from(text, 'utf8');
  const facts: Facts = { format, version, bytes: body.length, sha256: sha256(body) };
  const header = `${JSON.stringify(facts).slice(0, -1)},"snapshot":\n`;
  return [Buffer.from(header, 'utf8'), body, Buffer.from(tail, 'utf8')];
}

/**
 * The snapshot in the bytes of a book file.
 * @throws BookFileError notABook, laterVersion, truncated or damaged
 */
export function decodeBook(bytes: Buffer, file: string): unknown {
  const end = bytes.subarray(0, longestHeader).indexOf(newline);
  const header = end < 0 ? null : readHeader(bytes.subarray(0, end), file);
  if (header === null) return decodeRelaid(bytes, file);
  const rest = bytes.subarray(end + 1);
  const body = rest.subarray(0, header.bytes);
  if (rest.length < header.bytes + tail.length) throw new BookFileError('truncated', file);
  if (rest.subarray(header.bytes).toString('utf8') !== tail || sha256(body) !== header.sha256) {
    throw new BookFileError('damaged', file);
  }
  return JSON.parse(body.toString('utf8'));
}

function readHeader(line: Buffer, file: string): Facts | null {
  const text = line.toString('utf8');
  const opening = ',"snapshot":';
  return text.endsWith(opening) ? checkFacts(parseJson(`${text.slice(0, -opening.length)}}`), file) : null;
}

function checkFacts(facts: unknown, file: string): Facts {
  const any = anyVersion.safeParse(facts);
  if (!any.success) throw new BookFileError('notABook', file);
  if (any.data.version > version) throw new BookFileError('laterVersion', file, { version: any.data.version });
  const known = factsShape.safeParse(facts);
  if (!known.success) throw new BookFileError('damaged', file);
  return known.data;
}

/** A book that another program wrote anew as JSON (a formatter, say) is still that book when its content is unchanged. */
function decodeRelaid(bytes: Buffer, file: string): unknown {
  const whole = parseJson(bytes.toString('utf8'));
  if (typeof whole !== 'object' || whole === null || !('snapshot' in whole)) {
    throw new BookFileError(looksCutShort(bytes) ? 'truncated' : 'notABook', file);
  }
  const facts = checkFacts(whole, file);
  const body = Buffer.from(JSON.stringify(whole.snapshot), 'utf8');
  if (sha256(body) !== facts.sha256) throw new BookFileError('damaged', file);
  return whole.snapshot;
}

/** True for the first bytes of a book (none at all included) that end before its first line does. */
function looksCutShort(bytes: Buffer): boolean {
  const opening = Buffer.from(`{"format":"${format}"`);
  const length = Math.min(bytes.length, opening.length);
  return bytes.subarray(0, length).equals(opening.subarray(0, length));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
