/** Puts a problem into words: the closer sentence for its reason if there is one, dates and long text made readable. */
import type { ProblemCode } from '../domain/model';
import type { Detail, ProblemText } from './ja/problems';
import type { Texts } from './text';

export interface ProblemWords {
  readonly short: string;
  readonly message: string;
  readonly advice: string;
}

const MAX_QUOTE = 40;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `column` is the visible header of the column the problem is in, '' when it is in none. */
export function problemWords(texts: Texts, code: ProblemCode, detail: Detail, column: string): ProblemWords {
  const chosen = closest(texts, code, detail.reason);
  const readable = Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, shown(texts, value)]));
  return {
    short: chosen.short(readable, column),
    message: chosen.message(readable, column),
    advice: chosen.advice(readable, column),
  };
}

function closest(texts: Texts, code: ProblemCode, reason: string | number | undefined): ProblemText {
  const reasons: ReadonlyMap<string, ProblemText> = new Map(Object.entries(texts.reasons));
  return reasons.get(`${code}/${reason}`) ?? reasons.get(String(reason)) ?? texts.problems[code];
}

function shown(texts: Texts, value: string | number): string | number {
  if (typeof value === 'number') return value;
  const date = ISO_DATE.exec(value);
  if (date !== null) return texts.common.date(Number(date[1]), Number(date[2]), Number(date[3]));
  const characters = Array.from(value);
  return characters.length > MAX_QUOTE ? `${characters.slice(0, MAX_QUOTE).join('')}…` : value;
}
