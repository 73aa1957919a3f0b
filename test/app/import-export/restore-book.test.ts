/** 取り込み of a copy that was ended goes on with the step that was not done, and writes no more than it needs. */
import { recordEvent } from '../../../src/app/entries/record-event';
import { exportBook } from '../../../src/app/import-export/export-book';
import { type RestoreDeps, restoreBook } from '../../../src/app/import-export/restore-book';
import { cellText } from '../../../src/domain/cells/cell-value';
import { type World, world } from '../memory-workbook';
import { bookTables } from './book-tables';

const tables = bookTables();

function opened(): { made: World; deps: RestoreDeps; built: () => number } {
  const made = world();
  let built = 0;
  made.workbook.backup.tables = tables;
  const applyRestored = (): boolean => {
    built += 1;
    return true;
  };
  return { made, deps: { ...made.deps, rebuild: () => undefined, applyRestored, user: () => '' }, built: () => built };
}

const WORDS = ['0123', '12-3', '6/3', 'TRUE', '3:30', '=1+1', "'引用", '１２'];

function copied(): { name: string; text: string }[] {
  const { made } = opened();
  for (const [index, word] of WORDS.entries()) {
    const credits = [{ indicator: 'outreach.visits', count: 2 }];
    recordEvent(made.deps, { requestId: `v-${index}`, date: '6/3', area: '市全域', staff: word, note: word, credits });
  }
  const credits = [{ indicator: 'training.sessions', count: 1 }];
  recordEvent(made.deps, { requestId: 't-1', date: '6/4', area: '市全域', note: '研修', credits });
  const outcome = exportBook(made.deps);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return [...outcome.value.files];
}

const files = copied();
const request = { requestId: 'copy-1', files, confirmed: true };
const notes = ({ made }: { made: World }, tab: string): string[] =>
  Array.from({ length: made.workbook.size(tab) }, (_, index) => cellText(made.workbook.at(tab, 7 + index).note));

it('words come back as they were, and a plan that stands is not built again', () => {
  const book = opened();
  expect(restoreBook(book.deps, request)).toMatchObject({ ok: true, value: { written: true, entries: 9 } });
  expect([notes(book, 'outreach'), notes(book, 'training'), book.built()]).toEqual([WORDS, ['研修'], 0]);
  expect(book.made.workbook.at('outreach', 7).staff).toBe('0123');
  expect(book.made.workbook.backup.kept).toBeNull();
});

it('another plan is put in its place and built', () => {
  const book = opened();
  book.made.workbook.backup.tables = { ...tables, lists: [...tables.lists, ['別の圏域']] };
  expect(restoreBook(book.deps, request).ok).toBe(true);
  expect([book.built(), book.made.workbook.backup.tables.lists.length]).toEqual([1, tables.lists.length]);
});

it('ended at any write it goes on: nothing stands twice, and what people changed meanwhile stays', () => {
  let ended = 0;
  for (let at = 1; ; at += 1) {
    const book = opened();
    book.made.workbook.service.failAtWrite = at;
    try {
      restoreBook(book.deps, request);
      break;
    } catch {
      ended += 1;
    }
    const tabs = ['outreach', 'training'].filter((tab) => book.made.workbook.size(tab) > 0);
    const isWhole = (book.made.workbook.backup.kept?.done ?? 0) > 1;
    if (isWhole) book.made.workbook.edit('outreach', 7, { note: '直した' });
    expect(restoreBook(book.deps, { ...request, requestId: 'copy-2' })).toMatchObject({ ok: true });
    if (!isWhole) continue;
    expect([at, notes(book, 'outreach')]).toEqual([at, ['直した', ...WORDS.slice(1)]]);
    expect([at, tabs[0], notes(book, 'training')]).toEqual([at, 'outreach', ['研修']]);
  }
  expect(ended).toBeGreaterThan(5);
});

it('another copy is refused while one is not ended', () => {
  const book = opened();
  book.made.workbook.backup.kept = { mark: 'of another one', done: 3 };
  book.made.workbook.type('outreach', { note: '人が打った' });
  expect(restoreBook(book.deps, request)).toMatchObject({ problems: [{ detail: { reason: 'notEmpty' } }] });
});
