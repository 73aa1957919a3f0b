/** Areas and the city's total as people read them: nobody takes one for the other. */
import { cityTotal } from './names';

export const shownCityTotal = `合計（${cityTotal}）`;

/** An area as people read it among others. `apart` is the name for what belongs to no single area. */
export function shownArea(area: string, apart: string): string {
  return area === apart ? `圏域を問わない（${area}）` : area;
}
