import { chofuR7 } from '../../../src/plans/chofu-r7';
import { closingCells, closingColumns, headersAbove, readClosings } from '../../../src/schema/closing/closings-table';

const FORMER = [
  ...['年月', '福祉圏域', 'キー', '指標', '単位', '月の実績', '年度累計', '締めた日時', '締めた人'],
  ...['締めの要求ID', '状態', '解除した日時', '解除した人', '解除の理由', '解除の要求ID'],
];
const figure = { month: '2025-04', area: '若葉・調和', indicator: 'outreach.visits', ofMonth: 12, cumulative: 12 };
const closing = { at: '2025/05/10 09:00:00', by: 'chief@example.com', requestId: 'close-1' };
const line = Object.values(closingCells(chofuR7, figure, closing));
const formerLine = [
  ...['2025-04', '若葉・調和', 'outreach.visits', '訪問件数', '件', 12, 12, '2025/05/10 09:00:00', 'chief@example.com'],
  ...['close-1', '締め', null, null, null, null],
];

describe('a line of 確定', () => {
  it('ends with what is for the add-on alone', () => {
    expect(line.slice(0, 9)).toEqual([
      ...['2025-04', '若葉・調和', '訪問件数', '件', 12, 12, '2025/05/10 09:00:00', 'chief@example.com', '締め'],
    ]);
    expect(line.slice(-3)).toEqual([null, 'close-1', 'outreach.visits']);
    expect(closingColumns).toHaveLength(line.length);
  });

  it('gets the header back that stood above it, also where the key stood third', () => {
    expect(headersAbove(formerLine)).toEqual(FORMER);
    expect(headersAbove(line).slice(-3)).toEqual(['解除の要求ID', '締めの要求ID', 'キー']);
    for (const cells of [line, formerLine])
      expect(readClosings([headersAbove(cells), cells])).toEqual([
        { ...figure, row: 2, closedAt: closing.at, requestId: 'close-1', reopened: false, reopenId: '' },
      ]);
  });
});
