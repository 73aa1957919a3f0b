/** What a person says of lines of a table that would stay out: duplicates, closed months, whole months. */
import { useState } from 'preact/hooks';
import type { DescribedProblem } from '../shared/answers';
import { useEnv } from '../shared/env';
import type { Importing, TableFound } from './use-import';

interface Props {
  readonly importing: Importing;
  readonly found: TableFound;
}

/** Each appears once the server said that there are such lines. */
export function TableDecisions({ importing, found }: Props) {
  return (
    <>
      <AllDuplicates importing={importing} found={found} />
      <MonthEnds importing={importing} found={found} />
      <LateReason importing={importing} found={found} />
    </>
  );
}

function AllDuplicates({ importing: { decisions, decide }, found }: Props) {
  const { texts } = useEnv();
  const { twins } = decisions;
  if (twins === false && !found.problems.some(isKeptOut)) return null;
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={twins === true}
        onChange={(event) => decide({ twins: event.currentTarget.checked })}
      />
      <span>{texts.progress.importing.duplicates}</span>
    </label>
  );
}

/** Beside the line that says the same as a row that is there. */
export function OneDuplicate({
  importing: { decisions, decide },
  problem,
}: {
  readonly importing: Importing;
  readonly problem: DescribedProblem;
}) {
  const { texts } = useEnv();
  const row = problem.where?.row ?? 0;
  const chosen = typeof decisions.twins === 'boolean' ? [] : decisions.twins;
  if (decisions.twins === true || !(isKeptOut(problem) || (isDuplicate(problem) && chosen.includes(row)))) return null;
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={chosen.includes(row)}
        onChange={(event) => {
          const others = chosen.filter((each) => each !== row);
          decide({ twins: event.currentTarget.checked ? [...others, row] : others });
        }}
      />
      <span>{texts.progress.importing.duplicate(row)}</span>
    </label>
  );
}

function isDuplicate({ code }: DescribedProblem): boolean {
  return code === 'entry.duplicate';
}

function isKeptOut(problem: DescribedProblem): boolean {
  return isDuplicate(problem) && problem.severity === 'error';
}

function MonthEnds({ importing: { decisions, decide, busy }, found }: Props) {
  const { texts } = useEnv();
  const { monthEnds } = decisions;
  if (!monthEnds && !found.problems.some(({ detail }) => detail?.reason === 'wholeMonth')) return null;
  return (
    <button
      type="button"
      class="plain"
      aria-pressed={monthEnds}
      aria-disabled={busy}
      onClick={() => decide({ monthEnds: !monthEnds })}
    >
      {texts.progress.importing.monthEnds}
    </button>
  );
}

function LateReason({ importing: { decisions, decide, busy }, found }: Props) {
  const { texts } = useEnv();
  const words = texts.progress.importing;
  const [reason, setReason] = useState(decisions.lateReason);
  if (!found.problems.some(({ code }) => code === 'date.monthClosed')) return null;
  return (
    <div class="field">
      <label for="import-late">{words.lateReason}</label>
      <input
        id="import-late"
        type="text"
        maxLength={200}
        autocomplete="off"
        value={reason}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <button type="button" class="plain" aria-disabled={busy} onClick={() => decide({ lateReason: reason })}>
        {words.lateAgain}
      </button>
    </div>
  );
}
