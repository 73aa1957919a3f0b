/** A rating whose writing was ended half-way: finished where nobody has written since, and left alone where somebody has. */

import { saveQuality } from '../../../src/app/quality/save-quality';
import { resume } from '../../../src/app/recovery/resume';
import { type QualityLine, qualityColumns } from '../../../src/schema/quality/quality-table';
import { type World, world } from '../memory-workbook';

const blank = { done: '', changed: '', issues: '', next: '', evidence: '', rating: '', comment: '' };
const before = { ...blank, done: '月2回のA地区の訪問', rating: 'B', comment: '続ける' };
const written = { ...before, done: '月3回の訪問', rating: 'Ｃ', comment: '増やす' };

/** What stands on 質的評価 after the execution was ended at the write of the tab, or right after it. */
function ended(meanwhile: Partial<typeof blank> = {}, afterWriting = false): World {
  const made = world();
  const texts = Object.fromEntries(qualityColumns.map((column) => [column, '']));
  const line = { ...texts, ...before, key: 'outreach:h1', row: 9 } as unknown as QualityLine;
  made.workbook.quality.lines = [line];
  const deps = { ...made.deps, officialWords: () => new Map() };
  made.workbook.service.failAtWrite = afterWriting ? 2 : 1;
  const request = { requestId: 'q1', key: 'outreach:h1', written, seen: before, confirmed: true };
  expect(() => saveQuality(deps, request)).toThrow('Service error');
  made.workbook.quality.lines = made.workbook.quality.lines.map((each) => ({ ...each, ...meanwhile }));
  made.deps.lock.withLock(() => resume(made.deps));
  expect(made.workbook.journal.noted).toBeNull();
  return made;
}

it.each([false, true])('is finished, whether or not the cells were written: %s', (afterWriting) => {
  const { workbook } = ended({}, afterWriting);
  expect(workbook.quality.lines?.[0]).toMatchObject({ ...written, rating: 'C' });
  expect(workbook.history.written).toMatchObject([
    { kind: 'qualityWritten', before: expect.stringContaining('月2回'), after: expect.stringContaining('月3回') },
  ]);
});

it.each([{ rating: 'A' }, { done: '月2回' }, { comment: '続' }, { next: '訪問' }])(
  'is left where somebody wrote %j meanwhile, though the old words contain it',
  (meanwhile) => {
    const { workbook } = ended(meanwhile);
    expect(workbook.quality.lines?.[0]).toMatchObject({ ...before, ...meanwhile });
    expect(workbook.history.written).toEqual([]);
  },
);
