import fc from 'fast-check';
import { check } from '../../../src/app/check/check';
import { repair } from '../../../src/app/recovery/repair';
import { summary } from '../../../src/app/totals/summary';
import type { CellValue } from '../../../src/domain/cells/cell-value';
import { cases } from '../../run/cases';
import type { Typed } from '../memory-rows';
import { dateCell, type World, world } from '../memory-workbook';

const oneOf = (...values: readonly CellValue[]): fc.Arbitrary<CellValue> => fc.constantFrom(...values);
const anyText = fc.string({ unit: 'grapheme', maxLength: 8 });

const count = fc.oneof(
  oneOf(null, '', ' ', 0, 3, '３', '12件', '１，４４０', 1.5, -3, 1e9, '十二', true, dateCell('2025-06-03')),
  anyText,
);
const typedRow: fc.Arbitrary<Typed> = fc.record({
  date: fc.oneof(
    oneOf(
      null,
      dateCell('2025-06-03'),
      dateCell('2026-06-03'),
      dateCell('2025-12-01'),
      45811,
      '6/3',
      'R7.6.3',
      '7/4/1',
      '＝今日',
    ),
    anyText,
  ),
  area: fc.oneof(oneOf(null, '市全域', '若葉・調和', '若葉･調和 ', '第二 八雲台 国領', 'どこか', 7), anyText),
  staff: fc.oneof(oneOf(null, '担当 A'), anyText),
  'community.approaches': count,
  counterparty: fc.oneof(oneOf(null, '㈱みどり', '株式会社みどり', '=1+1', '＠会', 12), anyText),
  note: fc.oneof(oneOf(null, '=IMPORTDATA("x")'), anyText),
  status: oneOf(null, '', '記録済', '取消', '取り消し', '要確認：古い', '中止', '予定'),
  id: oneOf(null, 'a', 'b'),
});

function filled(rows: readonly Typed[]): World {
  const made = world();
  for (const typed of rows) made.workbook.type('community', typed);
  return made;
}

describe('修復, whatever stands in the tab', () => {
  it('changes nothing when it is run again', () => {
    fc.assert(
      fc.property(fc.array(typedRow, { maxLength: 8 }), (rows) => {
        const made = filled(rows);
        expect(repair(made.deps).ok).toBe(true);
        const before = made.workbook.snapshot();
        expect(repair(made.deps)).toEqual({ ok: true, value: { rows: 0, cells: 0 } });
        expect(made.workbook.snapshot()).toBe(before);
      }),
      { numRuns: cases(25) },
    );
  });

  it('leaves 点検 nothing that it could have done, and each entry an id of its own', () => {
    fc.assert(
      fc.property(fc.array(typedRow, { maxLength: 8 }), (rows) => {
        const made = filled(rows);
        repair(made.deps);
        const outcome = check(made.deps);
        const reasons = outcome.ok ? outcome.value.problems.map(({ detail }) => detail?.reason) : ['refused'];
        expect(reasons.filter((reason) => ['repairable', 'copiedId', 'unmarked'].includes(String(reason)))).toEqual([]);
        const marked = rows
          .map((_, index) => made.workbook.at('community', 7 + index))
          .filter(({ status, counts }) => status !== null && counts.some((cell) => cell !== null));
        const ids = marked.map(({ id }) => id);
        expect(ids).not.toContain(null);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: cases(25) },
    );
  });

  it('never touches a note, and loses no count that counted', () => {
    fc.assert(
      fc.property(fc.array(typedRow, { maxLength: 8 }), (rows) => {
        const made = filled(rows);
        const actual = () => {
          const outcome = summary(made.deps, {});
          if (!outcome.ok) throw new Error('refused');
          const row = outcome.value.rows.find(({ indicator }) => indicator === 'community.approaches');
          return { actual: row?.actual ?? -1, uncounted: outcome.value.uncounted };
        };
        // A row that says 取り消し counts until 修復 writes 取消: that one is meant to be lost.
        fc.pre(rows.every(({ status }) => status !== '取り消し'));
        const before = actual();
        repair(made.deps);
        const after = actual();
        expect(after.actual).toBeGreaterThanOrEqual(before.actual);
        expect(after.uncounted).toBeLessThanOrEqual(before.uncounted);
        rows.forEach(({ note }, index) => {
          expect(made.workbook.at('community', 7 + index).note ?? '').toBe(note ?? '');
        });
      }),
      { numRuns: cases(25) },
    );
  });
});
