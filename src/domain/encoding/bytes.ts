/** Bytes without the platform's help, which Apps Script does not give: UTF-8, a ZIP archive, base64. Pure. */

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export interface ZipEntry {
  readonly name: string;
  readonly text: string;
}

/** The text in UTF-8 (RFC 3629, section 3). @throws URIError for a surrogate without its other half. */
export function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), following(point));
    else if (point >= 0xd800 && point < 0xe000) throw new URIError(`Half a character at ${at}`);
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), following(point >> 6), following(point));
    else {
      bytes.push(0xf0 | (point >> 18), following(point >> 12), following(point >> 6), following(point));
      at += 1;
    }
  }
  return bytes;
}

/** A byte that goes on with a character: its lowest six bits. */
function following(bits: number): number {
  return 0x80 | (bits & 0x3f);
}

/** A ZIP archive of texts, stored without compression (PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.16); its times are 1980's first. */
export function zip(entries: readonly ZipEntry[]): number[] {
  const files: number[] = [];
  const directory: number[] = [];
  for (const { name, text } of entries) {
    const content = utf8(text);
    const [size, path] = [le(content.length, 4), utf8(name)];
    // Version 2.0, UTF-8 names, stored, 1980-01-01.
    const shared = [...le(20, 2), ...le(0x800, 2), ...le(0, 2), ...le(0, 2), ...le(0x21, 2), ...le(crc32(content), 4)];
    const lengths = [...size, ...size, ...le(path.length, 2), ...le(0, 2)];
    const zeros = le(0, 10);
    directory.push(
      ...le(0x02014b50, 4),
      ...le(20, 2),
      ...shared,
      ...lengths,
      ...zeros,
      ...le(files.length, 4),
      ...path,
    );
    append(files, [...le(0x04034b50, 4), ...shared, ...lengths, ...path]);
    append(files, content);
  }
  const count = le(entries.length, 2);
  const start = le(files.length, 4);
  const size = le(directory.length, 4);
  append(files, directory);
  append(files, [...le(0x06054b50, 4), ...le(0, 4), ...count, ...count, ...size, ...start, ...le(0, 2)]);
  return files;
}

export function base64(bytes: readonly number[]): string {
  const text: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.slice(at, at + 3);
    const word = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const sign = (shift: number): string => BASE64.charAt((word >> shift) & 63);
    text.push(sign(18), sign(12), b === undefined ? '=' : sign(6), c === undefined ? '=' : sign(0));
  }
  return text.join('');
}

/** Little-endian. */
function le(value: number, bytes: number): number[] {
  return Array.from({ length: bytes }, (_, at) => (at < 4 ? (value >>> (8 * at)) & 255 : 0));
}

/** Not push(...bytes): an argument list has its limit. */
function append(to: number[], bytes: readonly number[]): void {
  for (const byte of bytes) to.push(byte);
}

function crc32(bytes: readonly number[]): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return (crc ^ -1) >>> 0;
}
