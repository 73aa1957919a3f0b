import type { ChartInfo } from '../../../../../src/host/book/model/chart-info';
import { chartData, type RangeCells } from '../../../../../src/host/server/page/charts/chart-data';
import { chartOption, optionAt, sizeOf } from '../../../../../src/host/server/page/charts/chart-option';

const cells: RangeCells = {
  values: [
    ['月', '実績', '期待'],
    ['4月', 118, 120],
    ['5月', '', 240],
    ['6月', { error: '#N/A' }, 360],
  ],
  texts: [
    ['月', '実績', '期待'],
    ['4月', '118', '120'],
    ['5月', '', '240'],
    ['6月', '#N/A', '360'],
  ],
};

function chart(change: Partial<ChartInfo> = {}): ChartInfo {
  const anchor = { row: 1, column: 1, offsetX: 0, offsetY: 0 };
  const kind = { type: 'LINE', headers: 1, transposed: false, merge: 'MERGE_COLUMNS', hidden: 'IGNORE_BOTH' };
  return { id: 1, sheetId: 0, ranges: [], anchor, options: {}, ...kind, ...change };
}

describe('a chart of the local page', () => {
  it('takes names from header and first column, and numbers from the rest; blank and wrong cells are gaps', () => {
    const data = chartData(chart(), [cells]);
    expect(data.labels).toEqual(['4月', '5月', '6月']);
    expect(data.series).toEqual([
      { name: '実績', values: [118, null, null] },
      { name: '期待', values: [120, 240, 360] },
    ]);
  });

  it('guesses a header where none is given, and lays ranges side by side', () => {
    const column = (index: number): RangeCells => ({
      values: cells.values.map((row) => [row[index] ?? '']),
      texts: cells.texts.map((row) => [row[index] ?? '']),
    });
    const apart = chartData(chart({ headers: -1 }), [column(0), column(2)]);
    expect(apart.series).toEqual([{ name: '期待', values: [120, 240, 360] }]);
  });

  it('turns rows and columns when it is asked to', () => {
    const turned = chartData(chart({ transposed: true }), [cells]);
    expect(turned.labels).toEqual(['実績', '期待']);
    expect(turned.series.map(({ name }) => name)).toEqual(['4月', '5月', '6月']);
  });

  it('finds an option set by its dotted name or inside of an object', () => {
    const options = { 'series.0.color': '#111111', series: { 1: { color: '#222222' } }, legend: { position: 'none' } };
    expect(optionAt(options, 'series.0.color')).toBe('#111111');
    expect(optionAt(options, 'series.1.color')).toBe('#222222');
    expect(optionAt(options, 'legend.position')).toBe('none');
    expect(optionAt(options, 'series.2.color')).toBeUndefined();
  });

  it('breaks names below bars behind a ・ alone, where they do not fit', () => {
    const area: RangeCells = {
      values: [
        ['圏域', '実績'],
        ['第一・富士見台・多摩川', 3],
        ['緑ヶ丘・滝坂', 5],
      ],
      texts: [
        ['圏域', '実績'],
        ['第一・富士見台・多摩川', '3'],
        ['緑ヶ丘・滝坂', '5'],
      ],
    };
    const wide = chart({ type: 'COLUMN', options: { width: 270 } });
    expect(chartOption(wide, chartData(wide, [area])).xAxis).toMatchObject({
      data: ['第一・富士見台・\n多摩川', '緑ヶ丘・滝坂'],
    });
    const narrow = chart({ type: 'COLUMN', options: { width: 180 } });
    expect(chartOption(narrow, chartData(narrow, [area])).xAxis).toMatchObject({
      data: ['第一・\n富士見台・\n多摩川', '緑ヶ丘・\n滝坂'],
      axisLabel: { fontSize: 10 },
    });
  });

  it('draws a line without width as marks, and dashes as given', () => {
    const options = {
      series: { 0: { type: 'bars' }, 1: { type: 'line', lineWidth: 0, pointSize: 6, pointShape: 'diamond' } },
    };
    const combo = chartOption(chart({ type: 'COMBO', options }), chartData(chart(), [cells]));
    expect(combo.series).toMatchObject([{ type: 'bar' }, { type: 'scatter', symbol: 'diamond', symbolSize: 12 }]);
    const dashed = { series: { 1: { lineDashStyle: [4, 4] } }, width: 500, height: 200 };
    const line = chartOption(chart({ options: dashed }), chartData(chart(), [cells]));
    expect(line.series).toMatchObject([{ type: 'line' }, { lineStyle: { type: [4, 4] } }]);
    expect(sizeOf(chart({ options: dashed }))).toEqual({ width: 500, height: 200 });
  });
});
