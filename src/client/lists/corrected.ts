/** An entry as it stands in the fields of its correction, and what of it is different now. */
import { byColumn, type ContentColumn, contentColumns } from '../../domain/rows/columns';
import type { ParamsOf } from '../../schema/requests/requests';
import type { Entry } from '../shared/answers';
import { typedCount } from '../shared/count-text';

export interface Corrected extends Readonly<Record<ContentColumn, string>> {
  /** By indicator key; '' is blank. */
  readonly counts: Readonly<Record<string, string>>;
}

type Changes = ParamsOf<'correctEntry'>['changes'];

export function correctable(entry: Entry): Corrected {
  const typed = entry.counts.map(({ indicator, count }) => [indicator, String(count)]);
  return { ...byColumn(contentColumns, (column) => entry[column]), counts: Object.fromEntries(typed) };
}

/** Only what was changed; a count that was emptied is sent as null. */
export function changesOf(entry: Entry, now: Corrected): Changes {
  const before = correctable(entry);
  const written = contentColumns.filter((name) => now[name].trim() !== before[name].trim());
  const counts = Object.entries(now.counts).filter(([key, count]) => count !== (before.counts[key] ?? ''));
  return {
    ...Object.fromEntries(written.map((name) => [name, now[name].trim()])),
    ...(counts.length > 0 && {
      counts: counts.map(([indicator, count]) => ({ indicator, count: typedCount(count) })),
    }),
  };
}
