/** The top of ダッシュボード: how many indicators stand how, which to look at first, and a bar for each. Pure. */

import { SHARE_FORMAT } from '../../domain/totals/percent';
import { ja } from '../../i18n/ja';
import { dashboardHeaders, progressWords } from '../../i18n/words/names';
import { absolute, literal } from '../platform/a1';
import { colors } from '../platform/colors';
import { HEADER_HEIGHT, headerStyle } from '../platform/style';
import type { Area, Style } from '../platform/style-layers';
import type { Put } from './dashboard-cells';
import { type DashboardPlan, dashboardAt, FIRST_ONES, statusAt } from './dashboard-plan';

const words = ja.dashboard.front;
const states = ['achieved', 'onTrack', 'watch', 'behind', 'notReported'] as const;
/** Letters of a bar that stands for the whole target. */
const BAR = 28;
/** Keeps indicators apart that are as far behind, in the plan's order. */
const APART = 0.000001;
/** Columns of the bars. */
export const barsAt = { name: 2, progress: 3, status: 4, bar: 5, last: 9 } as const;

export function putFront(plan: DashboardPlan, put: Put): void {
  const { front } = plan;
  put(front.heading, dashboardAt.name, [[words.heading]]);
  const counts = states.map((key) => `=COUNTIF(${column(plan, statusAt.status)},${literal(progressWords[key])})`);
  put(front.tiles, dashboardAt.first, [states.map((key) => progressWords[key]), counts]);
  put(front.tiles + 1, dashboardAt.name, [[words.tiles]]);
  putFirst(plan, put);
  putBars(plan, put);
}

/** The indicators that are furthest from what is expected, as a share of it. */
function putFirst(plan: DashboardPlan, put: Put): void {
  const { front, status, gap, indicators } = plan;
  put(front.list.heading, dashboardAt.name, [[words.first]]);
  put(front.list.header, dashboardAt.name, [dashboardHeaders.status]);
  const gaps = indicators.map((_, index) => {
    const row = status.first + index;
    const [actual, expected, state] = [statusAt.actual, statusAt.expected, statusAt.status].map((at) =>
      absolute(row, at),
    );
    const late = [progressWords.watch, progressWords.behind, progressWords.notReported]
      .map((word) => `${state}=${literal(word)}`)
      .join(',');
    return [`=IF(AND(N(${expected})>0,OR(${late})),N(${actual})/${expected}+${(index * APART).toFixed(6)},"")`];
  });
  put(status.first, gap, gaps);
  const all = column(plan, gap);
  const lines = Array.from({ length: FIRST_ONES }, (_, index) => {
    const place = absolute(front.list.first + index, gap);
    const none = index === 0 ? literal(words.none) : '""';
    return Object.values({ name: dashboardAt.name, ...statusAt }).map((at, cell) => {
      const found = `INDEX(${column(plan, at)},${place})`;
      return `=IF(${place}="",${cell === 0 ? none : '""'},IF(${found}="","",${found}))`;
    });
  });
  put(front.list.first, dashboardAt.name, lines);
  put(
    front.list.first,
    gap,
    lines.map((_, index) => [`=IF(COUNT(${all})<=${index},"",MATCH(SMALL(${all},${index + 1}),${all},0))`]),
  );
}

/** What is there, what is missing from what is expected by now, and the rest up to the target, in letters that differ in grey. */
function putBars({ front, status, indicators }: DashboardPlan, put: Put): void {
  const { bars } = front;
  put(bars.heading, dashboardAt.name, [[words.bars]]);
  put(bars.header, dashboardAt.name, [dashboardHeaders.bars]);
  const lines = indicators.map(({ indicator }, index) => {
    const at = (from: number): string => absolute(status.first + index, from);
    const [target, actual, expected] = [statusAt.target, statusAt.actual, statusAt.expected].map(at);
    const letters = (count: string): string => `ROUND(MIN(1,N(${count})/${target})*${BAR},0)`;
    const [there, until] = [letters(actual ?? ''), letters(expected ?? '')];
    const bar = `REPT("█",${there})&REPT("▒",MAX(0,${until}-${there}))&REPT("░",${BAR}-MAX(${there},${until}))`;
    const shown = (from: number): string => `=IF(${at(from)}="","",${at(from)})`;
    return [indicator.label, shown(statusAt.progress), shown(statusAt.status), `=IF(N(${target})=0,"",${bar})`];
  });
  put(bars.first, dashboardAt.name, lines);
}

