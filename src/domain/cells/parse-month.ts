/** Reads a month as people type it: 6, 6月, 2025/6, 2025-06, R7.6, 令和7年6月. */
import type { FiscalYear } from '../calendar/fiscal-year';
import { monthIndex, yearOfMonth } from '../calendar/fiscal-year';
import { plainDate } from '../calendar/plain-date';
import { foldWidth } from '../text/text';
import { parseDate } from './parse-date';

export type ParsedMonth =
  /** `index` is 0 to 11 in fiscal order. */
  | { readonly ok: true; readonly index: number }
  | { readonly ok: false; readonly code: 'date.invalid' | 'date.outsideYear' };

const ALONE = /^(\d{1,2})月?$/;
const WITH_YEAR = /^(.*\d|.*元)([/.-]|年)(\d{1,2})(月?)$/;

/** 6-7, 4月から6月, 上半期: several months at once, which are asked for one by one. */
const SEVERAL =
  /^\d{1,2}月?(?:[-~〜～ー、,・と及]|から|及び|および)+\d{1,2}月?(?:[、,・と]\d{1,2}月?)*(?:まで|分)?$|^(?:上|下|前|後)半?期$|^第?[1-4一二三四]四半期$|^(?:全|毎)月$/;

export function isSeveralMonths(typed: string): boolean {
  return SEVERAL.test(foldWidth(typed).replace(/ /g, ''));
}

/** A month without its year is the one in the fiscal year `fy`; 月分 and 月度 are 月. */
export function parseMonth(typed: string, fy: FiscalYear): ParsedMonth {
  const text = foldWidth(typed)
    .replace(/ /g, '')
    .replace(/月[分度]$/, '月');
  const alone = ALONE.exec(text);
  if (alone !== null) {
    const month = Number(alone[1]);
    const first = plainDate(yearOfMonth(fy, month), month, 1);
    return first === null ? { ok: false, code: 'date.invalid' } : { ok: true, index: monthIndex(fy, first) };
  }
  const [, year = '', sign = '', month = '', word = ''] = WITH_YEAR.exec(text) ?? [];
  const inWords = sign === '年' && word === '月';
  if (month === '' || (sign === '年') !== (word === '月')) return { ok: false, code: 'date.invalid' };
  const parsed = parseDate(inWords ? `${text}1日` : `${year}${sign}${month}${sign}1`, fy);
  if (!parsed.ok) return { ok: false, code: 'date.invalid' };
  const index = monthIndex(fy, parsed.value);
  return index < 0 ? { ok: false, code: 'date.outsideYear' } : { ok: true, index };
}
