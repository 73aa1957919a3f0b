/** refused.csv: every archive or line that was not used, and what was read in another way than it stands. Written, and read again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvTable, decodedText } from '../archive/small-csv';
import { isNote, type Reason, type Remark } from '../items/reasons';
import { CsvWriter } from '../tables/csv-writer';
import { reasonText, reasonTexts } from '../texts/reason-texts';

const refusedColumns = {
  path: 'ファイル',
  line: '行',
  use: '扱い',
  reason: '理由',
  advice: 'どうすればよいか',
  code: 'コード',
  about: '対象',
} as const;
export const useWords = { refused: '使わなかった', note: '使った（確認）' } as const;

export function writeRefused(remarks: readonly Remark[], folder: string): void {
  const out = new CsvWriter(join(folder, 'refused.csv'), Object.values(refusedColumns), '', '\ufeff');
  for (const remark of remarks) {
    const { path, line, reason, about } = remark;
    const text = reasonText(reason, about);
    out.write(
      [path, line, isNote(remark) ? useWords.note : useWords.refused, text.reason, text.advice, reason, about].map(
        guarded,
      ),
    );
  }
  out.close();
}

/** What an earlier run had to say of its archives; what it said of items is said anew. */
export function readRefused(folder: string): Remark[] {
  const { path, line, code, about } = refusedColumns;
  const lines = csvTable(decodedText(readFileSync(join(folder, 'refused.csv'))), [path, line, code, about]) ?? [];
  return lines.flatMap((under) => {
    const reason = Object.keys(reasonTexts).find((key): key is Reason => key === under(code));
    if (reason === undefined || aboutItems.has(reason)) return [];
    const at = under(line);
    return [{ path: bare(under(path)), line: at === '' ? null : Number(at), reason, about: bare(under(about)) }];
  });
}

/** Said by what the items file holds, not by the archives. */
const aboutItems: ReadonlySet<Reason> = new Set(['unmapped', 'otherUnit', 'otherKind', 'twoDistinct', 'unknownCounts']);

/** A name of a file must not be taken for a formula. */
function guarded<T>(field: T): T | string {
  return typeof field === 'string' && /^[=+\-@\t]/.test(field) ? `'${field}` : field;
}

function bare(text: string): string {
  return text.replace(/^'(?=[=+\-@\t])/, '');
}
