/** A small CSV file as cells by header. */
import { isUtf8 } from 'node:buffer';
import Papa from 'papaparse';

/** UTF-8, or the Shift_JIS that spreadsheet programs in Japan still write; without the byte order mark. */
export function decodedText(bytes: Buffer): string {
  const text = isUtf8(bytes) ? bytes.toString('utf8') : new TextDecoder('shift_jis').decode(bytes);
  return text.replace(/^\ufeff/, '');
}

export function csvRows(text: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: 'greedy' }).data;
}

/** A line's cell under a header; '' where there is no such column. */
export type CellUnder = (header: string) => string;

/** The lines below the header, each asked by header (however wide its letters); null where a needed header is missing. */
export function csvTable(text: string, needed: readonly string[]): readonly CellUnder[] | null {
  const [head = [], ...lines] = csvRows(text);
  const places = new Map<string, number>();
  head.forEach((header, at) => {
    const name = plainHeader(header);
    if (!places.has(name)) places.set(name, at);
  });
  if (needed.some((header) => !places.has(plainHeader(header)))) return null;
  return lines.map((line) => (header) => line[places.get(plainHeader(header)) ?? -1] ?? '');
}

function plainHeader(header: string): string {
  return header.normalize('NFKC').trim();
}
