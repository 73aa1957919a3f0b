/** What 点検 asks of the book's structure and of its own tab. Every member says what it costs. */
import type { Problem } from '../../domain/problems/problem';
import type { AskedQuestion } from '../../schema/history/answer';
import type { ShownProblem } from '../../schema/requests/answers';

/** A line of 点検. */
export interface CheckLine {
  readonly problem: ShownProblem;
  /** What a person answers with 「このままでよい」; null for what is no question. */
  readonly question: (AskedQuestion & { readonly isAnswered: boolean }) | null;
}

export interface CheckPort {
  /** Problems of the book's structure and of 計画 / 設定 (missing tab, column, header, bad setting): reads those two tabs once each, and formulas and faults of the generated ones. */
  structureProblems(): readonly Problem[];
  /** Write the list of 点検: few writes, whatever its length. */
  show(lines: readonly CheckLine[], uncounted: number): void;
}
