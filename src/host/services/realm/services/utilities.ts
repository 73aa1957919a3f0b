/** Utilities: dates, ids, sleep, base64, digests, blobs. */
import Papa from 'papaparse';
import { mismatch, native, ScriptException } from '../base/bridge';
import { declare, service } from '../base/declared';
import { Charset, DigestAlgorithm } from '../base/enums';
import { formatDate } from '../base/format-date';
import type { EnumValue } from '../base/strict-enum';
import { isDate } from '../base/values';

/** Text (as UTF-8) or signed bytes, as base64 for the worker. */
function toBase64(data: unknown, method: string): string {
  if (typeof data === 'string') return native<string>('encodeText', data);
  if (Array.isArray(data)) return native<string>('encodeBytes', data);
  throw mismatch(method, [data]);
}

const signedBytes = (base64: string): number[] => native<number[]>('decodeBytes', base64);
const webSafe = (base64: string): string => base64.replaceAll('+', '-').replaceAll('/', '_');
const standard = (text: string): string => text.replaceAll('-', '+').replaceAll('_', '/');

class Blob {
  #base64: string;
  #contentType: string | null;
  #name: string | null;

  constructor(base64: string, contentType: string | null, name: string | null) {
    this.#base64 = base64;
    this.#contentType = contentType;
    this.#name = name;
  }

  getBytes(): number[] {
    return signedBytes(this.#base64);
  }

  getDataAsString(): string {
    return native<string>('decodeText', this.#base64);
  }

  getContentType(): string | null {
    return this.#contentType;
  }

  setContentType(contentType: string | null): this {
    this.#contentType = contentType;
    return this;
  }

  getName(): string | null {
    return this.#name;
  }

  setName(name: string): this {
    this.#name = name;
    return this;
  }

  setDataFromString(text: unknown): this {
    this.#base64 = native<string>('encodeText', String(text));
    return this;
  }
}
declare(Blob, 'Blob');

function formatOne(value: unknown, flags: string, width: string, precision: string | undefined, type: string): string {
  let text = String(value);
  if (type === 'd') text = String(Math.trunc(Number(value)));
  if (type === 'f') text = Number(value).toFixed(precision === undefined ? 6 : Number(precision));
  if (type === 'x') text = Math.trunc(Number(value)).toString(16);
  if (type === 's' && precision !== undefined) text = text.slice(0, Number(precision));
  if (flags.includes('+') && type !== 's' && Number(value) >= 0) text = `+${text}`;
  const size = Number(width || 0);
  if (flags.includes('-')) return text.padEnd(size);
  return text.padStart(size, flags.includes('0') && type !== 's' ? '0' : ' ');
}

/** sprintf with %s %d %f %x and flags; %% is a percent sign. */
export function formatString(template: string, args: readonly unknown[]): string {
  let next = 0;
  return template.replace(
    /%(?:(%)|([-+0]*)(\d*)(?:\.(\d+))?([sdfx]))/g,
    (_all, percent, flags, width, precision, type) =>
      percent === '%' ? '%' : formatOne(args[next++], flags, width, precision, type),
  );
}

function digest(algorithm: EnumValue, value: unknown): number[] {
  if (algorithm === DigestAlgorithm.MD2) throw new ScriptException('MD2 is not supported here');
  return native<number[]>('digest', algorithm.name(), toBase64(value, 'Utilities.computeDigest'));
}

export const utilities = service('Utilities', {
  Charset,
  DigestAlgorithm,
  formatDate: (date: unknown, zone: unknown, pattern: unknown): string => {
    if (!isDate(date) || typeof zone !== 'string' || typeof pattern !== 'string')
      throw mismatch('Utilities.formatDate', [date, zone, pattern]);
    return formatDate(date, zone, pattern);
  },
  formatString: (template: unknown, ...args: unknown[]): string => formatString(String(template), args),
  getUuid: (): string => native<string>('uuid'),
  sleep: (milliseconds: unknown): void => {
    if (typeof milliseconds !== 'number') throw mismatch('Utilities.sleep', [milliseconds]);
    native<null>('sleep', milliseconds);
  },
  parseCsv: (csv: unknown, delimiter: unknown = ','): string[][] => {
    if (typeof csv !== 'string' || typeof delimiter !== 'string')
      throw mismatch('Utilities.parseCsv', [csv, delimiter]);
    const { data, errors } = Papa.parse<string[]>(csv, { delimiter, skipEmptyLines: true });
    if (errors.length > 0) throw new ScriptException('Could not parse text.');
    return data;
  },
  base64Encode: (data: unknown): string => toBase64(data, 'Utilities.base64Encode'),
  base64EncodeWebSafe: (data: unknown): string => webSafe(toBase64(data, 'Utilities.base64EncodeWebSafe')),
  base64Decode: (text: unknown): number[] => signedBytes(String(text)),
  base64DecodeWebSafe: (text: unknown): number[] => signedBytes(standard(String(text))),
  computeDigest: digest,
  newBlob: (data: unknown, contentType: string | null = null, name: string | null = null): Blob =>
    new Blob(toBase64(data, 'Utilities.newBlob'), contentType, name),
});
