/** An event that is being written: what is in the form, and what of it was sent without an answer yet. */

import { byColumn, type ContentColumn, contentColumns } from '../../domain/rows/columns';
import type { ParamsOf } from '../../schema/requests/requests';
import { type Act, indicatorsOf } from '../shared/acts';
import type { Chosen } from '../shared/chosen';
import { typedCount } from '../shared/count-text';
import { freshId } from '../shared/fresh-id';
import { flag, list, type Output, orElse, type Reader, record, text } from '../shared/read-json';

const sending = record({
  content: text,
  requestId: text,
  /** No answer came: it may have been recorded. */
  open: flag,
});
const pairs: Reader<readonly (readonly [string, string])[]> = (value) =>
  list(list(text))(value).map(([indicator = '', count = '']) => [indicator, count] as const);

/** What stays for the next event; the rest is of one event alone. */
const carriedColumns = ['date', 'area', 'staff'] as const satisfies readonly ContentColumn[];
type CarriedColumn = (typeof carriedColumns)[number];
const isCarried = (column: ContentColumn): column is CarriedColumn => carriedColumns.some((each) => each === column);
const writtenColumns = contentColumns.filter(
  (column): column is Exclude<ContentColumn, CarriedColumn> => !isCarried(column),
);

/** A draft kept before the form asked for it has none. */
const textOrBlank = orElse(text, '');

const draftReader = record({
  /** Keys of the acts; the first is what happened, the others are counted too. */
  acts: list(text),
  /** What stands in each count field, by indicator key; an indicator that is not here is not counted. */
  counts: pairs,
  ...byColumn(carriedColumns, () => text),
  ...byColumn(writtenColumns, () => textOrBlank),
  /** Why it comes after its month was closed; null until the server said that it was, and in drafts kept before that was asked. */
  late: orElse(text, null),
  /** The contents that went off, each with the id it went under: it keeps that id however often it goes. */
  sent: list(sending),
});
export type Draft = Output<typeof draftReader>;

export type EventContent = Omit<ParamsOf<'recordEvent'>, 'requestId' | 'confirmed'>;

export function emptyDraft(about: Pick<Draft, CarriedColumn>): Draft {
  const content = byColumn(contentColumns, (column) => (isCarried(column) ? about[column] : ''));
  return { ...content, acts: [], counts: [], late: null, sent: [] };
}

/** The draft that was kept as text; null when there is none that can be read. */
export function readDraft(json: string): Draft | null {
  try {
    return draftReader(JSON.parse(json));
  } catch {
    return null;
  }
}

/** Worth keeping: something was chosen or written. */
export function holdsWork(draft: Draft): boolean {
  return draft.acts.length > 0 || writtenColumns.some((column) => draft[column] !== '');
}

export function withAct(draft: Draft, act: Act): Draft {
  const added = { ...draft, acts: [...draft.acts, act.key] };
  return act.main === null ? added : withCount(added, act.main.key, '1');
}

export function withoutAct(draft: Draft, act: Act): Draft {
  const gone = new Set(indicatorsOf(act).map(({ key }) => key));
  return {
    ...draft,
    acts: draft.acts.filter((key) => key !== act.key),
    counts: draft.counts.filter(([key]) => !gone.has(key)),
  };
}

/** null takes the indicator out of the count. */
export function withCount(draft: Draft, indicator: string, count: string | null): Draft {
  const others = draft.counts.filter(([key]) => key !== indicator);
  return { ...draft, counts: count === null ? others : [...others, [indicator, count]] };
}

export function countIn({ counts }: Draft, indicator: string): string | null {
  return counts.find(([key]) => key === indicator)?.[1] ?? null;
}

/** The acts of the draft that the plan still has, in the order in which they were chosen. */
export function actsIn({ acts }: Draft, all: readonly Act[]): Act[] {
  return acts.flatMap((key) => all.find((act) => act.key === key) ?? []);
}

/** What will be counted, act by act. A count of 0 is a count. */
export function chosenIn(draft: Draft, all: readonly Act[]): Chosen[] {
  return actsIn(draft, all).flatMap((act) =>
    indicatorsOf(act).flatMap((indicator) => {
      const count = typedCount(countIn(draft, indicator.key) ?? '');
      return count === null ? [] : [{ initiative: act.initiative, indicator, count }];
    }),
  );
}

/** What is asked of the server; optional fields that are empty are left out. */
export function contentOf(draft: Draft, chosen: readonly Chosen[]): EventContent {
  const { date, area, late } = draft;
  const { date: _, area: __, ...others } = byColumn(contentColumns, (column) => draft[column]);
  const written = Object.entries({ ...others, lateReason: late ?? '' }).filter(([, value]) => value.trim() !== '');
  return {
    date,
    area,
    ...Object.fromEntries(written.map(([name, value]) => [name, value.trim()])),
    credits: chosen.map(({ indicator, count }) => ({ indicator: indicator.key, count })),
  };
}

/** The id under which this content goes, and the draft that knows it. */
export function sentAs(draft: Draft, content: EventContent): { readonly requestId: string; readonly draft: Draft } {
  const key = JSON.stringify(content);
  const requestId = draft.sent.find((each) => each.content === key)?.requestId ?? freshId();
  const others = draft.sent.filter((each) => each.content !== key);
  return { requestId, draft: { ...draft, sent: [...others, { content: key, requestId, open: true }] } };
}

/** The server said that it did not record what went under this id. */
export function answeredAs(draft: Draft, requestId: string): Draft {
  const sent = draft.sent.map((each) => (each.requestId === requestId ? { ...each, open: false } : each));
  return { ...draft, sent };
}

/** Whether this content, or another one before it, went off and was never answered. */
export function unanswered(draft: Draft, content: EventContent): 'this' | 'another' | null {
  const open = draft.sent.filter((each) => each.open);
  if (open.length === 0) return null;
  return open.some((each) => each.content === JSON.stringify(content)) ? 'this' : 'another';
}
