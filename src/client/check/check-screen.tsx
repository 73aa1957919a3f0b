/** 点検 beside the grid: what does not count or looks wrong, tab by tab, a way to each cell, and the repair of what is certain. */
import { useState } from 'preact/hooks';
import type { DescribedProblem } from '../shared/answers';
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
  const repair = async (zeros: boolean): Promise<void> => {
    if (repairing) return;
    setRepairing(true);
    try {
      const answer = await call('repair', zeros ? { zeros } : {});
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
          onRepair={(zeros) => void repair(zeros)}
          onFail={fail}
          onAnswer={(problem, takeBack) => void answer(problem, takeBack)}
        />
      )}
    </>
  );
}

interface FoundProps {
  readonly problems: readonly DescribedProblem[];
  readonly acknowledged: readonly DescribedProblem[];
  readonly uncounted: number;
  readonly repairing: boolean;
  readonly onAgain: () => void;
  /** `zeros`: words for none are written as 0 too. */
  readonly onRepair: (zeros: boolean) => void;
  readonly onFail: (lines: readonly string[]) => void;
  readonly onAnswer: (problem: DescribedProblem, takeBack: boolean) => void;
}

function Found({ problems, acknowledged, uncounted, repairing, onAgain, onRepair, onFail, onAnswer }: FoundProps) {
  const { texts } = useEnv();
  const words = texts.checking;
  const repairable = problems.filter((problem) => problem.repairable).length;
  const none = problems.filter(({ detail }) => detail?.reason === 'none').length;
  const shown = problems.slice(0, SHOWN);
  const tabs = [...new Set(shown.map(({ where }) => where?.tab ?? ''))];
  return (
    <>
      <p role="status">{problems.length === 0 ? words.none : words.found(problems.length, uncounted)}</p>
      <button type="button" class="quiet aside" onClick={onAgain}>
        {words.run}
      </button>
      {repairable > 0 && (
        <div class="notice doubtful">
          <p>{words.repairable(repairable)}</p>
          <div class="actions">
            <button type="button" aria-disabled={repairing} onClick={() => onRepair(false)}>
              {repairing ? words.repairing : words.repair}
            </button>
          </div>
          <StillWorking active={repairing} />
        </div>
      )}
      {none > 0 && (
        <div class="notice doubtful">
          <p>{words.noneWords(none)}</p>
          <div class="actions">
            <button type="button" aria-disabled={repairing} onClick={() => onRepair(true)}>
              {repairing ? words.repairing : words.writeZeros}
            </button>
          </div>
        </div>
      )}
      {tabs.map((tab) => (
        <ProblemList
          key={tab}
          title={tab || words.wholeBook}
          problems={shown.filter(({ where }) => (where?.tab ?? '') === tab)}
          isAnswered={false}
          onFail={onFail}
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
          onAnswer={(problem) => onAnswer(problem, true)}
        />
      )}
    </>
  );
}

interface ListProps extends Pick<LineProps, 'isAnswered' | 'onFail' | 'onAnswer'> {
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
