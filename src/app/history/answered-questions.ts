/** Which questions about entries a person has answered with 「このままでよい」, and which are open. */

import { cellText } from '../../domain/cells/cell-value';
import { pairOf } from '../../domain/organisations/pairs';
import type { Problem } from '../../domain/problems/problem';
import { isQuestion, questionKey } from '../../domain/problems/question';
import { type AskedQuestion, decodeQuestion } from '../../schema/history/answer';
import type { RecordedLine } from '../ports/history';
import { entryContent } from '../rows/entry-content';
import type { ReadRow, ReadTab } from '../rows/read-rows';

/** 「別の団体です」: an answer about two names, wherever they stand. */
export const DIFFERENT = 'differentOrganisations';

/** By question, what the entry said when it was answered. An answer that was taken back is none. */
export type Answers = ReadonlyMap<string, string>;

export function answersIn(lines: readonly RecordedLine[]): Answers {
  const answers = new Map<string, string>();
  for (const { kind, content } of lines) {
    if (kind !== 'acknowledged' && kind !== 'askedAgain') continue;
    const asked = decodeQuestion(content);
    if (asked === null) continue;
    if (kind === 'acknowledged') answers.set(nameOf(asked), asked.content);
    else answers.delete(nameOf(asked));
  }
  return answers;
}

export function isAnswered(answers: Answers, asked: AskedQuestion): boolean {
  return answers.get(nameOf(asked)) === asked.content;
}

/** A question about no entry is known by all that it asks. */
function nameOf({ id, key, content }: AskedQuestion): string {
  return id === '' ? `${key} ${content}` : `${id} ${key}`;
}

export interface SortedProblems {
  /** Whatever is wrong, and the questions that nobody has answered, in the order given. */
  readonly open: readonly Problem[];
  /** The questions that are answered as their rows stand. */
  readonly acknowledged: readonly Problem[];
}

/** `tabs` are those that the problems speak of. */
export function sortProblems(
  problems: readonly Problem[],
  tabs: readonly ReadTab[],
  lines: readonly RecordedLine[],
): SortedProblems {
  if (!problems.some(isQuestion)) return { open: problems, acknowledged: [] };
  const answers = answersIn(lines);
  const asked = questionReader(tabs);
  const answered = (problem: Problem): boolean => {
    const question = asked(problem);
    return question !== null && isAnswered(answers, question);
  };
  return {
    open: problems.filter((problem) => !answered(problem)),
    acknowledged: problems.filter(answered),
  };
}

/** Answers a problem's question; null for a problem that asks nothing, and for a row that has no 記録ID of its own. */
export function questionReader(tabs: readonly ReadTab[]): (problem: Problem) => AskedQuestion | null {
  const byTab = new Map(tabs.map((tab) => [tab.sheet.tab, { tab, rows: rowsByNumber(tab) }]));
  return (problem) => {
    if (!isQuestion(problem) || problem.where?.row === undefined) return null;
    const [pair] = pairOf(problem);
    if (pair !== undefined) return { id: '', key: DIFFERENT, content: pair };
    if (problem.detail?.reason === 'lastYearGone')
      return { id: '', key: questionKey(problem), content: String(problem.detail.typed) };
    const found = byTab.get(problem.where.tab);
    const read = found?.rows.get(problem.where.row);
    if (found === undefined || read === undefined) return null;
    const { row, assessment } = read;
    const id = cellText(row.cells.id);
    if (id === '' || found.tab.rows.find((each) => cellText(each.row.cells.id) === id)?.row.row !== row.row)
      return null;
    return { id, key: questionKey(problem), content: entryContent(found.tab.initiative, row.cells, assessment) };
  };
}

function rowsByNumber({ rows }: ReadTab): ReadonlyMap<number, ReadRow> {
  return new Map(rows.map((each) => [each.row.row, each]));
}
