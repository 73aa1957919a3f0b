import { allIndicators } from '../../../src/domain/plan/indicators';
import { commonColumns, contentColumns, contentKeys } from '../../../src/domain/rows/columns';
import { headers } from '../../../src/i18n/words/names';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { parseRequest } from '../../../src/schema/requests/requests';
import { entryColumns, personalColumns } from '../../../src/schema/rows/entry-columns';
import { SCHEMA_VERSION } from '../../../src/schema/stored/migrations';
import { tabColumns } from '../../../src/sheets/book/layout';

const [network] = chofuR7.initiatives;
if (network === undefined) throw new Error('The plan has no initiative');

describe('the columns of an initiative tab', () => {
  it('stand in the order that other programs rely on, counts in their midst', () => {
    expect(tabColumns(network).map(({ header }) => header)).toEqual([
      '日付',
      '福祉圏域',
      '担当者',
      'ネットワーク会議',
      '情報交換・連携会議',
      '相手先',
      '備考',
      '状態',
      '記録ID',
    ]);
  });

  it('change only with the version of the workbook: a book in use gets a new one by bringing it up to date', () => {
    // When these change: the version that brings them, with a step of its own in migrations.ts.
    const [since, columns] = [1, 'date area staff counterparty note status id'.split(' ')] as const;
    expect(commonColumns).toEqual(columns);
    expect(SCHEMA_VERSION).toBeGreaterThanOrEqual(since);
  });

  it('are what is compared and kept, without what the add-on writes', () => {
    expect(contentKeys(['a.b'])).toEqual(['date', 'area', 'staff', 'a.b', 'counterparty', 'note']);
  });

  it('have names that no indicator has', () => {
    const labels = allIndicators(chofuR7).map(({ label }) => label);
    expect(commonColumns.filter((column) => labels.includes(headers[column]))).toEqual([]);
  });

  it('may name a person where people write freely', () => {
    expect(personalColumns).toEqual(['counterparty', 'note']);
  });

  it.each(contentColumns)('are refused in a request once they are longer than a cell may be: %s', (column) => {
    const { max } = entryColumns[column].request;
    const fieldAt = (length: number): unknown => {
      const params = { requestId: 'r', id: 'x', reason: 'y', changes: { [column]: 'x'.repeat(length) } };
      const read = parseRequest(JSON.stringify({ method: 'correctEntry', params }));
      if (read.ok) return null;
      const { detail } = read.problem;
      return detail !== undefined && 'field' in detail ? detail.field : undefined;
    };
    expect(fieldAt(max)).toBeNull();
    expect(fieldAt(max + 1)).toBe(`params.changes.${column}`);
  });
});
