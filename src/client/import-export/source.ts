/** What a person chose to import: the files of a copy, or one table as text. */
import { strFromU8, unzipSync } from 'fflate';
import { archiveKind, isArchive, textOf, type WrongFile } from './file-kind';

export type Source =
  | { readonly kind: 'copy'; readonly files: readonly { readonly name: string; readonly text: string }[] }
  | { readonly kind: 'table'; readonly text: string };

/** A zip archive is a copy; anything else is a table, or something that is named. @throws when an archive cannot be read */
export async function sourceOf(file: Blob): Promise<Source | { readonly wrong: WrongFile }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isArchive(bytes)) {
    const text = textOf(bytes);
    return typeof text === 'string' ? { kind: 'table', text } : text;
  }
  const entries = Object.entries(unzipSync(bytes));
  const wrong = archiveKind(entries.map(([name]) => name));
  if (wrong !== null) return { wrong };
  const files = entries.filter(([name]) => /\.csv$/i.test(name));
  return { kind: 'copy', files: files.map(([name, content]) => ({ name: baseName(name), text: csvText(content) })) };
}

/** A file that a spreadsheet program saved again may be in another encoding: which one, the server need not know. */
function csvText(content: Uint8Array): string {
  const text = textOf(content);
  return typeof text === 'string' ? text : strFromU8(content);
}

/** An archive that was packed anew may hold a folder. */
function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
