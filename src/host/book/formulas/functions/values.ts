/** Values of the engine as plain ones, and what they show. */

import type { BaseValueObject } from '@univerjs/engine-formula';
import { AUTOMATIC, formatNumber, isDateFormat } from '../../model/number-format';
import type { Typing } from './typing';

/** What a value shows in a cell. */
export function shownText(value: BaseValueObject): string {
  if (value.isNull()) return '';
  const held = value.getValue();
  if (typeof held === 'boolean') return held ? 'TRUE' : 'FALSE';
  if (typeof held === 'number') return formatNumber(value.getPattern() || AUTOMATIC, held);
  return String(held);
}

/** A number, or what a text says of one (also a date); null for all else. */
export function numberIn(value: BaseValueObject, typing: Typing): number | null {
  if (value.isNull()) return 0;
  const held = value.getValue();
  if (typeof held === 'number') return held;
  if (typeof held === 'boolean') return held ? 1 : 0;
  const typed = typing.read(String(held));
  return typed.kind === 'number' ? typed.value : null;
}

export function isDate(value: BaseValueObject): boolean {
  const pattern = value.isNumber() ? value.getPattern() : '';
  return pattern !== '' && isDateFormat(pattern);
}

/** Text that tells values apart as people do: numbers from texts, capital letters from small ones not. */
export function keyOf(value: BaseValueObject): string {
  const held = value.isNull() ? '' : value.getValue();
  return `${typeof held} ${String(held).toLowerCase()}`;
}

export function isBlank(value: BaseValueObject): boolean {
  return value.isNull() || value.getValue() === '';
}

/** Numbers before texts before truth values, blanks last, as sorting does it. */
export function compared(a: BaseValueObject, b: BaseValueObject): number {
  const [rankA, rankB] = [rankOf(a), rankOf(b)];
  if (rankA !== rankB) return rankA - rankB;
  const [heldA, heldB] = [a.getValue(), b.getValue()];
  if (typeof heldA === 'number' && typeof heldB === 'number') return heldA - heldB;
  if (typeof heldA === 'string' && typeof heldB === 'string') return heldA.localeCompare(heldB, 'ja');
  return Number(heldA) - Number(heldB);
}

function rankOf(value: BaseValueObject): number {
  if (isBlank(value)) return 3;
  return value.isNumber() ? 0 : value.isString() ? 1 : 2;
}
