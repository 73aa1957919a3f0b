/**
 * Functions of Google Sheets that this workbook cannot calculate: most of them ask other files or services. A cell that
 * calls one shows #NAME?, and a note says why.
 */

import { ErrorType } from '@univerjs/engine-formula';
import { type Definition, error, MOST_ARGUMENTS } from './define';

const MISSING = [
  ...['QUERY', 'SPARKLINE', 'GETPIVOTDATA', 'IMAGE', 'AI', 'GEMINI', 'PERCENTIF', 'ISO.CEILING'],
  ...['IMPORTRANGE', 'IMPORTDATA', 'IMPORTFEED', 'IMPORTHTML', 'IMPORTXML'],
  ...['GOOGLEFINANCE', 'GOOGLETRANSLATE', 'DETECTLANGUAGE'],
];
const CALL = new RegExp(`(?<![\\p{L}\\p{N}_.])(${MISSING.join('|').replaceAll('.', '\\.')})\\s*\\(`, 'iu');

export const missingFunctions: readonly Definition[] = MISSING.map((name) => ({
  name,
  least: 0,
  most: MOST_ARGUMENTS,
  calculate: () => error(ErrorType.NAME),
}));

/** What a note on a cell with this formula says; null when it calls no such function. */
export function missingNote(formula: string): string | null {
  const name = CALL.exec(formula)?.[1]?.toUpperCase();
  if (name === undefined) return null;
  return `${name} は、このパソコンの上のワークブックでは計算できません。Google スプレッドシートでは計算されます。\n${name} is calculated by Google Sheets only, not by the local workbook.`;
}
