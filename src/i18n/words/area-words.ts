/** Areas and the city's total as people read them: nobody takes one for the other. */
import { cityTotal } from './names';

export const shownCityTotal = `合計（${cityTotal}）`;

const APART = '圏域を問わない';

/** An area as people read it among others. `apart` is the name for what belongs to no single area. */
export function shownArea(area: string, apart: string): string {
  return area === apart ? `${APART}（${area}）` : area;
}

/** How a cell shows the same where it holds the name alone, which formulas and people go by; null for the whole city. */
export function areaFormat(area: string | null, apart: string): string {
  if (area === null) return '"合計（"@"）"';
  return area === apart ? `"${APART}（"@"）"` : '@';
}
