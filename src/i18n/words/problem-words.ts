/** Puts a problem into words: the closer sentence for its reason if there is one, dates and long text made readable. */
import type { Difference } from '../../domain/organisations/look-alikes';
import type { ProblemCode } from '../../domain/problems/problem';
import type { AnyDetail, ReasonOf } from '../../domain/problems/problem-details';

/**
 * What happened and where, one sentence; then what to do next. Sentences have slots: `{column}` is the visible header, any
 * other the detail of that name. A slot in brackets of its own, as in 「{typed}」 or （{asOf}）, goes with its brackets when
 * there is nothing to put in.
 */
export type ProblemText = readonly [message: string, ...advice: string[]];

/** The sentences of one language. '' is also what is said of a reason that only a later version knows. */
export type ProblemTexts = {
  readonly [C in ProblemCode]: { readonly [R in ReasonOf<C> | '']: ProblemText };
};

export interface ProblemWords {
  readonly message: string;
  readonly advice: string;
}

const SLOT = /( ?[「（“(])?\{(\w+)\}([」）”)])?/g;
const MAX_QUOTE = 40;
const ISO_DATE = /^(\d{4})-(?=\d\d-)0?(\d+)-(?=\d\d$)0?(\d+)$/;

/** What two names differ in, in words. */
export type DifferenceWords = Readonly<Record<Difference, string>>;

/** The values with `differing`, which holds names of differences, in words. */
export function withDifferences(detail: AnyDetail, words: DifferenceWords, between: string): AnyDetail {
  if (detail.differing === undefined) return detail;
  const named: Readonly<Record<string, string>> = words;
  const differing = String(detail.differing).split(' ');
  return { ...detail, differing: differing.map((each) => named[each] ?? each).join(between) };
}

/** `column` is the visible header of the column the problem is in, '' when it is in none. */
export function problemWords(texts: ProblemTexts, code: ProblemCode, detail: AnyDetail, column: string): ProblemWords {
  const byReason: Readonly<Record<string, ProblemText>> = texts[code];
  const reason = String(detail.reason ?? '');
  const closer = Object.hasOwn(byReason, reason) ? byReason[reason] : undefined;
  const [message, ...advice] = closer ?? texts[code][''];
  return { message: filled(message, detail, column), advice: filled(advice.join(''), detail, column) };
}

function filled(template: string, detail: AnyDetail, column: string): string {
  return template.replace(SLOT, (_slot, open = '', name: string, close = '') => {
    const value = name === 'column' ? column : readable(detail[name] ?? '');
    return value === '' && open !== '' && close !== '' ? '' : `${open}${value}${close}`;
  });
}

function readable(value: string | number): string {
  const characters = Array.from(String(value).replace(ISO_DATE, '$1/$2/$3'));
  return characters.length > MAX_QUOTE ? `${characters.slice(0, MAX_QUOTE).join('')}…` : characters.join('');
}
