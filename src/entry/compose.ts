/** The composition root: what the use cases are given on Sheets. Nothing here runs until an entry function asks for it. */
import { busy, done, type Outcome, refused } from '../app/deps';
import { resuming } from '../app/resume';
import type { SheetContext } from '../sheets/context';
import { type Edit, handleEdit } from '../sheets/edit-event';
import { officialWords } from '../sheets/plan-sheet';
import { ids, lock, userLocale } from '../sheets/platform';
import { type Applied, applyConfig, mendBook, setUpBook } from '../sheets/set-up';
import { SheetWorkbook } from '../sheets/sheet-workbook';
import { showCell } from '../sheets/show-cell';
import type { CallDeps } from './call';

const REFERENCE_LENGTH = 8;

export function callDeps(context: SheetContext): CallDeps {
  return resuming({
    workbook: new SheetWorkbook(context),
    clock: { today: () => context.today() },
    ids,
    lock,
    setUp: () => setUp(context),
    mendStructure: () => {
      mend(context);
    },
    officialWords: () => officialWords(context),
    showCell: (place) => showCell(context, place),
    locale: userLocale,
  });
}

/** Keeps an error in the script's log, under the reference it answers. */
export function report(error: unknown): string {
  const reference = ids.next().slice(0, REFERENCE_LENGTH);
  console.error(reference, error);
  return reference;
}

export function setUp(context: SheetContext): Outcome<object> {
  return alone(() => setUpBook(context));
}

export function rebuild(context: SheetContext): Outcome<object> {
  return alone(() => applyConfig(context));
}

export function mend(context: SheetContext): Outcome<object> {
  return alone(() => mendBook(context));
}

function alone(work: () => Applied): Outcome<object> {
  const applied = lock.withLock(work);
  if (applied === null) return refused(busy);
  if (!applied.ok) return refused(...applied.problems);
  const { initiatives, areas } = applied.config;
  return done({ initiatives: initiatives.length, areas: areas.length });
}

/** What a person typed is understood; only where something stands unfinished is that looked into first. */
export function editByHand(context: SheetContext, edit: Edit): void {
  const unfinished = { withLock: <T>(work: () => T) => callDeps(context).lock.withLock(work) };
  const waits = { withLock: <T>(work: () => T) => (context.store.mayHaveBegun() ? unfinished : lock).withLock(work) };
  handleEdit(context, edit, ids, waits);
}
