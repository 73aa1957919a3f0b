/** Which problems are questions: what may be an entry counts, and a person is asked whether it is what was meant. */
import type { Problem, ProblemCode } from './problem';
import type { ReasonOf } from './problem-details';

/** By code, the reasons that ask; every other reason states what is wrong. */
const asking: { readonly [C in ProblemCode]?: readonly ReasonOf<C>[] } = {
  'count.tooLarge': ['unusual'],
  'entry.duplicate': ['', 'series'],
  'entry.inconsistent': [
    'total',
    'monthTotal',
    'spanTotal',
    'runningTotal',
    'whole',
    'lookAlike',
    'severalNames',
    'hardlyName',
    'statusWord',
    'noteDoubtful',
    'lastYearGone',
  ],
  'note.personalData': [''],
};

/** Whether a person can answer 「このままでよい」: a warning about what counts as it stands. */
export function isQuestion({ code, severity, detail }: Pick<Problem, 'code' | 'severity' | 'detail'>): boolean {
  const reasons: readonly string[] = asking[code] ?? [];
  return severity === 'warning' && reasons.includes(detail?.reason ?? '');
}

/** Tells one question about a row from its others: what is asked, and of which column. */
export function questionKey({ code, detail, where }: Pick<Problem, 'code' | 'detail' | 'where'>): string {
  return [code, detail?.reason ?? '', where?.column ?? ''].join(' ');
}

/** Whether it asks about what a person wrote into 状態. */
export function asksOfStatus(key: string): boolean {
  return (
    key === questionKey({ code: 'entry.inconsistent', detail: { reason: 'statusWord', typed: '' }, where: STATUS })
  );
}

const STATUS = { tab: '', column: 'status' };
