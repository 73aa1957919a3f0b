/** A change of where cells stand. */

import type { Rect } from './rect';
import type { AxisChange } from './spans';

export type Shift = {
  readonly sheetId: number;
  readonly change: AxisChange | { readonly kind: 'reorder'; readonly rect: Rect };
};
