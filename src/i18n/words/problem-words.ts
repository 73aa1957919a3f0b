/** Puts a problem into words: the closer sentence for its reason if there is one, dates and long text made readable. */
import type { ProblemCode } from '../../domain/problems/problem';

/** The values a sentence may need; see Problem.detail. */
export type Detail = Readonly<Record<string, string | number>>;

/**
 * What happened and where, one sentence; then what to do next. Sentences have slots: `{column}` is the visible header, any
 * other the detail of that name. A slot in brackets of its own, as in 「{typed}」 or （{asOf}）, goes with its brackets when
 * there is nothing to put in.
 */
export type ProblemText = readonly [message: string, ...advice: string[]];

/** The sentences of one language. */
export interface ProblemTexts {
  readonly problems: Readonly<Record<ProblemCode, ProblemText>>;
  /** Closer words for a problem whose detail carries a reason, by `code/reason` or by the reason alone. */
  readonly reasons: Readonly<Record<string, ProblemText>>;
}

export interface ProblemWords {
  readonly message: string;
  readonly advice: string;
}

const SLOT = /( ?[「（“(])?\{(\w+)\}([」）”)])?/g;
const MAX_QUOTE = 40;
const ISO_DATE = /^(\d{4})-(?=\d\d-)0?(\d+)-(?=\d\d$)0?(\d+)$/;

/** `column` is the visible header of the column the problem is in, '' when it is in none. */
export function problemWords(
  { problems, reasons }: ProblemTexts,
  code: ProblemCode,
  detail: Detail,
  column: string,
): ProblemWords {
  const [message, ...advice] = closest(reasons, code, detail) ?? problems[code];
  return { message: filled(message, detail, column), advice: filled(advice.join(''), detail, column) };
}

/** The entry for a problem's reason, if there is one. */
export function closest<T>(table: Readonly<Record<string, T>>, code: ProblemCode, { reason }: Detail): T | undefined {
  const name = [`${code}/${reason}`, String(reason)].find((key) => Object.hasOwn(table, key));
  return name === undefined ? undefined : table[name];
}

/** The sentence with its slots filled. */
export function filled(template: string, detail: Detail, column: string): string {
  return template.replace(SLOT, (_slot, open = '', name: string, close = '') => {
    const value = name === 'column' ? column : readable(detail[name] ?? '');
    return value === '' && open !== '' && close !== '' ? '' : `${open}${value}${close}`;
  });
}

function readable(value: string | number): string {
  const characters = Array.from(String(value).replace(ISO_DATE, '$1/$2/$3'));
  return characters.length > MAX_QUOTE ? `${characters.slice(0, MAX_QUOTE).join('')}…` : characters.join('');
}
