/** One problem of 点検: what and where, a way to the cell, and for a question the answer that it is right as it stands. */
import { useState } from 'preact/hooks';
import { MergePart } from '../organisations/merge-part';
import type { DescribedProblem, Merged } from '../shared/answers';
import { WithAreas } from '../shared/area-options';
import { describedIn, sentences } from '../shared/described';
import { useEnv } from '../shared/env';
import { call, focusGrid, NoAnswer } from '../shared/server';

export interface LineProps {
  readonly problem: DescribedProblem;
  readonly isAnswered: boolean;
  readonly onFail: (lines: readonly string[]) => void;
  /** The question is answered, or is to be asked again. */
  readonly onAnswer: (problem: DescribedProblem) => void;
  /** Two names became one. */
  readonly onMerged: (merged: Merged, requestId: string) => void;
}

export function ProblemLine({ problem, isAnswered, onFail, onAnswer, onMerged }: LineProps) {
  const { language, texts } = useEnv();
  const words = texts.checking;
  const { message, advice } = describedIn(language, problem);
  const { tab = '', row, column = '' } = problem.where ?? {};
  const place = row === undefined ? column : words.place(row, column);
  const named = `${tab} ${place}`;
  const pair = alikePair(problem);
  const keep = pair === null ? words.keep : texts.merging.differ;
  const keepOf = pair === null ? words.keepOf(named) : texts.merging.differOf(named);
  return (
    <li>
      <p class="line">
        <strong>{place}</strong>
        <span class={`badge ${problem.severity}`}>{words.severity[problem.severity]}</span>
      </p>
      <p>
        <WithAreas text={message} />
      </p>
      <p class="hint">
        <WithAreas text={advice} /> {problem.repairable && <b>{words.certain}</b>}
      </p>
      {tab !== '' && <ToCell label={words.toCellOf(named)} place={{ tab, row, column }} onFail={onFail} />}
      {problem.question === true && (
        <button
          type="button"
          class="plain small"
          aria-label={isAnswered ? words.askAgainOf(named) : keepOf}
          onClick={() => onAnswer(problem)}
        >
          {isAnswered ? words.askAgain : keep}
        </button>
      )}
      {pair !== null && !isAnswered && <Merging names={pair} onMerged={onMerged} />}
    </li>
  );
}

/** The two names of a question about one organisation under two spellings, the usual one first. */
function alikePair({ detail }: DescribedProblem): readonly [string, string] | null {
  const { reason, typed, other } = detail ?? {};
  return reason === 'lookAlike' && typeof typed === 'string' && typeof other === 'string' ? [other, typed] : null;
}

function Merging({ names, onMerged }: Pick<LineProps, 'onMerged'> & { readonly names: readonly [string, string] }) {
  const words = useEnv().texts.merging;
  const [open, setOpen] = useState(false);
  if (open) return <MergePart names={names} onClose={() => setOpen(false)} onDone={onMerged} />;
  return (
    <button type="button" class="plain small" aria-label={words.openOf(names.join('・'))} onClick={() => setOpen(true)}>
      {words.open}
    </button>
  );
}

interface ToCellProps extends Pick<LineProps, 'onFail'> {
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
