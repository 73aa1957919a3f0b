/** 「このままでよい」: a question about a row is answered, or an answer is taken back. It stands in 変更履歴 as long as the row says the same. */

import type { Config } from '../../domain/plan/model';
import { error, type Problem } from '../../domain/problems/problem';
import { isQuestion } from '../../domain/problems/question';
import { type AskedQuestion, decodeQuestion } from '../../schema/history/answer';
import type { Acknowledged } from '../../schema/requests/answers';
import type { ParamsOf } from '../../schema/requests/requests';
import { answerLine } from '../history/answer-line';
import { answersIn, isAnswered, questionReader } from '../history/answered-questions';
import { goneLines } from '../history/last-year-gone';
import { otherContent } from '../history/sent-before';
import { listQuestions } from '../organisations/list-problems';
import type { ChangeLine, RecordedLine } from '../ports/history';
import { checkTab } from '../rows/check-tab';
import { clearStatusWords } from '../rows/clear-status-words';
import { namedInitiative, tabProblems } from '../rows/find-entry';
import type { ReadTab } from '../rows/read-rows';
import { alone, asOfDate, type Deps, done, type Outcome, refused } from '../shared/deps';
import { columnLabel } from '../shared/labels';
import { shownProblem } from '../shared/shown-problem';

type Params = ParamsOf<'acknowledge'>;
type Named = Params['problems'][number];

type AcknowledgeDeps = Pick<
  Deps,
  'plan' | 'rows' | 'history' | 'closings' | 'organisations' | 'years' | 'clock' | 'lock'
>;

/**
 * All or nothing: a question that is not there any more refuses it. Where nothing but a code, a tab and a row are given,
 * every question of that code about the row is meant. What is answered already is left as it is. A request sent again answers what
 * the first one did, and is refused where it answers otherwise or something else. One read of 変更履歴, one a
 * tab that is named (of every tab for 団体), and one write.
 */
export function acknowledge(deps: AcknowledgeDeps, params: Params): Outcome<Acknowledged> {
  return alone(deps, (config) => {
    const lines = deps.history.lines();
    const wrote = lines.filter(({ requestId }) => requestId === params.requestId);
    const { found, refusals } = askedFor(deps, config, params.problems);
    const takesBack = params.takeBack === true;
    const answers = answersIn(lines);
    const meant = found.filter(({ asked }) => isAnswered(answers, asked) === takesBack);
    if (wrote.length > 0)
      return isSentAgain(wrote, meant, params) ? done({ questions: wrote.length }) : refused(otherContent());
    if (refusals.length > 0) return refused(...refusals);
    if (meant.length > 0) deps.history.record(meant.map((each) => lineOf(config, each, params)));
    if (!takesBack) answerStatus(deps, config, meant);
    return done({ questions: found.length });
  });
}

/** Whether the request is the one that wrote these lines: it has nothing to write of other questions. */
function isSentAgain(
  wrote: readonly RecordedLine[],
  meant: readonly Found[],
  { takeBack = false, reason = '' }: Params,
): boolean {
  const kind = takeBack ? 'askedAgain' : 'acknowledged';
  if (wrote.some((line) => (line.kind !== null && line.kind !== kind) || line.reason !== reason)) return false;
  const nameOf = ({ id, key, content }: AskedQuestion): string => `${id} ${key} ${id === '' ? content : ''}`;
  const names = new Set(wrote.flatMap(({ content }) => decodeQuestion(content) ?? []).map(nameOf));
  return meant.every(({ asked }) => names.has(nameOf(asked)));
}

/** A word in 状態 goes once it is answered: it stands in 変更履歴. */
function answerStatus(deps: AcknowledgeDeps, config: Config, found: readonly Found[]): void {
  const words = found.filter(({ problem }) => problem.detail?.reason === 'statusWord');
  const by = { config, asOf: asOfDate(config, deps), today: deps.clock.today(), closed: deps.closings.closedMonths() };
  for (const { initiative, sheet } of new Set(words.flatMap(({ tab }) => tab ?? []))) {
    const ids = new Set(words.map(({ asked }) => asked.id));
    clearStatusWords(deps, { ...by, initiative }, sheet, ids);
  }
}

