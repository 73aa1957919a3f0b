/** The chart library, as much of it as is drawn here; loaded when the first chart is shown. */
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartOption } from './chart-option';

use([BarChart, LineChart, ScatterChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

/** Draws into the element, and answers how to draw it anew. */
export function drawIn(place: HTMLElement): (option: ChartOption) => void {
  const chart = init(place, null, { renderer: 'svg' });
  return (option) => {
    chart.resize();
    chart.setOption({ ...option }, { notMerge: true });
  };
}
