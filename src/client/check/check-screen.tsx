/** 点検 beside the grid: what does not count or looks wrong, tab by tab, a way to each cell, and the repair of what is certain. */
import { useState } from 'preact/hooks';
import type { DescribedProblem } from '../shared/answers';
import { describedIn, sentences } from '../shared/described';
import { useEnv } from '../shared/env';
import { Notice, type Said } from '../shared/notice';
import { call, focusGrid, NoAnswer } from '../shared/server';
import { useAnswer } from '../shared/use-answer';
import { Waiting } from '../shared/waiting';

const SHOWN = 100;

export function CheckScreen() {
  const { language, texts } = useEnv();
  const words = texts.checking;
  const asked = useAnswer('check', {});
  const [repairing, setRepairing] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const fail = (lines: readonly string[]): void =>
    setSaid({ kind: 'refused', title: words.failed, lines, actions: [] });
  const repair = async (): Promise<void> => {
    if (repairing) return;
    setRepairing(true);
    try {
      const answer = await call('repair', {});
      if (answer.ok) {
        const { rows, cells } = answer.value;
        setSaid({ kind: 'done', title: words.repaired(rows, cells), lines: [], actions: [] });
        asked.reload();
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
          {...asked.value}
          repairing={repairing}
          onAgain={asked.reload}
          onRepair={() => void repair()}
          onFail={fail}
        />
      )}
    </>
  );
}

interface FoundProps {
  readonly problems: readonly DescribedProblem[];
  readonly uncounted: number;
  readonly repairing: boolean;
  readonly onAgain: () => void;
  readonly onRepair: () => void;
  readonly onFail: (lines: readonly string[]) => void;
}

function Found({ problems, uncounted, repairing, onAgain, onRepair, onFail }: FoundProps) {
  const { texts } = useEnv();
  const words = texts.checking;
  const repairable = problems.filter((problem) => problem.repairable).length;
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
            <button type="button" aria-disabled={repairing} onClick={onRepair}>
              {repairing ? words.repairing : words.repair}
            </button>
          </div>
        </div>
      )}
      {tabs.map((tab) => (
        <section key={tab} class="problems" aria-label={tab || words.wholeBook}>
          <h2>{tab || words.wholeBook}</h2>
          <ul>
            {shown
              .filter(({ where }) => (where?.tab ?? '') === tab)
              .map((problem) => (
                <ProblemLine key={JSON.stringify(problem)} problem={problem} onFail={onFail} />
              ))}
          </ul>
        </section>
      ))}
      {problems.length > SHOWN && <p class="hint">{words.more(problems.length - SHOWN)}</p>}
    </>
  );
}

function ProblemLine({ problem, onFail }: { readonly problem: DescribedProblem } & Pick<FoundProps, 'onFail'>) {
  const { language, texts } = useEnv();
  const words = texts.checking;
  const { message, advice } = describedIn(language, problem);
  const { tab = '', row, column = '' } = problem.where ?? {};
  const place = row === undefined ? column : words.place(row, column);
  return (
    <li>
      <p class="line">
        <strong>{place}</strong>
        <span class={`badge ${problem.severity}`}>{words.severity[problem.severity]}</span>
      </p>
      <p>{message}</p>
      <p class="hint">
        {advice} {problem.repairable && <b>{words.certain}</b>}
      </p>
      {tab !== '' && <ToCell label={words.toCellOf(`${tab} ${place}`)} place={{ tab, row, column }} onFail={onFail} />}
    </li>
  );
}

interface ToCellProps extends Pick<FoundProps, 'onFail'> {
  readonly label: string;
  readonly place: { readonly tab: string; readonly row: number | undefined; readonly column: string };
}

function ToCell({ label, place: { tab, row, column }, onFail }: ToCellProps) {
  const { language, texts } = useEnv();
  const show = async (): Promise<void> => {
    const cell = { tab, ...(row !== undefined && { row }), ...(column !== '' && { column }) };
    try {
      const answer = await call('showCell', cell);
      if (answer.ok) focusGrid();
      else onFail(sentences(language, answer.problems));
    } catch (error) {
      onFail([texts.noAnswerReasons[error instanceof NoAnswer ? error.why : 'silent']]);
    }
  };
  return (
    <button type="button" class="plain small" aria-label={label} onClick={() => void show()}>
      {texts.checking.toCell}
    </button>
  );
}
