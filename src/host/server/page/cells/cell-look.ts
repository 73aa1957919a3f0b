/** How a cell looks, in the words that acts use. */
import { BooleanNumber, HorizontalAlign, type IStyleData, VerticalAlign, WrapStrategy } from '@univerjs/core';

export interface CellLook {
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly fontWeight: 'bold' | 'normal';
  readonly fontStyle: 'italic' | 'normal';
  readonly fontLine: 'underline' | 'line-through' | 'none';
  readonly fontSize: number;
  readonly horizontalAlignment: 'left' | 'center' | 'right' | null;
  readonly verticalAlignment: 'top' | 'middle' | 'bottom' | null;
  readonly wrap: boolean;
  /** Which sides have a line. */
  readonly lines: readonly ('top' | 'bottom' | 'left' | 'right')[];
}

const HORIZONTAL = {
  [HorizontalAlign.LEFT]: 'left',
  [HorizontalAlign.CENTER]: 'center',
  [HorizontalAlign.RIGHT]: 'right',
} as const;
const VERTICAL = {
  [VerticalAlign.TOP]: 'top',
  [VerticalAlign.MIDDLE]: 'middle',
  [VerticalAlign.BOTTOM]: 'bottom',
} as const;
const SIDES = [
  ['t', 'top'],
  ['b', 'bottom'],
  ['l', 'left'],
  ['r', 'right'],
] as const;

export function lookOf(style: IStyleData): CellLook {
  const horizontal: Readonly<Record<number, CellLook['horizontalAlignment']>> = HORIZONTAL;
  const vertical: Readonly<Record<number, CellLook['verticalAlignment']>> = VERTICAL;
  return {
    background: style.bg?.rgb ?? null,
    fontColor: style.cl?.rgb ?? null,
    fontWeight: style.bl === BooleanNumber.TRUE ? 'bold' : 'normal',
    fontStyle: style.it === BooleanNumber.TRUE ? 'italic' : 'normal',
    fontLine:
      style.ul?.s === BooleanNumber.TRUE ? 'underline' : style.st?.s === BooleanNumber.TRUE ? 'line-through' : 'none',
    fontSize: style.fs ?? 10,
    horizontalAlignment: horizontal[style.ht ?? 0] ?? null,
    verticalAlignment: vertical[style.vt ?? 0] ?? null,
    wrap: style.tb === WrapStrategy.WRAP,
    lines: SIDES.flatMap(([side, name]) => (style.bd?.[side] ? [name] : [])),
  };
}

/** What a conditional format gives; what it leaves open is the cell's own. */
export function given(look: CellLook): Partial<CellLook> {
  const plain = lookOf({});
  return Object.fromEntries(
    Object.entries(look).filter(([name, value]) => value !== Object(plain)[name] && name !== 'lines'),
  );
}
