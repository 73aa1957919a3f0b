/** The shapes of what may be asked over HTTP, and the sentence that names the field when something else came. */
import * as z from 'zod/mini';
import { HostError, type Json } from '../local/local-workbook';
import { deepest, isJson } from './json-text';

const longestText = 50_000;
const longestName = 200;

z.config({ jitless: true });

export const sheetName = z.string().check(z.minLength(1), z.maxLength(longestName));
export const rangeText = z.string().check(z.minLength(1), z.maxLength(50));
export const userName = z.string().check(z.minLength(1), z.maxLength(254), z.regex(/^\P{Cc}*$/u));
const user = z.exactOptional(userName);
export const cell = z.union([z.string().check(z.maxLength(longestText)), z.number(), z.boolean(), z.null()]);
export const json = z.custom<Json>(isJson, `${deepest} 段までの JSON の値`);
export const position = z.int().check(z.gte(1), z.lte(10_000_000));
export const amount = z.int().check(z.gte(1), z.lte(100_000));

export const editKind = z.literal('further');

export const valuesQuery = z.strictObject({ sheet: sheetName, range: rangeText });

export const editBody = z.strictObject({
  sheet: sheetName,
  range: rangeText,
  values: z
    .array(z.array(cell).check(z.minLength(1)))
    .check(z.minLength(1), z.refine(isRectangle, '行の長さをそろえた配列')),
  user,
  how: z.exactOptional(editKind),
});

export const runBody = z.strictObject({
  function: z.string().check(z.regex(/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u), z.maxLength(longestName)),
  args: z._default(z.array(json).check(z.maxLength(50)), []),
  user,
});

export const menuBody = z.strictObject({
  path: z.array(z.string().check(z.maxLength(longestName))).check(z.minLength(1), z.maxLength(5)),
  answers: z.exactOptional(z.array(json).check(z.maxLength(100))),
  user,
});

export const noBody = z.strictObject({});

export const formulaBody = z.strictObject({ formula: z.string().check(z.minLength(1), z.maxLength(longestText)) });

const lines = <D extends 'insertColumns' | 'deleteColumns' | 'insertRows' | 'deleteRows'>(verb: D) =>
  z.strictObject({ do: z.literal(verb), sheet: sheetName, at: position, count: amount });

export const gridActions = [
  z.strictObject({
    do: z.literal('colorChips'),
    sheet: sheetName,
    range: rangeText,
    color: z.string().check(z.regex(/^#[0-9a-f]{6}$/)),
  }),
  z.strictObject({
    do: z.literal('renameSheet'),
    sheet: sheetName,
    name: z.string().check(z.minLength(1), z.maxLength(100)),
  }),
  z.strictObject({ do: z.literal('deleteSheet'), sheet: sheetName }),
  lines('insertColumns'),
  lines('deleteColumns'),
  lines('insertRows'),
  lines('deleteRows'),
  z.strictObject({ do: z.literal('moveColumns'), sheet: sheetName, at: position, count: amount, before: position }),
  z.strictObject({
    do: z.literal('sort'),
    sheet: sheetName,
    range: rangeText,
    column: position,
    ascending: z.boolean(),
  }),
] as const;

export const gridBody = z.discriminatedUnion('do', gridActions);

export function isRectangle(rows: readonly (readonly unknown[])[]): boolean {
  return rows.every((row) => row.length === rows[0]?.length);
}

/**
 * The value, once it has the shape.
 * @throws HostError 400 badRequest, naming the first field that is wrong
 */
export function checked<S extends z.ZodMiniType>(shape: S, value: unknown): z.output<S> {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new HostError(400, 'badRequest', issue === undefined ? '内容が正しくありません。' : sentence(issue));
}

function sentence(issue: z.core.$ZodIssue): string {
  const at = fieldName(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${at === '' ? '' : `${at} に`}「${(issue.keys[0] ?? '').slice(0, 60)}」という項目はありません。`;
    case 'invalid_type':
      return `${at || '内容'} は${kinds[issue.expected] ?? issue.expected}で送ってください。`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `${at} が空です。`
        : `${at} は ${issue.minimum} 以上にしてください。`;
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `${at} が長すぎます（${issue.maximum} まで）。`
        : `${at} は ${issue.maximum} 以下にしてください。`;
    case 'invalid_union':
      return at === 'do'
        ? 'do は決まった操作の名前で送ってください。'
        : `${at} は文字・数・真偽・null で送ってください。`;
    case 'custom':
      return `${at} は${issue.message}で送ってください。`;
    default:
      return `${at || '内容'} の書き方が正しくありません。`;
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: '文字列',
  number: '数',
  int: '整数',
  boolean: '真偽',
  array: '配列',
  object: '項目の組（オブジェクト）',
};

/** `values[0][2]`, as a programmer would write it. */
function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  );
}
