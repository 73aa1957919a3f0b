/** What a person chose to import: the files of a copy, or one table as text. */
import { strFromU8, unzipSync } from 'fflate';

export type Source =
  | { readonly kind: 'copy'; readonly files: readonly { readonly name: string; readonly text: string }[] }
  | { readonly kind: 'table'; readonly text: string };

/** The first two letters of a ZIP archive. */
const ZIP = [0x50, 0x4b];

/** A zip archive is a copy; anything else is a table. @throws when an archive cannot be read */
export async function sourceOf(file: Blob): Promise<Source> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!ZIP.every((byte, at) => bytes[at] === byte)) return { kind: 'table', text: textOf(bytes) };
  const files = Object.entries(unzipSync(bytes));
  return { kind: 'copy', files: files.map(([name, content]) => ({ name: baseName(name), text: strFromU8(content) })) };
}

/** Spreadsheet programs in Japan still save CSV as Shift_JIS: what is no UTF-8 is taken for that. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}

/** An archive that was packed anew may hold a folder. */
function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
