/** One entry of the list, and what can be done to it. */
import type { Ref, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { contentColumns } from '../../domain/rows/columns';
import type { FormTexts } from '../../i18n/ja/form/form';
import { states } from '../../i18n/words/names';
import type { Opened } from '../back/opened';
import { nameOf } from '../shared/acts';
import type { Entry } from '../shared/answers';
import { areaName, WithAreas } from '../shared/area-options';
import { dayText } from '../shared/day';
import { useEnv } from '../shared/env';
import { besideGrid, showRow } from '../shared/server';
import { Correction } from './correction';
import { Restoring } from './restoring';
import { forgetTyped, isTyped } from './typed';
import { type ChangeProps, Voiding } from './voiding';

interface Props {
  readonly entry: Entry;
  readonly opened: Opened;
  readonly onDone: (done: Done) => void;
}

/** What was done to an entry. */
export interface Done {
  readonly title: string;
  readonly lines: readonly string[];
  /** Its 記録ID where it was taken back, which can be undone; and whether its month is closed. */
  readonly undo: { readonly id: string; readonly late: boolean } | null;
}

export function EntryCard({ entry, opened, onDone }: Props) {
  const env = useEnv();
  const { texts, options } = env;
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
  const offers = offersOf(entry, voided, texts);
  const doing = offers.find(({ part }) => part === opened.part) ?? null;
  const card = useBackInSight(doing !== null);
  const close = (part: string): void => {
    forgetTyped(part);
    opened.close(part);
  };
  return (
    <article ref={card} class={voided ? 'voided' : ''} aria-label={summary}>
      <p class="line">
        <strong>{day}</strong>
        <span class="tab">{entry.tab}</span>
      </p>
      <p class="what">{amounts}</p>
      <p class="about">
        <WithAreas text={about.filter((part) => part !== '').join(' ・ ')} />
      </p>
      {entry.status !== '' && entry.status !== states.recorded && <p class="badge">{entry.status}</p>}
      {entry.asksReason && <p class="hint">{words.asksReason}</p>}
      {doing === null && offers.some(({ part }) => isTyped(part)) && <p class="hint">{words.typed}</p>}
      {doing === null && offers.length > 0 && <Buttons offers={offers} summary={summary} onPick={opened.open} />}
      {doing === null && entry.id === '' && !voided && <WithoutId entry={entry} summary={summary} />}
      {doing !== null && (
        <doing.Form
          key={doing.part}
          entry={entry}
          part={doing.part}
          summary={summary}
          onClose={() => close(doing.part)}
          onDone={(title, { changed = [], undoable } = {}) => {
            close(doing.part);
            const undo = undoable ? { id: entry.id, late: undoable.late === true } : null;
            onDone({ title, lines: [summary, ...changed], undo });
          }}
        />
      )}
    </article>
  );
}

/** Once what was opened in a card is closed: the card stays in sight, and the focus is in it unless it went elsewhere. */
function useBackInSight(isOpen: boolean): Ref<HTMLElement> {
  const card = useRef<HTMLElement>(null);
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) {
      card.current?.querySelector('button')?.focus({ preventScroll: true });
      card.current?.scrollIntoView({ block: 'nearest' });
    }
    wasOpen.current = isOpen;
  }, [isOpen]);
  return card;
}

/** A change of an entry. */
interface Offer {
  /** As it is called among all that can be opened. */
  readonly part: string;
  readonly label: string;
  labelOf(summary: string): string;
  readonly Form: (props: ChangeProps) => VNode;
}

function offersOf({ id, asksReason }: Entry, voided: boolean, { recent: words }: FormTexts): Offer[] {
  if (id === '') return [];
  const correct = { part: `correct ${id}`, label: words.correct, labelOf: words.correctOf, Form: Correction };
  const take = { part: `void ${id}`, label: words.void, labelOf: words.voidOf, Form: Voiding };
  const explain = { ...take, label: words.giveReason, labelOf: words.giveReasonOf };
  const restore = { part: `restore ${id}`, label: words.restore, labelOf: words.restoreOf, Form: Restoring };
  if (!voided) return [correct, take];
  return asksReason ? [explain, restore] : [restore];
}

interface ButtonsProps {
  readonly offers: readonly Offer[];
  readonly summary: string;
  readonly onPick: (part: string) => void;
}

function Buttons({ offers, summary, onPick }: ButtonsProps) {
  return (
    <div class="actions">
      {offers.map(({ part, label, labelOf }) => (
        <button key={part} type="button" class="plain small" aria-label={labelOf(summary)} onClick={() => onPick(part)}>
          {label}
        </button>
      ))}
    </div>
  );
}

/** Nothing can be done to it here; beside a grid its row is one press away. */
function WithoutId({ entry, summary }: Pick<ChangeProps, 'entry' | 'summary'>) {
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
