/** The lines of 変更履歴 in a copy, to be written again in a new book under the times and people of then. */
import type { CellValue } from '../../domain/cells/cell-value';
import { ja } from '../../i18n/ja';
import type { Grid } from '../../schema/cells/grid';
import { decodeKind } from '../../schema/history/change-words';
import type { CopyFault } from '../../schema/import-export/copied-book';
import type { ChangeLine, RecordedLine } from '../ports/history';

export function copiedHistory([head = [], ...rows]: Grid): { readonly lines: readonly ChangeLine[] } | CopyFault {
  const broken: CopyFault = { fault: 'broken', file: `${ja.backup.names.history}.csv` };
  if (!ja.backup.history.every((header, column) => head[column] === header)) return broken;
  const lines = rows
    .filter((row) => row.some((cell) => cell !== null))
    .map((row): ChangeLine | null => {
      const [at = '', word = '', by = '', tab = '', id = '', before = '', after = '', ...rest] = row.map(asText);
      const [reason = '', requestId = '', content = ''] = rest;
      const kind = decodeKind(word);
      if (kind === null) return null;
      const about = content === '' ? {} : { content };
      return { made: { at, by }, kind, tab, id, before, after, reason, requestId, ...about };
    });
  const described = lines.filter((line) => line !== null);
  return described.length === lines.length ? { lines: described } : broken;
}

/** How many of the copy's lines stand already, from its first on. */
export function recordedOf(recorded: readonly RecordedLine[], copied: readonly ChangeLine[]): number {
  const same = (line: RecordedLine | undefined, wanted: ChangeLine | undefined): boolean =>
    line !== undefined &&
    wanted !== undefined &&
    line.at === wanted.made?.at &&
    line.kind === wanted.kind &&
    line.id === wanted.id &&
    line.requestId === wanted.requestId &&
    line.after === wanted.after;
  const first = recorded.findIndex((line) => same(line, copied[0]));
  if (first < 0) return 0;
  let count = 0;
  while (same(recorded[first + count], copied[count])) count += 1;
  return count;
}

function asText(cell: CellValue): string {
  return typeof cell === 'object' ? '' : String(cell);
}
