/** An entry as it stands in the fields of its correction, and what of it is different now. */
import { byColumn, type ContentColumn, contentColumns } from '../../domain/rows/columns';
import type { ParamsOf } from '../../schema/requests/requests';
import { nameOf } from '../shared/acts';
import type { Entry } from '../shared/answers';
import { typedCount } from '../shared/count-text';
import { dayText } from '../shared/day';
import type { Env } from '../shared/env';

export interface Corrected extends Readonly<Record<ContentColumn, string>> {
  /** By indicator key; '' is blank. */
  readonly counts: Readonly<Record<string, string>>;
}

/** The fields that a person has typed into, as they stand in them. */
export type Edits = Partial<Corrected>;

type Changes = ParamsOf<'correctEntry'>['changes'];

export function correctable(entry: Entry): Corrected {
  const typed = entry.counts.map(({ indicator, count }) => [indicator, String(count)]);
  return { ...byColumn(contentColumns, (column) => entry[column]), counts: Object.fromEntries(typed) };
}

/** The entry with what was typed; the rest is as it stands by now. */
export function edited(entry: Entry, edits: Edits): Corrected {
  const now = correctable(entry);
  return { ...now, ...edits, counts: { ...now.counts, ...edits.counts } };
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

/** What was changed, each as it was and as it will be: 訪問件数 1件 → 3件. */
export function changedLines(
  entry: Entry,
  now: Corrected,
  { options, texts }: Pick<Env, 'options' | 'texts'>,
): string[] {
  const before = correctable(entry);
  const { counts = [], ...written } = changesOf(entry, now);
  const indicators = options.initiatives.flatMap((initiative) => initiative.indicators);
  const shown = (column: ContentColumn, value: string): string =>
    column === 'date' ? dayText(value, texts) || value : value.trim();
  const line = (name: string, was: string, is: string): string =>
    texts.recent.changed(name, was || texts.recent.blank, is || texts.recent.blank);
  return [
    ...contentColumns
      .filter((column) => written[column] !== undefined)
      .map((column) => line(texts[column], shown(column, before[column]), shown(column, now[column]))),
    ...counts.map(({ indicator: key, count }) => {
      const { label = key, unit = '' } = indicators.find((each) => each.key === key) ?? {};
      const amount = (typed: string | number): string => (typed === '' ? '' : texts.countOf(String(typed), unit));
      return line(nameOf(label, texts), amount(before.counts[key] ?? ''), amount(count ?? ''));
    }),
  ];
}
