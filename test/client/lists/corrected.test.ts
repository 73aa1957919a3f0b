import { changesOf, correctable } from '../../../src/client/lists/corrected';
import type { Entry } from '../../../src/client/shared/answers';

const entry: Entry = {
  tab: '訪問',
  initiative: 'outreach',
  row: 7,
  id: 'a:outreach',
  date: '2025-11-20',
  area: '市全域',
  staff: '担当A',
  counts: [{ indicator: 'outreach.visits', label: '訪問件数', count: 2 }],
  counterparty: '',
  note: '',
  asksReason: false,
  status: '記録済',
};

describe('a correction', () => {
  it('sends what was changed and nothing else', () => {
    const now = correctable(entry);
    expect(changesOf(entry, now)).toEqual({});
    expect(changesOf(entry, { ...now, note: ' 追記 ' })).toEqual({ note: '追記' });
    const counts = { 'outreach.visits': '', 'outreach.support': '３' };
    expect(changesOf(entry, { ...now, counts })).toEqual({
      counts: [
        { indicator: 'outreach.visits', count: null },
        { indicator: 'outreach.support', count: 3 },
      ],
    });
  });
});
