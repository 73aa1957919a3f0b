/** For every problem, by code and reason, values as they come: what is missing or too much here does not compile. */
import type { ProblemDetails } from '../../src/domain/problems/problem-details';
import type { TableFault } from '../../src/domain/problems/table-fault';
import { tableFaults } from '../../src/i18n/ja/table-faults';

const { notApplied: _, ...faults } = tableFaults;
const cell = { typed: '1.5' };
const repair = { typed: '３件', value: '3' };
const count = { typed: '1.5', max: 9999 };
const year = { first: '2025-04-01', last: '2026-03-31' };
const figure = { typed: '2025年6月', area: '若葉・調和', indicator: '訪問件数', fixed: 3, now: 5 };
const goal = { typed: '訪問', expected: '上期' };
const line = { tabName: '変更履歴', otherRow: 12 };
const file = { typed: '記録.csv' };

export const samples: ProblemDetails = {
  'date.invalid': {
    missing: { typed: '' },
    notADate: cell,
    impossible: cell,
    ambiguous: cell,
    era: cell,
    weekday: cell,
    number: cell,
    month: { typed: '13', field: 'params.month', ...year },
    repairable: repair,
  },
  'date.outsideYear': {
    '': { typed: '2024/6/3', date: '2024-06-03', ...year },
    month: { typed: '2024/6', field: 'params.month', ...year },
  },
  'date.future': {
    '': { typed: '2026/3/1', date: '2026-03-01', asOf: '2025-10-01' },
    month: { typed: '2026年3月', asOf: '2025-10-01', last: '2026-03-31' },
  },
  'date.monthClosed': {
    '': { typed: '2025-04-03', area: '若葉・調和' },
    already: { typed: '2025年4月' },
    edited: { typed: '2025年4月' },
  },
  'area.unknown': { '': cell, missing: { typed: '' }, unknown: cell, repairable: repair },
  'count.notANumber': { '': count, repairable: repair },
  'count.notWhole': { '': count },
  'count.negative': { '': count },
  'count.tooLarge': { '': count },
  'indicator.unknown': { '': cell },
  'indicator.wrongTab': { '': cell, twice: cell, distinct: { typed: '働きかけた団体', over: '団体への働きかけ' } },
  'counterparty.required': { '': { indicator: '働きかけた団体', over: '団体への働きかけ' } },
  'entry.empty': { '': {}, noCount: {}, areaEmpty: { typed: '若葉・調和' } },
  'entry.duplicate': { '': { tabName: '訪問', otherRow: 12 } },
  'entry.notFound': { '': cell, gone: cell },
  'entry.inconsistent': {
    ...(Object.fromEntries(
      Object.keys(faults).map((fault) => [fault, { typed: 'x', expected: 'キー' }]),
    ) as unknown as Record<TableFault, { typed: string; expected: string }>),
    notApplied: {},
    notSetUp: {},
    bookNewer: {},
    bookBroken: {},
    migrated: { typed: '計画（版1の控え）' },
    tabMissing: { expected: '訪問' },
    columnMissing: {},
    formulasGone: { typed: 3 },
    formulaFault: { typed: '#REF!', found: 2 },
    copiedId: { otherRow: 12 },
    unmarked: {},
    lookAlike: { typed: 'さくらカフエ', other: 'さくらカフェ' },
    repairable: repair,
    noChange: { typed: '' },
    voided: cell,
    notGone: cell,
    earlierOpen: { typed: '2025年4月' },
    afterClosing: figure,
    afterClosingSoFar: figure,
    closingsGone: { typed: '2025年6月', area: '若葉・調和' },
    qualityRating: goal,
    qualityComment: goal,
    qualityUnknown: { typed: 'E', expected: '上期' },
    qualityChanged: { typed: 'a@example.com', expected: '自己評価：A' },
    unrecorded: { typed: 2 },
    historyChanged: { typed: '', ...line },
    historyInserted: { typed: '', ...line },
    historyMoved: { typed: '', ...line },
    historyRemoved: { typed: 2, ...line },
    historyCut: { typed: 2 },
    restoring: {},
    yearChanged: { typed: '2025/4/1～2026/3/31', expected: '2026/4/1～2027/3/31', found: 68 },
    areaDropped: { typed: '若葉・調和', found: 12, other: '若葉' },
    indicatorDropped: { typed: '訪問件数', found: 12, other: '訪問' },
    ownTargetDropped: { typed: '訪問件数', area: '若葉・調和', found: 180 },
    unitChanged: { typed: '訪問件数', was: '件', now: '世帯', found: 12 },
    targetOdd: { typed: '訪問件数', area: '市全体', found: 99_999_999 },
    targetJumped: { typed: '訪問件数', area: '市全体', found: 14_400, expected: 1440 },
    copyBeside: { typed: '訪問 のコピー', other: '訪問', found: 12 },
    copyInstead: { typed: '訪問 のコピー', other: '訪問', found: 12 },
    notRenamable: { typed: '若葉・調和', expected: '染地・杉森・布田' },
    pendingUnreadable: { operation: '訂正', at: '2025/10/01 09:00:00', by: 'a@example.com' },
  },
  'note.personalData': { '': cell },
  'request.invalid': {
    '': { field: 'params.tab' },
    tooLarge: { field: 'json' },
    method: { field: 'method', typed: 'x' },
    reason: { field: 'params.reason' },
    notAllowed: { typed: 'a@example.com', expected: 'b@example.com' },
    notClosed: { typed: '2025年4月' },
    noTable: {},
    columnTwice: { typed: '日付' },
    noColumns: { expected: '日付、福祉圏域' },
    notEmpty: {},
    'copy.missing': file,
    'copy.broken': file,
    'copy.newer': file,
  },
  busy: { '': {} },
  internal: { '': { reference: 'ab12' } },
};
