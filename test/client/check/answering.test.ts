import { answerRequest, problemName, sorted } from '../../../src/client/check/answering';
import type { DescribedProblem } from '../../../src/client/shared/answers';

function problem(row: number | null, more: Partial<DescribedProblem> = {}): DescribedProblem {
  return {
    code: 'entry.duplicate',
    severity: 'warning',
    message: '',
    advice: '',
    where: { tab: '訪問', ...(row !== null && { row }) },
    question: true,
    ...more,
  };
}

describe('the questions of a check', () => {
  const found = { problems: [problem(7), problem(8)], acknowledged: [problem(9)] };

  it('stand as they were found while nobody answers', () => {
    expect(sorted(found, new Map())).toEqual(found);
  });

  it('move when they are answered, and when an answer is taken back', () => {
    const given = new Map([
      [problemName(problem(7)), true],
      [problemName(problem(9)), false],
    ]);
    expect(sorted(found, given)).toEqual({ problems: [problem(8), problem(9)], acknowledged: [problem(7)] });
  });

  it('are told apart by their values, not by their rows alone', () => {
    const other = problem(7, { detail: { reason: 'series' } });
    expect(problemName(other)).not.toBe(problemName(problem(7)));
  });

  it.each([
    ['of a row', problem(7), { kind: '' }],
    ['with a reason', problem(7, { detail: { reason: 'series' } }), { kind: 'series' }],
    ['of a column', problem(7, { where: { tab: '訪問', row: 7, column: '備考' } }), { kind: '', column: '備考' }],
  ])('are answered one at a time: a question %s', (_what, asked, more) => {
    expect(answerRequest('r-1', asked, false)).toEqual({
      requestId: 'r-1',
      problems: [{ code: 'entry.duplicate', tab: '訪問', row: 7, ...more }],
      takeBack: false,
    });
  });

  it('cannot be answered without a row', () => {
    expect(answerRequest('r-1', problem(null), false)).toBeNull();
  });
});
