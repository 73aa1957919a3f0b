/** The record of a pending operation that this version cannot read: what of it can still be shown to a person. */
import * as z from 'zod/mini';
import { once, readJson } from '../cells/reading';

export interface UnreadablePending {
  /** The record as it stands. */
  readonly json: string;
  /** yyyy/MM/dd HH:mm:ss; '' when it does not say. */
  readonly at: string;
  /** The person's e-mail; '' when it does not say. */
  readonly by: string;
  /** The method of `call` that was asked; '' when it does not say. */
  readonly method: string;
}

export function unreadablePending(json: string): UnreadablePending {
  const { at, by, request } = fieldsOf(json);
  const { method } = fieldsOf(request);
  return { json, at: textOf(at), by: textOf(by), method: textOf(method) };
}

/** Characters of a record that is put aside as it is. */
const LONGEST_ASIDE = 3000;

/** What is put aside of it: of a long one, what can be shown. */
export function asideText(json: string): string {
  if (json.length <= LONGEST_ASIDE) return json;
  const { at, by, method } = unreadablePending(json);
  return JSON.stringify({ at, by, request: JSON.stringify({ method }) });
}

const fields = once(() => z.record(z.string(), z.unknown()));

/** None for what is no JSON text of an object. */
function fieldsOf(json: unknown): Readonly<Record<string, unknown>> {
  return readJson(fields(), String(json)) ?? {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
