/** Days as the date field holds them: yyyy-mm-dd. */
import type { FormTexts } from '../i18n/ja/form';

const millisecondsADay = 86_400_000;

/** The day before: 2025-03-01 -> 2025-02-28. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - millisecondsADay).toISOString().slice(0, 10);
}

/** The day in words, for example 6/3（火）; '' while the field is empty. */
export function dayText(day: string, texts: FormTexts): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return '';
  const date = new Date(time);
  return texts.day(date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCDay());
}
