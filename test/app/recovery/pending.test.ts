/** What an execution that was ended half-way left behind is finished by the next one, under the person and time of then. */
import { closeMonth } from '../../../src/app/closing/close-month';
import { reopenMonth } from '../../../src/app/closing/reopen-month';
import { correctEntry } from '../../../src/app/entries/correct-entry';
import { recordEvent } from '../../../src/app/entries/record-event';
import { restoreEntry } from '../../../src/app/entries/restore-entry';
import { voidEntry } from '../../../src/app/entries/void-entry';
import { resuming } from '../../../src/app/recovery/resume';
import { closeYear } from '../../../src/app/years/close-year';
import { reopenYear } from '../../../src/app/years/reopen-year';
import { FIRST_ROW } from '../memory-rows';
import { type World, world } from '../memory-workbook';

const ID = 'req-00000001:outreach';
const THEN = { at: '2025/10/01 08:59:00', by: 'then@example.com' };
const request = { requestId: 'req-00000009', reason: '数え違い' };

function recorded(): World {
  const made = world();
  const credits = [{ indicator: 'outreach.visits', count: 12 }];
  recordEvent(made.deps, { requestId: 'req-00000001', date: '6/3', area: '若葉・調和', credits });
  return made;
}

function voided(): World {
  const made = recorded();
  voidEntry(made.deps, { requestId: 'req-00000002', id: ID, reason: '重複' });
  return made;
}

function gone(): World {
  const made = recorded();
  const blank = { date: null, area: null, 'outreach.visits': null, status: null, id: null };
  made.workbook.edit('outreach', FIRST_ROW, blank);
  return made;
}

function closed(): World {
  const made = world();
  closeMonth(made.deps, { requestId: 'req-00000002', month: '4', confirmed: true });
  return made;
}

function overYear(): World {
  return world({ today: '2026-04-20' });
}

function closedYear(): World {
  const made = overYear();
  closeYear(made.deps, { requestId: 'req-00000002', reason: '済', confirmed: true });
  return made;
}

/** Runs work whose line for 変更履歴 is never written: the execution ends there. */
function endedAtTheLine({ workbook: { history } }: World, work: () => unknown): void {
  const record = history.record.bind(history);
  history.record = () => {
    throw new Error('ended');
  };
  expect(work).toThrow('ended');
  history.record = record;
}

const cases: [string, () => World, (made: World) => unknown, string][] = [
  [
    'correctEntry',
    recorded,
    ({ deps }) => correctEntry(deps, { ...request, id: ID, changes: { note: '直した' } }),
    'corrected',
  ],
  ['voidEntry', recorded, ({ deps }) => voidEntry(deps, { ...request, id: ID }), 'voided'],
  ['restoreEntry', voided, ({ deps }) => restoreEntry(deps, { ...request, id: ID }), 'restored'],
  ['restoreEntry, of a row that is gone', gone, ({ deps }) => restoreEntry(deps, { ...request, id: ID }), 'restored'],
  [
    'closeMonth',
    world,
    ({ deps }) => closeMonth(deps, { requestId: request.requestId, month: '4', confirmed: true }),
    'monthClosed',
  ],
  ['closeYear', overYear, ({ deps }) => closeYear(deps, { ...request, confirmed: true }), 'yearClosed'],
  ['reopenYear', closedYear, ({ deps }) => reopenYear(deps, request), 'yearReopened'],
  ['reopenMonth', closed, ({ deps }) => reopenMonth(deps, { ...request, month: '4' }), 'monthReopened'],
];
describe('an execution that ends before its line is written', () => {
  it.each(cases)('%s is put on record once by the next one', (_name, start, work, kind) => {
    const made = start();
    endedAtTheLine(made, () => work(made));
    const before = made.workbook.history.written.length;
    const after = made.workbook.snapshot();
    for (let again = 0; again < 2; again += 1) resuming(made.deps).lock.withLock(() => undefined);
    expect(made.workbook.history.written.slice(before)).toMatchObject([
      { kind, requestId: request.requestId, made: THEN },
    ]);
    expect(made.workbook.journal.noted).toBeNull();
    // Only the line was missing.
    expect(JSON.parse(made.workbook.snapshot())[0]).toEqual(JSON.parse(after)[0]);
  });

  it.each(cases)('%s stays noted as it was while finishing it ends half-way too', (_name, start, work) => {
    const made = start();
    endedAtTheLine(made, () => work(made));
    const noted = made.workbook.journal.noted;
    const keep = jest.spyOn(made.workbook.journal, 'keep');
    endedAtTheLine(made, () => resuming(made.deps).lock.withLock(() => undefined));
    expect(made.workbook.journal.noted).toBe(noted);
    expect(keep).not.toHaveBeenCalled();
  });

  it('finishes a restoring that was noted without its line, as earlier versions did', () => {
    const made = voided();
    endedAtTheLine(made, () => restoreEntry(made.deps, { ...request, id: ID }));
    const { line: _, ...earlier } = made.workbook.journal.noted ?? { request: null };
    if (earlier.request === null) throw new Error('Nothing was noted');
    made.workbook.journal.noted = earlier;
    resuming(made.deps).lock.withLock(() => undefined);
    expect(made.workbook.history.written.at(-1)).toMatchObject({ kind: 'restored', made: THEN });
    expect(made.workbook.at('outreach', FIRST_ROW)).toMatchObject({ status: '記録済', id: ID });
  });
});
