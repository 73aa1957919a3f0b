/** What is kept with a book stays far below Google's limit of 30,000 characters, also for the largest plan. */
import type { Config } from '../../../src/domain/plan/model';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { wholeText } from '../../../src/schema/plan/kept-text';
import { encodeClosed } from '../../../src/schema/stored/stored-closed';
import { decodeApplied, encodeApplied, MOST_APPLIED } from '../../../src/schema/stored/stored-config';

const areas = Array.from({ length: 25 }, (_, index) => `第${index + 1}・緑ヶ丘・滝坂圏域`);

/** The words of Chofu's own texts, put together anew for each. */
const words = chofuR7.initiatives.flatMap(({ goal, effect, title }) =>
  `${goal}${effect}${title}`.split(/(?<=[のをにはが、。])/),
);

function text(length: number, seed: number): string {
  const order = Array.from({ length }, (_, at) => words[(seed * 131 + at * at * 7 + at * 13) % words.length] ?? '');
  return order.join('').slice(0, length);
}

function largePlan(initiatives: number, indicators: number): Config {
  return {
    ...chofuR7,
    areas,
    staff: Array.from({ length: 60 }, (_, index) => `担当者${index}`),
    initiatives: Array.from({ length: initiatives }, (_, row) => ({
      key: `initiative${row}`,
      tab: `事業${row}`,
      section: 'Ⅰ アウトリーチ',
      number: `(${row})`,
      title: text(20, row),
      goal: text(400, row),
      effect: text(400, row + 50),
      act: text(6, row),
      order: row,
      indicators: Array.from({ length: indicators }, (_, at) => ({
        key: `initiative${row}.indicator${at}`,
        label: text(14, row * 9 + at),
        unit: '件',
        units: ['件', '回'],
        target: 1000 + row * at,
        kind: { kind: 'sum' },
        areaTargets: { rule: 'explicit', perArea: areas.map((_, area) => 40 + ((row * 7 + at * 5 + area * 3) % 60)) },
        weights: [8, 8, 9, 8, 8, 8, 9, 8, 8, 9, 8, 9],
        definition: text(300, row * 11 + at),
        act: '',
      })),
    })),
  };
}

const sheets = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [`initiative${index}`, 1_234_567_890 + index]),
);
const keptOf = (config: Config): string => encodeApplied({ config, sheets, sample: false, version: 4 });

it('60 indicators in 25 areas with twelve closed months take less than 20,000 characters', () => {
  const months = Array.from(
    { length: 12 },
    (_, index) => [`2025-${String(index + 1).padStart(2, '0')}`, new Set([...areas, '市全域'])] as const,
  );
  const closed = encodeClosed(new Map(months));
  const kept = keptOf(largePlan(12, 5));
  expect(kept.length).toBeLessThanOrEqual(MOST_APPLIED);
  expect(kept.length + closed.length).toBeLessThan(16_000);
});

it('comes back as it was, but for the ends of long texts, which 計画 has', () => {
  const plan = largePlan(12, 5);
  const read = decodeApplied(keptOf(plan));
  if (!read.ok) throw new Error(read.reason);
  const [first] = plan.initiatives;
  const [kept] = read.applied.config.initiatives;
  expect(kept?.indicators.map(({ areaTargets, label }) => ({ areaTargets, label }))).toEqual(
    first?.indicators.map(({ areaTargets, label }) => ({ areaTargets, label })),
  );
  expect(kept?.goal).toBe(`${first?.goal.slice(0, 40)}…`);
  expect(wholeText(kept?.goal ?? '', first?.goal ?? '')).toBe(first?.goal);
  expect(wholeText(kept?.goal ?? '', '別の文')).toBe(kept?.goal);
  // What was kept is kept the same way again.
  expect(decodeApplied(keptOf(read.applied.config))).toEqual(read);
});

it("Chofu's plan is kept in plain words", () => {
  expect(keptOf(chofuR7)).toContain('訪問件数');
});

it.each([
  '{"version":4,"characters":"ab","codes":9,"digits":"A"}',
  '{"version":4,"characters":"","codes":1,"digits":"AA"}',
])('what cannot be unpacked is broken: %s', (json) => {
  expect(decodeApplied(json)).toEqual({ ok: false, reason: 'broken' });
});
