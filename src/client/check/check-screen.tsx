/** 点検 beside the grid: what does not count or looks wrong, tab by tab, a way to each cell, and the repair of what is certain. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { DescribedProblem, Merged } from '../shared/answers';
import { sentences } from '../shared/described';
import { useEnv } from '../shared/env';
import { freshId } from '../shared/fresh-id';
import { Notice, type Said } from '../shared/notice';
import { call, NoAnswer } from '../shared/server';
import { StillWorking } from '../shared/still-working';
import { useAnswer } from '../shared/use-answer';
import { Waiting } from '../shared/waiting';
import { answerRequest, type Given, problemName, sorted } from './answering';
import { type LineProps, ProblemLine } from './problem-line';

const SHOWN = 100;

export function CheckScreen() {
  const { language, texts } = useEnv();
  const words = texts.checking;
  const asked = useAnswer('check', {});
  const [repairing, setRepairing] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const [given, setGiven] = useState<Given>(new Map());
  const fail = (lines: readonly string[], title = words.failed): void =>
    setSaid({ kind: 'refused', title, lines, actions: [] });
  const again = (): void => {
    setGiven(new Map());
    asked.reload();
  };
  const answer = async (problem: DescribedProblem, takeBack: boolean): Promise<void> => {
    const request = answerRequest(freshId(), problem, takeBack);
    if (request === null) return;
    try {
      const answered = await call('acknowledge', request);
      if (!answered.ok) return fail(sentences(language, answered.problems), words.notKept);
      setGiven((before) => new Map(before).set(problemName(problem), !takeBack));
      setSaid({ kind: 'done', title: takeBack ? words.askedAgain : words.kept, lines: [], actions: [] });
    } catch (error) {
      fail([texts.noAnswerReasons[error instanceof NoAnswer ? error.why : 'silent']], words.notKept);
    }
  };
  const undo = async (merge: string): Promise<void> => {
    try {
      const answer = await call('undoMerge', { requestId: freshId(), merge, late: true, confirmed: true });
      if (!answer.ok) return fail(sentences(language, answer.problems), texts.merging.failed);
      setSaid({ kind: 'done', title: texts.merging.undone(answer.value.rows), lines: [], actions: [] });
      again();
    } catch (error) {
      fail([texts.noAnswerReasons[error instanceof NoAnswer ? error.why : 'silent']], texts.merging.failed);
    }
  };
  const merged = ({ name, rows }: Merged, requestId: string): void => {
    const { done, howToUndo, undo: label } = texts.merging;
    const actions = [{ label, plain: true, run: () => void undo(requestId) }];
    setSaid({ kind: 'done', title: done(name, rows), lines: [howToUndo], actions });
    again();
  };
  const repair = async (wanted: RepairWanted): Promise<void> => {
    if (repairing) return;
    setRepairing(true);
    try {
      const answer = await call('repair', wanted);
      if (answer.ok) {
        const { rows, cells } = answer.value;
        setSaid({ kind: 'done', title: words.repaired(rows, cells), lines: [], actions: [] });
        again();
      } else fail(sentences(language, answer.problems));
    } catch (error) {
      fail([texts.noAnswerReasons[error instanceof NoAnswer ? error.why : 'silent']]);
    }
    setRepairing(false);
  };
  return (
    <>
      {said !== null && <Notice said={said} />}
      <Waiting asked={asked} saying={words.running} />
      {asked.value !== null && (
        <Found
          {...sorted(asked.value, given)}
          uncounted={asked.value.uncounted}
          repairing={repairing}
          onAgain={again}
          onRepair={(wanted) => void repair(wanted)}
          onFail={fail}
          onMerged={merged}
          onAnswer={(problem, takeBack) => void answer(problem, takeBack)}
        />
      )}
    </>
  );
}

/** Words for none are written as 0 too; a copy of a tab that is gone takes its place, or an empty tab does. */
type RepairWanted = { readonly zeros?: true; readonly copies?: 'use' | 'leave' };

