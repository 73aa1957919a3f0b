/** Puts a problem into words: the closer sentence for its reason if there is one, dates and long text made readable. */
import type { ProblemCode } from '../domain/model';
import type { Detail, ProblemText } from './ja/problems';
import type { ProblemTexts } from './problem-texts';

export interface ProblemWords {
  readonly short: string;
  readonly message: string;
  readonly advice: string;
}

const SLOT = /( ?[「（“(])?\{(\w+)\}([」）”)])?/g;
const MAX_QUOTE = 40;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `column` is the visible header of the column the problem is in, '' when it is in none. */
export function problemWords(texts: ProblemTexts, code: ProblemCode, detail: Detail, column: string): ProblemWords {
  const chosen = closest(texts, code, detail.reason);
  const slots = new Map([['column', column]]);
  for (const [name, value] of Object.entries(detail)) slots.set(name, readable(texts, value));
  return {
    short: filled(chosen.short, slots),
    message: filled(chosen.message, slots),
    advice: filled(chosen.advice, slots),
  };
}

/** See ProblemText for the slots. */
function filled(template: string, slots: ReadonlyMap<string, string>): string {
  return template.replace(SLOT, (_slot, open = '', name, close = '') => {
    const value = slots.get(name) ?? '';
    return value === '' && open !== '' && close !== '' ? '' : `${open}${value}${close}`;
  });
}

function closest(texts: ProblemTexts, code: ProblemCode, reason: string | number | undefined): ProblemText {
  const reasons: ReadonlyMap<string, ProblemText> = new Map(Object.entries(texts.reasons));
  return reasons.get(`${code}/${reason}`) ?? reasons.get(String(reason)) ?? texts.problems[code];
}

function readable(texts: ProblemTexts, value: string | number): string {
  if (typeof value === 'number') return String(value);
  const date = ISO_DATE.exec(value);
  if (date !== null) return texts.common.date(Number(date[1]), Number(date[2]), Number(date[3]));
  const characters = Array.from(value);
  return characters.length > MAX_QUOTE ? `${characters.slice(0, MAX_QUOTE).join('')}…` : value;
}
