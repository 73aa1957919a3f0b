/** One entry of the list, and what can be done to it. */
import { useState } from 'preact/hooks';
import { contentColumns } from '../../domain/rows/columns';
import { states } from '../../i18n/words/names';
import { nameOf } from '../shared/acts';
import type { Entry } from '../shared/answers';
import { dayText } from '../shared/day';
import { useEnv } from '../shared/env';
import { Correction } from './correction';
import { Voiding } from './voiding';

interface Props {
  readonly entry: Entry;
  readonly onDone: (title: string, lines: readonly string[]) => void;
}

type Doing = 'correct' | 'void' | null;

export function EntryCard({ entry, onDone }: Props) {
  const { texts, options } = useEnv();
  const [doing, setDoing] = useState<Doing>(null);
  const words = texts.recent;
  const units = options.initiatives.flatMap(({ indicators }) => indicators);
  const amounts = texts.amounts(
    entry.counts.map(({ indicator, label, count }) => {
      const unit = typeof count === 'number' ? (units.find(({ key }) => key === indicator)?.unit ?? '') : '';
      return texts.amount(nameOf(label, texts), String(count), unit);
    }),
  );
  const about = contentColumns.flatMap((column) => (column === 'date' ? [] : [entry[column]]));
  const day = dayText(entry.date, texts) || entry.date || words.noDate;
  const voided = entry.status.startsWith(states.voided);
  const summary = `${day} ${amounts}`;
  const done = (title: string): void => {
    setDoing(null);
    onDone(title, [summary]);
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
  if (voided) {
    return entry.asksReason ? (
      <div class="actions">
        <button
          type="button"
          class="plain small"
          aria-label={words.giveReasonOf(summary)}
          onClick={() => onPick('void')}
        >
          {words.giveReason}
        </button>
      </div>
    ) : null;
  }
  if (entry.id === '') return <p class="hint">{words.withoutId}</p>;
  return (
    <div class="actions">
      <button type="button" class="plain small" aria-label={words.correctOf(summary)} onClick={() => onPick('correct')}>
        {words.correct}
      </button>
      <button type="button" class="plain small" aria-label={words.voidOf(summary)} onClick={() => onPick('void')}>
        {words.void}
      </button>
    </div>
  );
}
