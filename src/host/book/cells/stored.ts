/** What a value becomes in a cell, by what is put there and the cell's number format. Pure. */

import { CellValueType } from '@univerjs/core';
import type { CellPatch } from '../engine/engine';
import { MOST_CELL_TEXT } from '../engine/limits';
import { AUTOMATIC, formatNumber, numberAs, PLAIN_TEXT } from '../model/number-format';
import { regionalOf } from '../model/regional';
import { parseTyped } from '../model/typed';
import { BookError, type Wire } from '../model/types';

/** A value as it is to be stored; `format` is the number format that the cell takes on, null to keep its own. */
export interface Stored {
  readonly value: Wire;
  readonly formula: string | null;
  readonly format: string | null;
}

/** What typing depends on beside the cell. */
export interface Typing {
  readonly year: number;
  readonly locale: string;
}

export function emptyPatch(): CellPatch {
  return { v: null, t: null, f: null, si: null, p: null, custom: null };
}

export function valuePatch(value: Wire): CellPatch {
  const patch = emptyPatch();
  if (value === '') return patch;
  if (typeof value === 'boolean') return { ...patch, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'number') return { ...patch, v: value, t: CellValueType.NUMBER };
  if (typeof value === 'string') return { ...patch, v: value, t: textType(value) };
  if ('serial' in value) return { ...patch, v: value.serial, t: CellValueType.NUMBER };
  return { ...patch, v: value.error, t: CellValueType.STRING };
}

// Text that reads like a number or a formula is marked, so that neither the engine nor a grid makes one of it.
function textType(value: string): CellValueType {
  const plain =
    parseTyped(value, { format: AUTOMATIC, year: 2000, locale: 'ja_JP' }).kind === 'text' && !value.startsWith("'");
  return plain ? CellValueType.STRING : CellValueType.FORCE_STRING;
}

export function storedOf(value: Wire, format: string, typing: Typing): Stored {
  if (typeof value === 'string') return storedText(value, format, typing);
  if (format === PLAIN_TEXT) return { value: plainText(value, typing), formula: null, format: null };
  if (typeof value === 'number' && !Number.isFinite(value)) return { value: '#NUM!', formula: null, format: null };
  if (typeof value !== 'object' || 'error' in value) {
    return { value: typeof value === 'object' ? value.error : value, formula: null, format: null };
  }
  return { value, formula: null, format: format === AUTOMATIC ? momentFormat(value.serial, typing) : null };
}

function momentFormat(serial: number, { locale }: Typing): string {
  const { date, dateTime } = regionalOf(locale);
  return Number.isInteger(serial) ? date : dateTime;
}

/** What a plain-text cell makes of a value that is no text: the text that the value shows elsewhere. */
function plainText(value: Exclude<Wire, string>, typing: Typing): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return formatNumber(AUTOMATIC, value);
  return 'error' in value ? value.error : formatNumber(momentFormat(value.serial, typing), value.serial);
}

function storedText(text: string, format: string, typing: Typing): Stored {
  requireLength(text);
  const typed = parseTyped(text, { format, ...typing });
  switch (typed.kind) {
    case 'blank':
      return { value: '', formula: null, format: null };
    case 'formula':
      return { value: '', formula: typed.value, format: null };
    case 'number': {
      const value = numberAs(typed.format ?? format, typed.value);
      return { value, formula: null, format: typed.format };
    }
    default:
      return { value: typed.value, formula: null, format: null };
  }
}

export function requireLength(text: string): void {
  if (text.length <= MOST_CELL_TEXT) return;
  throw new BookError(
    'tooLong',
    `Your input contains more than the maximum of ${MOST_CELL_TEXT} characters in a single cell.`,
  );
}
