/** Operations on what lies beside the cells: rules of sheets, protections, named ranges, developer metadata. */

import { parseA1 } from '../../book/model/a1';
import type { ChartInfo } from '../../book/model/chart-info';
import type { Ops, RangeRef } from '../../services/protocol';
import type { Context, Handlers } from '../state/context';
import { ServiceError } from '../state/errors';
import { checkBounds, mayEdit, sheetInfo } from '../state/rights';

type ObjectOps = Extract<
  keyof Ops,
  `conditional.${string}` | `protections.${string}` | `charts.${string}` | `named.${string}` | `metadata.${string}`
>;

const NAME = /^(?![rR]?\d*[cC]?\d*$)[\p{L}_][\p{L}\p{N}_.]*$/u;

function protection({ book }: Context, id: string) {
  const found = book.protections().find((each) => each.id === id);
  if (found === undefined) throw new ServiceError('Protection not found');
  return found;
}

function ownProtection(context: Context, id: string): void {
  if (!mayEdit(protection(context, id), context.execution.user))
    throw new ServiceError('You are trying to edit a protected cell or object.');
}

/** The chart's anchor and its ranges must lie on their sheets. */
function checkPlaces({ book }: Context, { sheetId, anchor, ranges }: Omit<ChartInfo, 'id'>): void {
  checkBounds(book, { sheetId, row: anchor.row, column: anchor.column, rows: 1, columns: 1 });
  for (const range of ranges) checkBounds(book, range);
}

/** A rectangle column by column. */
function columnsOf(range: RangeRef): RangeRef[] {
  return Array.from({ length: range.columns }, (_, at) => ({ ...range, column: range.column + at, columns: 1 }));
}

function requireChart({ book }: Context, id: number): void {
  if (!book.charts().some((each) => each.id === id)) throw new ServiceError('Chart not found');
}

export const objectOps: Handlers<ObjectOps> = {
  'conditional.get': ({ book }, sheetId) => {
    sheetInfo(book, sheetId);
    return book.conditionalRules(sheetId);
  },
  'conditional.set': ({ book }, sheetId, rules) => {
    sheetInfo(book, sheetId);
    for (const rect of rules.flatMap((rule) => rule.ranges)) checkBounds(book, { sheetId, ...rect });
    book.setConditionalRules(sheetId, rules);
    return null;
  },

  'protections.get': ({ book }) => book.protections(),
  'protections.add': ({ book }, given) => {
    if (given.rect === null) sheetInfo(book, given.sheetId);
    else checkBounds(book, { sheetId: given.sheetId, ...given.rect });
    const there = book.protections().find((each) => each.kind === 'SHEET' && each.sheetId === given.sheetId);
    return given.kind === 'SHEET' && there !== undefined ? there : book.addProtection(given);
  },
  'protections.update': (context, given) => {
    ownProtection(context, given.id);
    context.book.updateProtection(given);
    return null;
  },
  'protections.remove': (context, id) => {
    ownProtection(context, id);
    context.book.removeProtection(id);
    return null;
  },
  'protections.canEdit': (context, id) => mayEdit(protection(context, id), context.execution.user),

  'charts.get': ({ state, book }, sheetId) => {
    sheetInfo(book, sheetId);
    const charts = book.charts().filter((each) => each.sheetId === sheetId);
    return state.splitsChartRanges
      ? charts.map((chart) => ({ ...chart, ranges: chart.ranges.flatMap(columnsOf) }))
      : charts;
  },
  'charts.insert': (context, given) => {
    checkPlaces(context, given);
    return context.book.addChart(given);
  },
  'charts.update': (context, given) => {
    requireChart(context, given.id);
    checkPlaces(context, given);
    context.book.updateChart(given);
    return null;
  },
  'charts.remove': (context, id) => {
    requireChart(context, id);
    context.book.removeChart(id);
    return null;
  },

  'named.get': ({ book }) => book.namedRanges(),
  'named.set': ({ book }, name, range) => {
    if (!NAME.test(name) || parseA1(name) !== null || name.length > 250)
      throw new ServiceError('The name of the named range is invalid.');
    checkBounds(book, range);
    const { sheetId, ...rect } = range;
    book.setNamedRange(name, sheetId, rect);
    return null;
  },
  'named.remove': ({ book }, name) => {
    if (!book.namedRanges().some((each) => each.name === name))
      throw new ServiceError(`The named range "${name}" does not exist.`);
    book.removeNamedRange(name);
    return null;
  },

  'metadata.get': ({ book }) => book.metadata(),
  'metadata.add': ({ book }, entry) => {
    if (entry.sheetId !== null) sheetInfo(book, entry.sheetId);
    return book.addMetadata(entry);
  },
  'metadata.update': ({ book }, entry) => {
    book.updateMetadata(entry);
    return null;
  },
  'metadata.remove': ({ book }, id) => {
    book.removeMetadata(id);
    return null;
  },
};
