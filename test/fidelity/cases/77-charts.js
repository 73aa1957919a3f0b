// Charts on a sheet: built, inserted, found again, changed in place, taken away.

const CHARTS = `${REFERENCE}spreadsheet/embedded-chart-builder`;

function lineChart(sheet) {
  return sheet
    .newChart()
    .setChartType(Charts.ChartType.LINE)
    .addRange(sheet.getRange('A1:B4'))
    .setNumHeaders(1)
    .setOption('title', '累計')
    .setPosition(2, 4, 5, 6)
    .build();
}

FIDELITY.push(
  {
    id: 'charts.none',
    source: `${REFERENCE}spreadsheet/sheet#getcharts`,
    mark: 'D',
    run(t) {
      t.equal(t.sheet.getCharts().length, 0);
    },
  },
  {
    id: 'charts.builtIsNotInserted',
    source: `${CHARTS}#build (a new chart must be inserted via sheet.insertChart)`,
    mark: 'D',
    run(t) {
      const chart = lineChart(t.sheet);
      t.equal([t.sheet.getCharts().length, chart.getChartId()], [0, null]);
    },
  },
  {
    id: 'charts.insert',
    source: `${REFERENCE}spreadsheet/sheet#insertchartchart and embedded-chart#getchartid`,
    mark: 'D',
    run(t) {
      t.sheet.insertChart(lineChart(t.sheet));
      const [chart] = t.sheet.getCharts();
      const place = chart.getContainerInfo();
      t.equal([place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY()], [2, 4, 5, 6]);
      t.equal(
        chart.getRanges().map((range) => range.getA1Notation()),
        ['A1:B4'],
      );
      t.equal([chart.getOptions().get('title'), typeof chart.getChartId()], ['累計', 'number']);
    },
  },
  {
    id: 'charts.updateInPlace',
    source: `${CHARTS} (changes made to the chart are not saved until updateChart is called) and embedded-chart#getchartid (stable)`,
    mark: 'D',
    run(t) {
      t.sheet.insertChart(lineChart(t.sheet));
      const [before] = t.sheet.getCharts();
      const changed = before
        .modify()
        .clearRanges()
        .addRange(t.sheet.getRange('A1:C9'))
        .setOption('title', '別の題')
        .build();
      t.equal(t.sheet.getCharts()[0].getOptions().get('title'), '累計');
      t.sheet.updateChart(changed);
      const after = t.sheet.getCharts();
      t.equal([after.length, after[0].getChartId()], [1, before.getChartId()]);
      t.equal([after[0].getRanges()[0].getA1Notation(), after[0].getOptions().get('title')], ['A1:C9', '別の題']);
    },
  },
  {
    id: 'charts.remove',
    source: `${REFERENCE}spreadsheet/sheet#removechartchart`,
    mark: 'D',
    run(t) {
      t.sheet.insertChart(lineChart(t.sheet));
      t.sheet.insertChart(lineChart(t.sheet));
      const [first, second] = t.sheet.getCharts();
      t.sheet.removeChart(first);
      t.equal(
        t.sheet.getCharts().map((chart) => chart.getChartId()),
        [second.getChartId()],
      );
    },
  },
  {
    id: 'charts.follow',
    source: 'the range of a chart follows inserted rows, as formulas do',
    mark: 'I',
    run(t) {
      t.sheet.insertChart(lineChart(t.sheet));
      t.sheet.insertRowBefore(2);
      const [chart] = t.sheet.getCharts();
      t.equal([chart.getRanges()[0].getA1Notation(), chart.getContainerInfo().getAnchorRow()], ['A1:B5', 3]);
    },
  },
);
