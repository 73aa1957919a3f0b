/** Cell values as JSON for callers of the workbook: dates as ISO text, errors as their text. */
import type { Wire } from './book/model/types';
import type { Json } from './local/local-workbook';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** A whole serial is '2025-06-03', one with a time '2025-06-03T09:30:00', in the spreadsheet's own zone. */
function isoOf(serial: number): string {
  const text = new Date(EPOCH + Math.round((serial * DAY) / 1000) * 1000).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}

export function jsonOf(value: Wire): Json {
  if (typeof value !== 'object') return value;
  return 'serial' in value ? isoOf(value.serial) : value.error;
}
