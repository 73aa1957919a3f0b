/** Late corrections as 変更履歴 keeps them: in which months, areas and initiatives, by how much, and why. */

import type { CellValue } from '../../domain/cells/cell-value';
import { strictDate } from '../../domain/cells/strict-date';
import { type LateChange, monthKey } from '../../domain/closing/closing';
import { keepsEntry, lateKinds } from '../../domain/history/change';
import { isCount } from '../../domain/rows/strict-row';
import { decodeContent, type EntryContent, type LateContent } from '../../schema/history/entry-content';
import type { RecordedLine } from '../ports/history';

/** An entry before a late change. */
interface Before {
  /** null for one that was not there, or of which nothing is known. */
  readonly content: EntryContent | null;
  /** Nobody knows how much of the change was typed before the reason was given. */
  readonly vague: boolean;
}

/**
 * What each line about a closed month took away and what it added, by the content that it keeps and never by its sentences:
 * people rename what those speak of. `areas` are the names, former ones too, under which an entry counts. Lines whose
 * content was altered by hand tell nothing.
 */
export function lateChanges(areas: ReadonlySet<string>, lines: readonly RecordedLine[]): LateChange[] {
  const last = new Map<string, Before>();
  return lines.flatMap((line): LateChange[] => {
    const now = line.id === '' || line.content === '' || !keepsEntry(line.kind) ? null : decodeContent(line.content);
    if (now === null) return [];
    const known = last.get(line.id) ?? { content: null, vague: true };
    last.set(line.id, { content: now, vague: line.kind === 'typed' || line.kind === 'unrecorded' });
    if (line.kind === null || !lateKinds.includes(line.kind)) return [];
    const before = contentBefore(line, now, known);
    return [
      ...sideOf(line, before.content, areas, before.vague ? null : -1),
      ...sideOf(line, now, areas, before.vague ? null : 1),
    ];
  });
}

/** By what the line says of it; older lines do not, and then by the line before. */
function contentBefore({ kind }: RecordedLine, now: LateContent, known: Before): Before {
  if (now.before !== undefined) return { content: now.before, vague: now.changedByHand === true };
  if (kind === 'recordedLate' || kind === 'restoredLate') return { content: null, vague: false };
  return kind === 'voidedLate' ? { content: { ...now, voided: false }, vague: false } : known;
}

/** `sign` is null where the counts are not known. */
function sideOf(
  { id, at, reason }: RecordedLine,
  content: EntryContent | null,
  areas: ReadonlySet<string>,
  sign: 1 | -1 | null,
): LateChange[] {
  const cells = new Map<string, CellValue>(content === null || content.voided ? [] : content.cells);
  const day = strictDate(cells.get('date'));
  const area = cells.get('area');
  if (day === null || typeof area !== 'string' || !areas.has(area)) return [];
  const counts = [...cells].flatMap(([key, cell]) =>
    key.includes('.') && isCount(cell) ? [[key, cell] as const] : [],
  );
  const [counted] = counts[0] ?? [];
  return [
    {
      month: monthKey(day),
      area,
      initiative: counted === undefined ? id.slice(id.lastIndexOf(':') + 1) : counted.slice(0, counted.indexOf('.')),
      reason,
      counts: sign === null ? null : Object.fromEntries(counts.map(([key, count]) => [key, sign * count])),
      at,
    },
  ];
}
