/** What a file is by its first bytes and, for an archive, by the names in it: a name's ending may say anything. Pure. */

/** What cannot be imported, each with a sentence of what to do instead. */
export type WrongFile =
  | 'xlsx'
  | 'xls'
  | 'ods'
  | 'docx'
  | 'pptx'
  | 'pdf'
  | 'html'
  | 'rtf'
  | 'zip'
  | 'binary'
  | 'mixed'
  | 'empty';

const STARTS: readonly (readonly [kind: WrongFile, bytes: readonly number[]])[] = [
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];
const ZIP = [0x50, 0x4b];

export function isArchive(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP);
}

/** By what an archive holds; null for one that may be a copy (控え). */
export function archiveKind(names: readonly string[]): WrongFile | null {
  const holds = (form: RegExp): boolean => names.some((name) => form.test(name));
  if (holds(/^xl\//)) return 'xlsx';
  if (holds(/^word\//)) return 'docx';
  if (holds(/^ppt\//)) return 'pptx';
  if (names.includes('mimetype') && holds(/^content\.xml$/)) return 'ods';
  return holds(/\.csv$/i) ? null : 'zip';
}

/** The text of a file that is no archive, or what it is instead. */
export function textOf(bytes: Uint8Array): string | { readonly wrong: WrongFile } {
  if (bytes.length === 0) return { wrong: 'empty' };
  const kind = STARTS.find(([, start]) => startsWith(bytes, start))?.[0];
  if (kind !== undefined) return { wrong: kind };
  const wide = wideText(bytes);
  if (wide === null && bytes.subarray(0, 4096).includes(0)) return { wrong: 'binary' };
  const text = wide ?? narrowText(bytes);
  if (text === null) return { wrong: 'mixed' };
  if (text.trim() === '') return { wrong: 'empty' };
  return /^\s*<(?:!doctype|html|table|\?xml)/i.test(text) ? { wrong: 'html' } : text;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** UTF-16, by its mark or by the zeros of its separators; null for anything else. */
function wideText(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xff, 0xfe])) return decoded('utf-16le', bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return decoded('utf-16be', bytes);
  if (bytes.length % 2 !== 0) return null;
  // A separator or a line's end is a byte and a zero.
  const head = bytes.subarray(0, 4096);
  const ends = (zero: 0 | 1): number =>
    head.filter(
      (byte, at) => at % 2 === 1 - zero && [0x09, 0x0a, 0x2c].includes(byte) && head[at + (zero === 1 ? 1 : -1)] === 0,
    ).length;
  const [little, big] = [ends(1), ends(0)];
  if (little + big === 0) return null;
  return decoded(little > big ? 'utf-16le' : 'utf-16be', bytes);
}

/** Programs in Japan still save as Shift_JIS, older ones as EUC-JP; null for a text that is none of the three as a whole. */
function narrowText(bytes: Uint8Array): string | null {
  const utf8 = decoded('utf-8', bytes);
  if (utf8 !== null) return utf8;
  const found = ['shift_jis', 'euc-jp'].flatMap((label) => decoded(label, bytes) ?? []);
  // Bytes of one can be read as letters of the other: then as half-width kana, which tables hardly hold.
  const [best = null] = found.sort((a, b) => halfWidth(a) - halfWidth(b));
  return best;
}

function halfWidth(text: string): number {
  return (text.match(/[\uff61-\uff9f]/g)?.length ?? 0) / text.length;
}

function decoded(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