function column({ status }: DashboardPlan, at: number): string {
  return `${absolute(status.first, at)}:${absolute(status.last, at)}`;
}

export function frontStyles({ front, shown }: DashboardPlan): (readonly [Area, Style])[] {
  const { list, bars } = front;
  const [rows, width] = [bars.last - bars.first + 1, shown - dashboardAt.name];
  const heading: Style = { size: 12, bold: true };
  return [
    [[front.heading, dashboardAt.name, 1, 1], heading],
    [[front.tiles + 1, dashboardAt.name, 1, 1], { color: colors.quiet, size: 9, top: false }],
    ...states.map((key, index): [Area, Style] => [
      [front.tiles, dashboardAt.first + index, 2, 1],
      { background: colors[key].background, color: colors[key].font, bold: true, align: 'center', top: false },
    ]),
    [[front.tiles + 1, dashboardAt.first, 1, states.length], { size: 20, format: '0' }],
    [[list.heading, dashboardAt.name, 1, 1], heading],
    [[list.header, dashboardAt.name, 1, width], headerStyle],
    [[list.header, statusAt.target, 1, 4], { align: 'right' }],
    [[list.header, statusAt.status, 1, 1], { align: 'center' }],
    [[list.first, dashboardAt.name, FIRST_ONES, width], { top: false }],
    [[list.first, statusAt.target, FIRST_ONES, 4], { format: '#,##0', align: 'right' }],
    [[list.first, statusAt.actual, FIRST_ONES, 1], { bold: true }],
    [[list.first, statusAt.progress, FIRST_ONES, 1], { format: SHARE_FORMAT }],
    [[list.first, statusAt.status, FIRST_ONES, 1], { align: 'center', bold: true }],
    [[list.first, statusAt.reading, FIRST_ONES, 1], { size: 9, wrap: false }],
    [[bars.heading, dashboardAt.name, 1, 1], heading],
    [[bars.header, dashboardAt.name, 1, barsAt.last - 1], headerStyle],
    [[bars.header, barsAt.progress, 1, 1], { align: 'right' }],
    [[bars.header, barsAt.status, 1, 1], { align: 'center' }],
    [[bars.header, barsAt.bar, 1, 1], { wrap: false }],
    [[bars.first, dashboardAt.name, rows, barsAt.last - 1], { top: false }],
    [[bars.first, dashboardAt.name, rows, 1], { format: '@' }],
    [[bars.first, barsAt.progress, rows, 1], { format: SHARE_FORMAT, align: 'right' }],
    [[bars.first, barsAt.status, rows, 1], { align: 'center', bold: true }],
    [[bars.first, barsAt.bar, rows, 1], { size: 9, color: colors.bar, wrap: false }],
  ];
}

export function frontHeights({ front }: DashboardPlan): [number, number, number][] {
  const { list, bars } = front;
  return [
    [front.tiles + 1, 1, 40],
    [list.header, 1, HEADER_HEIGHT],
    [bars.header, 1, HEADER_HEIGHT],
  ];
}

export function frontLines({ front, shown }: DashboardPlan): (readonly [Area, string])[] {
  const { list, bars } = front;
  return [
    [[list.header, dashboardAt.name, FIRST_ONES + 1, shown - dashboardAt.name], colors.line],
    [[bars.header, dashboardAt.name, bars.last - bars.header + 1, barsAt.last - 1], colors.line],
  ];
}

/** Where 判定 stands on the top. */
export function frontStatusCells({ front }: DashboardPlan): Area[] {
  const { list, bars } = front;
  return [
    [list.first, statusAt.status, FIRST_ONES, 1],
    [bars.first, barsAt.status, bars.last - bars.first + 1, 1],
  ];
}
