/** The code of a municipality (全国地方公共団体コード): five digits, and a sixth that checks them. */
import type { CellValue } from '../cells/cell-value';
import { foldWidth } from '../text/text';

const DIGITS = 6;
const WEIGHTS = [6, 5, 4, 3, 2] as const;

/**
 * The six digits of a code as people write it (full-width, 13208-0); null when it is none, or its last digit does not
 * check the others. A cell that holds a number has lost its leading zero, which is given back.
 */
export function municipalityCode(cell: CellValue): string | null {
  const written = typeof cell === 'number' ? String(cell).padStart(DIGITS, '0') : cell;
  if (typeof written !== 'string') return null;
  const code = foldWidth(written).replace(/^(\d{5})-(\d)$/, '$1$2');
  return /^\d{6}$/.test(code) && code.endsWith(checkDigit(code)) ? code : null;
}

/** By the rule of the code's own standard: 11 less the weighted sum's remainder by 11, of which the last digit is taken. */
function checkDigit(code: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(code.charAt(at)), 0);
  return String(11 - (sum % 11)).slice(-1);
}
