/** Days as the date field holds them: yyyy-mm-dd. */
import type { FormTexts } from '../../i18n/ja/form/form';

const millisecondsADay = 86_400_000;

/** The day before: 2025-03-01 -> 2025-02-28. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - millisecondsADay).toISOString().slice(0, 10);
}

/** The day itself where the fiscal year has it; '' for one that would be refused. */
export function dayOfYear(day: string, { first, last }: { readonly first: string; readonly last: string }): string {
  return day >= first && day <= last ? day : '';
}

/** The server's day, moved on by the midnights that have passed here since it was sent: forms stay open over night. */
export function dayNow(described: string, reportedAt: Date, now: Date): string {
  const midnight = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return new Date(Date.parse(`${described}T00:00:00Z`) + midnight(now) - midnight(reportedAt))
    .toISOString()
    .slice(0, 10);
}

/** The day in words, for example 6/3（火）; '' while the field is empty. */
export function dayText(day: string, texts: FormTexts): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return '';
  const date = new Date(time);
  return texts.day(date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCDay());
}