interface FoundProps {
  readonly problems: readonly DescribedProblem[];
  readonly acknowledged: readonly DescribedProblem[];
  readonly uncounted: number;
  readonly repairing: boolean;
  readonly onAgain: () => void;
  readonly onRepair: (wanted: RepairWanted) => void;
  readonly onFail: (lines: readonly string[]) => void;
  readonly onAnswer: (problem: DescribedProblem, takeBack: boolean) => void;
  readonly onMerged: LineProps['onMerged'];
}

function Found({ problems, acknowledged, uncounted, repairing, onAgain, onRepair, ...by }: FoundProps) {
  const { onFail, onAnswer, onMerged } = by;
  const { texts } = useEnv();
  const words = texts.checking;
  const repairable = problems.filter((problem) => problem.repairable).length;
  const none = problems.filter(({ detail }) => detail?.reason === 'none').length;
  const copies = problems.filter(({ detail }) => detail?.reason === 'copyInstead').length;
  const shown = problems.slice(0, SHOWN);
  const tabs = [...new Set(shown.map(({ where }) => where?.tab ?? ''))];
  return (
    <>
      <p role="status">{problems.length === 0 ? words.none : words.found(problems.length, uncounted)}</p>
      <button type="button" class="quiet aside" onClick={onAgain}>
        {words.run}
      </button>
      {copies > 0 && (
        <Offer saying={words.copyInstead(copies)}>
          <Doing busy={repairing} label={words.useCopy} onClick={() => onRepair({ copies: 'use' })} />
          <Doing busy={repairing} label={words.leaveCopy} plain onClick={() => onRepair({ copies: 'leave' })} />
        </Offer>
      )}
      {repairable > 0 && copies === 0 && (
        <Offer saying={words.repairable(repairable)}>
          <Doing busy={repairing} label={words.repair} onClick={() => onRepair({})} />
        </Offer>
      )}
      {none > 0 && copies === 0 && (
        <Offer saying={words.noneWords(none)}>
          <Doing busy={repairing} label={words.writeZeros} onClick={() => onRepair({ zeros: true })} />
        </Offer>
      )}
      <StillWorking active={repairing} />
      {tabs.map((tab) => (
        <ProblemList
          key={tab}
          title={tab || words.wholeBook}
          problems={shown.filter(({ where }) => (where?.tab ?? '') === tab)}
          isAnswered={false}
          onFail={onFail}
          onMerged={onMerged}
          onAnswer={(problem) => onAnswer(problem, false)}
        />
      ))}
      {problems.length > SHOWN && <p class="hint">{words.more(problems.length - SHOWN)}</p>}
      {acknowledged.length > 0 && (
        <ProblemList
          title={words.keptCount(acknowledged.length)}
          problems={acknowledged.slice(0, SHOWN)}
          isAnswered
          onFail={onFail}
          onMerged={onMerged}
          onAnswer={(problem) => onAnswer(problem, true)}
        />
      )}
    </>
  );
}

function Offer({ saying, children }: { readonly saying: string; readonly children: ComponentChildren }) {
  return (
    <div class="notice doubtful">
      <p>{saying}</p>
      <div class="actions">{children}</div>
    </div>
  );
}

interface DoingProps {
  readonly busy: boolean;
  readonly label: string;
  readonly plain?: boolean;
  readonly onClick: () => void;
}

function Doing({ busy, label, plain, onClick }: DoingProps) {
  const { texts } = useEnv();
  return (
    <button type="button" class={plain ? 'plain' : ''} aria-disabled={busy} onClick={onClick}>
      {busy ? texts.checking.repairing : label}
    </button>
  );
}

interface ListProps extends Pick<LineProps, 'isAnswered' | 'onFail' | 'onAnswer' | 'onMerged'> {
  readonly title: string;
  readonly problems: readonly DescribedProblem[];
}

function ProblemList({ title, problems, ...line }: ListProps) {
  return (
    <section class="problems" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {problems.map((problem) => (
          <ProblemLine key={problemName(problem)} problem={problem} {...line} />
        ))}
      </ul>
    </section>
  );
}
