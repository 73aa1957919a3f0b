/** Whether the files of a copy are as they were written: a spreadsheet program that saves one again turns days and numbers into others. */

import { ja } from '../../i18n/ja';
import type { CopyFault } from '../../schema/import-export/copied-book';
import { exactLines } from '../../schema/import-export/table-text';
import { textHash, wellFormed } from '../history/chain';

type File = { readonly name: string; readonly text: string };

/** Copies of this form and later ones list their files with sums. */
const LISTS_SINCE = 2;
const MARK = '\ufeff';

/** The first file that was changed since the copy was taken, or that is not there; null when all are as they were. */
export function changedFile(files: readonly File[], version: number): CopyFault | null {
  if (version < LISTS_SINCE) return null;
  const list = `${ja.backup.list.name}.csv`;
  const text = textOf(files, list);
  if (text === null) return { fault: 'missing', file: list };
  const [head, ...lines] = exactLines(text) ?? [];
  if (head === undefined) return { fault: 'broken', file: list };
  for (const [file = '', , sum = ''] of lines) {
    const content = textOf(files, file);
    if (content === null) return { fault: 'missing', file };
    // Whoever read the archive may have taken the mark for what it is.
    const written = MARK + wellFormed(content.replace(/^\ufeff/, ''));
    if (textHash(written) !== sum) return { fault: 'broken', file };
  }
  return null;
}

function textOf(files: readonly File[], name: string): string | null {
  return files.find((each) => each.name.normalize('NFC') === name)?.text ?? null;
}
