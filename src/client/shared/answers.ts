/** What the server's methods answer, read once: an answer of another shape counts as none. */
import { areaChangeKinds } from '../../domain/plan/area-changes';
import type { ProblemCode } from '../../domain/problems/problem';
import { byColumn, commonColumns } from '../../domain/rows/columns';
import { problems } from '../../i18n/en/problems';
import type { Answers, Sent } from '../../schema/requests/answers';
import type { Method } from '../../schema/requests/requests';
import {
  byName,
  checked,
  flag,
  list,
  number,
  type Output,
  oneOf,
  orElse,
  orNull,
  type Reader,
  record,
  text,
} from './read-json';

const isCode = (value: unknown): value is ProblemCode => typeof value === 'string' && Object.hasOwn(problems, value);
const plain = checked((value): value is string | number => typeof value === 'string' || typeof value === 'number');
const orAbsent = <T>(read: Reader<T>): Reader<T | undefined> => orElse(read, undefined);

const problem = record({
  // A code that a later server knows is shown in the words that came with it.
  code: (value: unknown): ProblemCode => (isCode(value) ? value : 'internal'),
  severity: oneOf(['error', 'warning']),
  message: text,
  advice: text,
  where: orAbsent(record({ tab: text, row: orAbsent(number), column: orAbsent(text) })),
  detail: orAbsent(byName(orAbsent(plain))),
  repairable: orAbsent(flag),
  question: orAbsent(flag),
});
export type DescribedProblem = Output<typeof problem>;

const place = record({ tab: text, id: text, row: number });

const soFar = record({ indicator: text, area: text, actual: orNull(number), target: orNull(number) });
export type YearToDate = Output<typeof soFar>;

const entry = record({
  ...byColumn(commonColumns, () => text),
  tab: text,
  initiative: text,
  row: number,
  counts: list(record({ indicator: text, label: text, count: plain })),
  asksReason: flag,
});
export type Entry = Output<typeof entry>;

const countBefore = (value: unknown) => (value === 'notComparable' ? value : orNull(number)(value));
const samePeriod = record({ before: countBefore, now: orNull(number) });
const figures = {
  actual: orNull(number),
  target: orNull(number),
  progress: orNull(number),
  lastYear: orNull(samePeriod),
};
const summaryRow = record({
  ...figures,
  indicator: text,
  label: text,
  unit: text,
  status: orNull(text),
  reading: text,
  areas: byName(record(figures)),
});
export type SummaryRow = Output<typeof summaryRow>;
export type Figures = Pick<SummaryRow, 'actual' | 'target' | 'progress' | 'lastYear'>;

const options = record({
  locale: oneOf(['ja', 'en']),
  today: text,
  first: text,
  last: text,
  areas: list(text),
  staff: list(text),
  initiatives: list(
    record({
      key: text,
      tab: text,
      act: text,
      order: orNull(number),
      indicators: list(record({ key: text, label: text, unit: text, act: text, countsOrganisations: orNull(text) })),
    }),
  ),
  openTab: text,
  address: text,
  english: byName(text),
  closedYear: orNull(record({ name: text, until: text, isOver: flag, address: text })),
  kept: orNull(record({ at: number, area: text, staff: text, language: text, draft: text })),
});

const monthState = oneOf(['closed', 'entered', 'nothing', 'future']);
const areaMonths = record({ area: text, months: list(record({ month: text, state: monthState, late: flag })) });
export type AreaMonths = Output<typeof areaMonths>;

const counterparty = record({ name: text, count: number, last: text, spellings: list(text) });
export type Counterparty = Output<typeof counterparty>;

const merged = record({
  name: text,
  rows: number,
  tabs: list(record({ tab: text, rows: number })),
  lateRows: number,
  lateMonths: list(text),
  figures: list(record({ label: text, unit: text, area: text, before: orNull(number), after: orNull(number) })),
});
export type Merged = Output<typeof merged>;

const shownGoal = record({
  key: text,
  tab: text,
  goal: text,
  period: text,
  figures: text,
  past: text,
  episodes: text,
  done: text,
  changed: text,
  issues: text,
  next: text,
  evidence: text,
  rating: text,
  comment: text,
});
export type ShownGoal = Output<typeof shownGoal>;

/** What a reader of an answer may be: it takes whatever the server sends. A field that the server lacks, or sends as another type, does not compile. */
type Readers<R> = {
  readonly [M in keyof R]: M extends Method ? (Sent<Answers[M]> extends Output<R[M]> ? Reader<unknown> : never) : never;
};

/** By method, the part of its answer that the form uses; a method that is not here is not called by the form. */
const answerReaders = {
  formOptions: options,
  keepForm: record({}),
  recordEvent: record({ entries: list(place), yearToDate: list(soFar) }),
  listEntries: record({ entries: list(entry) }),
  correctEntry: place,
  voidEntry: place,
  restoreEntry: place,
  counterparties: record({ names: list(counterparty) }),
  summary: record({
    asOf: text,
    until: text,
    period: orNull(record({ first: number, last: number })),
    uncounted: number,
    rows: list(summaryRow),
  }),
  completeness: record({ asOf: text, closingDay: number, areas: list(areaMonths) }),
  reportFile: record({ name: text, content: text }),
  restoreBook: record({
    day: text,
    year: number,
    entries: number,
    closings: number,
    quality: number,
    history: number,
    written: flag,
  }),
  importTable: record({
    lines: number,
    accepted: number,
    tabs: list(record({ tab: text, rows: number })),
    ignored: list(text),
    problems: list(problem),
    written: flag,
  }),
  startYear: record({
    written: flag,
    year: number,
    name: text,
    ends: text,
    isOver: flag,
    entries: number,
    uncounted: number,
    unseen: list(record({ tab: text, row: number })),
    carried: record({ indicators: number, areas: number, staff: number }),
    indicators: list(
      record({ key: text, label: text, unit: text, target: orNull(number), actual: orNull(number), cells: number }),
    ),
    areas: list(text),
    areaChanges: list(record({ kind: oneOf(areaChangeKinds), from: list(text), to: list(text) })),
  }),
  exportBook: record({ day: text, files: list(record({ name: text, text })) }),
  listQuality: record({ goals: list(shownGoal), ratings: list(record({ value: text, meaning: text })) }),
  saveQuality: record({}),
  check: record({ problems: list(problem), uncounted: number, acknowledged: list(problem) }),
  acknowledge: record({ questions: number }),
  repair: record({ rows: number, cells: number }),
  mergeOrganisations: merged,
  undoMerge: merged,
  showCell: record({}),
};

export type AnsweredMethod = keyof typeof answerReaders;
export type ValueOf<M extends AnsweredMethod> = Output<(typeof answerReaders)[M]>;

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly DescribedProblem[] };

const envelope = record({ ok: flag, problems: orAbsent(list(problem)) });

/** The answer in its frame. @throws when the text is no answer of this method */
export function readAnswer<M extends AnsweredMethod>(method: M, json: unknown): Answer<ValueOf<M>> {
  const raw: unknown = JSON.parse(text(json));
  const { ok, problems: described } = envelope(raw);
  if (!ok) return { ok, problems: described ?? [] };
  const reader: Reader<unknown> = (answerReaders satisfies Readers<typeof answerReaders>)[method];
  const { value } = record({ value: (each: unknown) => reader(each) })(raw);
  // The reader was chosen by the method, which the compiler cannot follow through the table.
  return { ok, value: value as ValueOf<M> };
}
