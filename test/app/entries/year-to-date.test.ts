import { recordEvent } from '../../../src/app/entries/record-event';
import type { ParamsOf } from '../../../src/schema/requests/requests';
import { dateCell, world } from '../memory-workbook';

const AREA = '若葉・調和';
const visit = (requestId: string, others: Partial<ParamsOf<'recordEvent'>> = {}) => ({
  requestId,
  date: '6/3',
  area: AREA,
  credits: [{ indicator: 'outreach.visits', count: 2 }],
  ...others,
});

describe('where an event leaves its indicators', () => {
  const { deps, workbook } = world();
  const yearToDate = (params: ReturnType<typeof visit>) => {
    const outcome = recordEvent(deps, params);
    return outcome.ok ? outcome.value.yearToDate : outcome.problems;
  };

  it('counts the area, with what is voided and of other areas left out', () => {
    const row = { date: dateCell('2025-05-01'), area: AREA };
    workbook.type('outreach', { ...row, 'outreach.visits': 3 });
    workbook.type('outreach', { ...row, 'outreach.visits': 100, status: '取消' });
    workbook.type('outreach', { ...row, 'outreach.visits': 1000, area: '上ノ原・柏野' });
    const now = { indicator: 'outreach.visits', area: AREA, target: 180 };
    expect(yearToDate(visit('event-0001'))).toEqual([{ ...now, actual: 5 }]);
    // Sent again, it is there already.
    expect(yearToDate(visit('event-0001'))).toEqual([{ ...now, actual: 5 }]);
  });

  it('is the city’s for what belongs to no single area', () => {
    const whole = { indicator: 'outreach.visits', area: '', target: 1440 };
    expect(yearToDate(visit('event-0002', { area: '市全域' }))).toMatchObject([whole]);
  });
});
