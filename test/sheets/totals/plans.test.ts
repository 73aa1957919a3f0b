/** Where everything stands on the generated tabs: nothing over anything else, whatever the plan. */
import type { Config } from '../../../src/domain/plan/model';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { dashboardPlan } from '../../../src/sheets/totals/dashboard-plan';
import { monthsAt, monthsPlan } from '../../../src/sheets/totals/months-plan';
import { SUMMARY_FIRST_ROW, summaryPlan } from '../../../src/sheets/totals/summary-plan';

const [first, ...others] = chofuR7.initiatives;
if (first === undefined) throw new Error('a plan without initiatives');
const without: Config = { ...chofuR7, initiatives: [{ ...first, indicators: [] }, ...others] };
const oneArea: Config = { ...chofuR7, areas: ['全市'] };
const empty: Config = { ...chofuR7, initiatives: [] };
const plans = [
  ['of Chofu', chofuR7],
  ['with an initiative that counts nothing', without],
  ['of one area', oneArea],
  ['of nothing', empty],
] as const;

const indicatorsOf = (config: Config): string[] =>
  config.initiatives.flatMap(({ indicators }) => indicators.map(({ key }) => key));

describe.each(plans)('a plan %s', (_name, config) => {
  it('has its indicators on 集計 in order, each section under its heading, without a gap', () => {
    const { lines, lastRow } = summaryPlan(config);
    expect(lines.map(({ row }) => row)).toEqual(lines.map((_, index) => SUMMARY_FIRST_ROW + index));
    expect(lastRow).toBe(SUMMARY_FIRST_ROW + lines.length - 1);
    expect(lines.flatMap((line) => (line.kind === 'indicator' ? [line.indicator.key] : []))).toEqual(
      indicatorsOf(config),
    );
    let section = '';
    for (const line of lines) {
      if (line.kind === 'section') section = line.section;
      else expect([line.indicator.key, line.initiative.section]).toEqual([line.indicator.key, section]);
    }
    const sections = lines.flatMap((line) => (line.kind === 'section' ? [line.section] : []));
    expect(new Set(sections).size).toBe(sections.length);
  });

  it('has the columns of 集計 side by side: areas, 市全域, then the rest, and the block apart', () => {
    const { columns, block } = summaryPlan(config);
    expect(columns.uncounted).toBe(columns.areas + config.areas.length + 1);
    const { uncounted, remark, remaining, pace, outlook, lastYear, shown } = columns;
    const steps = [1, 2, 5, 6, 7, 10].map((step) => uncounted + step);
    expect([remark, lastYear, remaining, pace, outlook, shown]).toEqual(steps);
    expect(block.column).toBeGreaterThan(shown + 1);
    expect(columns.last).toBe(block.column + block.columns - 1);
  });

  it('has five lines an indicator on 月次, and the block behind its helper cells', () => {
    const { lines, lastRow, block, lastColumn } = monthsPlan(config);
    expect(lines.map(({ indicator }) => indicator.key)).toEqual(indicatorsOf(config));
    lines.forEach(({ row, blockRow }, index) => {
      expect([row - (lines[0]?.row ?? 0), blockRow - block.row]).toEqual([index * 5, index + 2]);
      expect(row + 4).toBeLessThanOrEqual(lastRow);
    });
    expect(block.rows).toBe(lines.length + 2);
    expect(block.column).toBeGreaterThan(monthsAt.target + 1);
    expect(lastColumn).toBe(block.column + block.columns - 1);
  });

  it('has the parts of ダッシュボード one below the other, each with room for its lines', () => {
    const { status, trend, areas, heat, input, shown, share, lastColumn, choice, ...rest } = dashboardPlan(config);
    const { front, map, legend, gap, years } = rest;
    const parts = [status, trend, areas, heat, input, years];
    parts.forEach(({ heading, sentence, header, first, last }, index) => {
      expect([heading, sentence, header, first].every((row, at, all) => at === 0 || row > (all[at - 1] ?? 0))).toBe(
        true,
      );
      expect(last).toBeGreaterThanOrEqual(first);
      expect(heading).toBeGreaterThan(parts[index - 1]?.last ?? 0);
    });
    expect([trend.last - trend.first + 1, areas.last - areas.first]).toEqual([12, config.areas.length]);
    expect([choice.row > trend.heading, choice.row < trend.sentence]).toEqual([true, true]);
    expect(share).toBeGreaterThan(shown);
    expect([gap, lastColumn]).toEqual([share + 13, share + 13]);
    expect(front.bars.last).toBeLessThan(status.heading);
    expect([map.heading > areas.last, map.first + 8 <= heat.heading]).toEqual([true, true]);
    expect([legend > heat.last, legend < input.heading]).toEqual([true, true]);
  });
});
