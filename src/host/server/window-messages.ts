/** The shapes of what a window may say over its live connection. */
import * as z from 'zod/mini';
import type { FromWindow } from '../local/messages';
import { mostCells } from './closed-range';
import {
  amount,
  cell,
  editKind,
  gridActions,
  isRectangle,
  json,
  position,
  rangeText,
  sheetName,
  userName,
} from './requests';

const id = z.string().check(z.minLength(8), z.maxLength(64), z.regex(/^[\w-]+$/));
const ref = z
  .strictObject({
    sheetId: z.int().check(z.gte(0)),
    row: position,
    column: position,
    rows: position,
    columns: position,
  })
  .check(z.refine(({ rows, columns }) => rows * columns <= mostCells, `${mostCells} セルまでの範囲`));
const axis = z.enum(['rows', 'columns']);
const index = z.int().check(z.gte(0), z.lte(1_000));
const area = { sheet: sheetName, range: rangeText };
const color = z.string().check(z.regex(/^#[0-9a-f]{6}$/i));
const style = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('background'), value: z.nullable(color) }),
  z.strictObject({ name: z.literal('fontColor'), value: z.nullable(color) }),
  z.strictObject({ name: z.literal('fontWeight'), value: z.enum(['bold', 'normal']) }),
  z.strictObject({ name: z.literal('fontStyle'), value: z.enum(['italic', 'normal']) }),
  z.strictObject({ name: z.literal('fontLine'), value: z.enum(['underline', 'line-through', 'none']) }),
  z.strictObject({ name: z.literal('fontSize'), value: z.int().check(z.gte(6), z.lte(72)) }),
  z.strictObject({ name: z.literal('horizontalAlignment'), value: z.nullable(z.enum(['left', 'center', 'right'])) }),
  z.strictObject({ name: z.literal('verticalAlignment'), value: z.nullable(z.enum(['top', 'middle', 'bottom'])) }),
  z.strictObject({ name: z.literal('wrap'), value: z.boolean() }),
]);
const band = { axis, sheet: sheetName, at: position, count: amount };

const act = z.discriminatedUnion('do', [
  ...gridActions,
  z.strictObject({ do: z.literal('addSheet'), index }),
  z.strictObject({ do: z.literal('moveSheet'), sheet: sheetName, index }),
  z.strictObject({ do: z.literal('hideSheet'), sheet: sheetName }),
  z.strictObject({ do: z.literal('showSheet'), sheet: sheetName }),
  z.strictObject({ do: z.literal('setSize'), ...band, pixels: z.int().check(z.gte(2), z.lte(2_000)) }),
  z.strictObject({ do: z.literal('setHidden'), ...band, hidden: z.boolean() }),
  z.strictObject({
    do: z.literal('numberFormat'),
    sheet: sheetName,
    range: rangeText,
    format: z.string().check(z.maxLength(200)),
  }),
  z.strictObject({ do: z.literal('moveRows'), sheet: sheetName, at: position, count: amount, before: position }),
  z.strictObject({ do: z.literal('fitRows'), sheet: sheetName, at: position, count: amount }),
  z.strictObject({ do: z.literal('style'), ...area, style }),
  z.strictObject({ do: z.literal('clearStyle'), ...area }),
  z.strictObject({ do: z.literal('merge'), ...area }),
  z.strictObject({ do: z.literal('unmerge'), ...area }),
  z.strictObject({ do: z.literal('border'), ...area, lines: z.enum(['all', 'outer', 'inner', 'bottom', 'none']) }),
  z.strictObject({ do: z.literal('freeze'), sheet: sheetName, rows: index, columns: index }),
  z.strictObject({ do: z.literal('copySheet'), sheet: sheetName }),
  z.strictObject({ do: z.literal('tabColor'), sheet: sheetName, color: z.nullable(color) }),
  z.strictObject({
    do: z.literal('cut'),
    from: ref,
    to: z.strictObject({ sheetId: z.int().check(z.gte(0)), row: position, column: position }),
  }),
  z.strictObject({ do: z.literal('undo') }),
  z.strictObject({ do: z.literal('redo') }),
]);

const values = z
  .array(z.array(cell).check(z.minLength(1)))
  .check(z.minLength(1), z.refine(isRectangle, '行の長さをそろえた配列'));

export const fromWindow = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('hello'),
    window: id,
    user: userName,
    seen: z.nullable(z.strictObject({ epoch: id, seq: z.int().check(z.gte(0)) })),
  }),
  z.strictObject({ kind: z.literal('user'), user: userName }),
  z.strictObject({ kind: z.literal('select'), at: ref }),
  z.strictObject({ kind: z.literal('end'), ask: id }),
  z.strictObject({
    kind: z.literal('answer'),
    question: id,
    button: z.enum(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']),
    text: z.string().check(z.maxLength(50_000)),
  }),
  z.strictObject({ kind: z.literal('edit'), id, at: ref, values, how: z.exactOptional(editKind) }),
  z.strictObject({ kind: z.literal('act'), id, act }),
  z.strictObject({
    kind: z.literal('menu'),
    id,
    path: z.array(z.string().check(z.maxLength(200))).check(z.minLength(1), z.maxLength(5)),
  }),
  z.strictObject({
    kind: z.literal('run'),
    id,
    function: z.string().check(z.minLength(1), z.maxLength(200)),
    args: z.array(json).check(z.maxLength(50)),
  }),
]) satisfies z.ZodMiniType<FromWindow>;
