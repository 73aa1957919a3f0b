/** The rule of domain/totals/percent in the words of Sheets. */

import {
  COARSE_DIGITS,
  FINE_DIGITS,
  LEAST_SHARE,
  ONE_DECIMAL_BELOW,
  ONE_DECIMAL_FROM,
} from '../../domain/totals/percent';

/** The share as it is to be shown: `share` is a cell or a short formula of a number. */
export function shownShareOf(share: string, bounds: readonly number[] = [1]): string {
  const digits = `IF(${hasDecimal(share)},${FINE_DIGITS},${COARSE_DIGITS})`;
  const rounded = `ROUND(${share},${digits})`;
  const lifted = bounds.map((bound) => `AND(${share}+0.000000001<${bound},${rounded}>=${bound})`);
  const cut = `ROUNDDOWN(${share}+0.000000001,${digits})`;
  const kept = `IF(${rounded}=0,${LEAST_SHARE},${share})`;
  return `IF(${share}<=0,0,IF(OR(${lifted.join()}),${cut},${kept}))`;
}

/** The same of each cell of a column that one formula fills; blank ones stay blank. `name` is used in no other formula. */
export function shownShares(column: string, name: string, bounds: readonly number[]): string {
  return `MAP(${column},LAMBDA(${name},IF(ISNUMBER(${name}),${shownShareOf(name, bounds)},${name})))`;
}

function hasDecimal(share: string): string {
  return `OR(${share}<${ONE_DECIMAL_BELOW},${share}>=${ONE_DECIMAL_FROM})`;
}
