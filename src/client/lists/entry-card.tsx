/** One entry of the list, and what can be done to it. */
import { useState } from 'preact/hooks';
import { contentColumns } from '../../domain/rows/columns';
import { states } from '../../i18n/words/names';
import { nameOf } from '../shared/acts';
import type { Entry } from '../shared/answers';
import { areaName } from '../shared/area-options';
import { dayText } from '../shared/day';
import { useEnv } from '../shared/env';
import { besideGrid, showRow } from '../shared/server';
import { Correction } from './correction';
import { Restoring } from './restoring';
import { type DoneTo, Voiding } from './voiding';

interface Props {
  readonly entry: Entry;
  readonly onDone: (done: Done) => void;
}

/** What was done to an entry. */
export interface Done {
  readonly title: string;
  readonly lines: readonly string[];
  /** Its 記録ID where it was taken back, which can be undone; and whether its month is closed. */
  readonly undo: { readonly id: string; readonly late: boolean } | null;
}

type Doing = 'correct' | 'void' | 'restore' | null;

export function EntryCard({ entry, onDone }: Props) {
  const env = useEnv();
  const { texts, options } = env;
  const [doing, setDoing] = useState<Doing>(null);
  const words = texts.recent;
  const units = options.initiatives.flatMap(({ indicators }) => indicators);
  const amounts = texts.amounts(
    entry.counts.map(({ indicator, label, count }) => {
      const unit = typeof count === 'number' ? (units.find(({ key }) => key === indicator)?.unit ?? '') : '';
      return texts.amount(nameOf(label, texts), String(count), unit);
    }),
  );
  const about = contentColumns.flatMap((column) =>
    column === 'date' ? [] : [column === 'area' ? areaName(entry.area, env) : entry[column]],
  );
  const day = dayText(entry.date, texts) || entry.date || words.noDate;
  const voided = entry.status.startsWith(states.voided);
  const summary = `${day} ${amounts}`;
  const done = (title: string, { changed = [], undoable }: DoneTo = {}): void => {
    setDoing(null);
    const undo = undoable ? { id: entry.id, late: undoable.late === true } : null;
    onDone({ title, lines: [summary, ...changed], undo });
  };
  const common = { entry, summary, onClose: () => setDoing(null), onDone: done };
  return (
    <article class={voided ? 'voided' : ''} aria-label={summary}>
      <p class="line">
        <strong>{day}</strong>
        <span class="tab">{entry.tab}</span>
      </p>
      <p class="what">{amounts}</p>
      <p class="about">{about.filter((part) => part !== '').join(' ・ ')}</p>
      {entry.status !== '' && entry.status !== states.recorded && <p class="badge">{entry.status}</p>}
      {entry.asksReason && <p class="hint">{words.asksReason}</p>}
      {doing === null && <Buttons entry={entry} summary={summary} voided={voided} onPick={setDoing} />}
      {doing === 'correct' && <Correction {...common} />}
      {doing === 'void' && <Voiding {...common} />}
      {doing === 'restore' && <Restoring {...common} />}
    </article>
  );
}

interface ButtonsProps {
  readonly entry: Entry;
  readonly summary: string;
  readonly voided: boolean;
  readonly onPick: (doing: Doing) => void;
}

function Buttons({ entry, summary, voided, onPick }: ButtonsProps) {
  const { texts } = useEnv();
  const words = texts.recent;
  if (entry.id === '') return voided ? null : <WithoutId entry={entry} summary={summary} />;
  const offers = voided
    ? ([
        ...(entry.asksReason ? ([['void', words.giveReason, words.giveReasonOf]] as const) : []),
        ['restore', words.restore, words.restoreOf],
      ] as const)
    : ([
        ['correct', words.correct, words.correctOf],
        ['void', words.void, words.voidOf],
      ] as const);
  return (
    <div class="actions">
      {offers.map(([doing, label, labelOf]) => (
        <button
          key={doing}
          type="button"
          class="plain small"
          aria-label={labelOf(summary)}
          onClick={() => onPick(doing)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

/** Nothing can be done to it here; beside a grid its row is one press away. */
function WithoutId({ entry, summary }: Pick<ButtonsProps, 'entry' | 'summary'>) {
  const { texts } = useEnv();
  return (
    <>
      <p class="hint">{texts.recent.withoutId}</p>
      {besideGrid() && (
        <div class="actions">
          <button
            type="button"
            class="plain small"
            aria-label={`${summary} ${texts.showRow}`}
            onClick={() => void showRow(entry)}
          >
            {texts.showRow}
          </button>
        </div>
      )}
    </>
  );
}
