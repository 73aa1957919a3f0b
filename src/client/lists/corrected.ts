/** An entry as it stands in the fields of its correction, and what of it is different now. */
import type { ParamsOf } from '../../schema/requests/requests';
import type { Entry } from '../shared/answers';
import { typedCount } from '../shared/count-text';

export interface Corrected {
  readonly date: string;
  readonly area: string;
  readonly staff: string;
  readonly counterparty: string;
  readonly note: string;
  /** By indicator key; '' is blank. */
  readonly counts: Readonly<Record<string, string>>;
}

type Changes = ParamsOf<'correctEntry'>['changes'];

const texts = ['date', 'area', 'staff', 'counterparty', 'note'] as const;

export function correctable({ date, area, staff, counterparty, note, counts }: Entry): Corrected {
  const typed = counts.map(({ indicator, count }) => [indicator, String(count)]);
  return { date, area, staff, counterparty, note, counts: Object.fromEntries(typed) };
}

/** Only what was changed; a count that was emptied is sent as null. */
export function changesOf(entry: Entry, now: Corrected): Changes {
  const before = correctable(entry);
  const written = texts.filter((name) => now[name].trim() !== before[name].trim());
  const counts = Object.entries(now.counts).filter(([key, count]) => count !== (before.counts[key] ?? ''));
  return {
    ...Object.fromEntries(written.map((name) => [name, now[name].trim()])),
    ...(counts.length > 0 && {
      counts: counts.map(([indicator, count]) => ({ indicator, count: typedCount(count) })),
    }),
  };
}