interface Found {
  readonly problem: Problem;
  /** null for 団体 and 前年度. */
  readonly tab: ReadTab | null;
  readonly tabName: string;
  readonly asked: AskedQuestion;
}

interface AskedFor {
  readonly found: readonly Found[];
  /** Why the rest cannot be answered. */
  readonly refusals: readonly Problem[];
}

function askedFor(deps: AcknowledgeDeps, config: Config, named: readonly Named[]): AskedFor {
  const tabs = new Map<string, Checked | null>();
  const found: Found[] = [];
  const refusals: Problem[] = [];
  for (const each of named) {
    if (!tabs.has(each.tab)) {
      const read = readTab(deps, config, each.tab);
      if (!read.ok) return { found, refusals: read.problems };
      tabs.set(each.tab, read.value);
    }
    const checked = tabs.get(each.tab);
    const questions = checked?.problems.filter((problem) => isMeant(config, problem, each)) ?? [];
    const read = checked ? questionReader(checked.tab ? [checked.tab] : []) : () => null;
    const asked = questions.map((problem) => ({ problem, asked: read(problem) }));
    refusals.push(...asked.flatMap(({ problem, asked: question }) => (question === null ? [unsettled(problem)] : [])));
    if (questions.length === 0) refusals.push(noQuestion(each));
    if (!checked) continue;
    const { tab, name: tabName } = checked;
    found.push(
      ...asked.flatMap(({ problem, asked: question }) =>
        question ? [{ problem, tab, tabName, asked: question }] : [],
      ),
    );
  }
  return { found, refusals };
}

/** A tab that is named, and what is asked about it. */
interface Checked {
  readonly name: string;
  readonly tab: ReadTab | null;
  readonly problems: readonly Problem[];
}

function readTab(deps: AcknowledgeDeps, config: Config, name: string): Outcome<Checked | null> {
  const ofList = deps.plan.tabName('organisations');
  if (name === 'organisations' || name === ofList)
    return done({ name: ofList, tab: null, problems: listQuestions(deps, config, asOfDate(config, deps)) });
  const ofYears = deps.plan.tabName('lastYear');
  if (name === 'lastYear' || name === ofYears)
    return done({ name: ofYears, tab: null, problems: goneLines(deps, deps.years.lines()) });
  const initiative = namedInitiative(deps, config, name);
  if (initiative === null) return done(null);
  const sheet = deps.rows.readTab(initiative.key);
  const missing = tabProblems(initiative, sheet);
  if (sheet === null || missing.length > 0) return refused(...missing);
  const by = {
    config,
    asOf: asOfDate(config, deps),
    today: deps.clock.today(),
    closed: deps.closings.closedMonths(),
    aliases: deps.organisations.aliases(),
  };
  const { tab, problems } = checkTab(deps, by, initiative, sheet);
  return done({ name: sheet.name(), tab, problems });
}

function isMeant(config: Config, problem: Problem, { code, row, column, kind }: Named): boolean {
  const { where, detail } = problem;
  if (!isQuestion(problem) || problem.code !== code || where?.row !== row) return false;
  if (kind !== undefined && kind !== (detail?.reason ?? '')) return false;
  if (column === undefined) return true;
  const own = where.column ?? '';
  return column === own || column === columnLabel(config, own);
}

function noQuestion({ tab, row }: Named): Problem {
  return error('request.invalid', { reason: 'noQuestion', field: 'params.problems', typed: `${tab} ${row}` });
}

/** A row that 修復 has to give a 記録ID of its own first. */
function unsettled({ where }: Problem): Problem {
  return error('entry.inconsistent', { reason: 'unmarked' }, where);
}

function lineOf(
  config: Config,
  { problem, tabName, asked: question }: Found,
  { requestId, reason = '', takeBack = false }: Params,
): ChangeLine {
  const { message } = shownProblem(problem, config);
  return answerLine(config, { question, tabName, message }, { takeBack, reason, requestId });
}
