import {
  answeredAs,
  chosenIn,
  contentOf,
  countIn,
  emptyDraft,
  holdsWork,
  readDraft,
  sentAs,
  unanswered,
  withAct,
  withCount,
  withoutAct,
} from '../../../src/client/record/draft';
import type { Act } from '../../../src/client/shared/acts';

const indicator = (key: string) => ({ key, label: key, unit: '件', act: '', countsOrganisations: null });
const [visits, support, talks] = [indicator('outreach.visits'), indicator('outreach.support'), indicator('talks.held')];
const visit: Act = {
  key: 'outreach',
  title: '訪問した',
  initiative: { key: 'outreach', tab: '訪問', act: '訪問した', order: 1, indicators: [visits, support] },
  main: visits,
  others: [support],
};
const talk: Act = {
  ...visit,
  key: 'talks',
  initiative: { key: 'talks', tab: '話', act: '', order: null, indicators: [talks] },
  main: null,
  others: [talks],
};
const acts = [visit, talk];
const start = emptyDraft({ date: '2025-12-01', area: '市全域', staff: ' 担当A ' });

describe('a draft', () => {
  it('counts what an act is, and more as it is chosen', () => {
    const draft = withCount(withAct(withAct(start, visit), talk), 'talks.held', '２');
    expect(chosenIn(draft, acts).map(({ indicator: { key }, count }) => [key, count])).toEqual([
      ['outreach.visits', 1],
      ['talks.held', 2],
    ]);
    expect(countIn(withoutAct(draft, talk), 'talks.held')).toBeNull();
    expect(chosenIn(withCount(draft, 'outreach.visits', null), acts)).toHaveLength(1);
  });

  it('becomes what the server is asked: empty fields left out, text of counts as it is', () => {
    const draft = { ...withCount(withAct(start, visit), 'outreach.visits', '十二'), note: ' 駅前 ' };
    expect(contentOf(draft, chosenIn(draft, acts))).toEqual({
      date: '2025-12-01',
      area: '市全域',
      staff: '担当A',
      note: '駅前',
      credits: [{ indicator: 'outreach.visits', count: '十二' }],
    });
  });

  it('goes under one id for one content, however often and over a reload', () => {
    const draft = withAct(start, visit);
    const content = contentOf(draft, chosenIn(draft, acts));
    const first = sentAs(draft, content);
    expect(first.requestId).toMatch(/^[0-9a-f]{32}$/);
    expect(unanswered(first.draft, content)).toBe('this');
    const kept = readDraft(JSON.stringify(first.draft));
    expect(kept).toEqual(first.draft);
    const refused = answeredAs(kept ?? start, first.requestId);
    expect(unanswered(refused, content)).toBeNull();
    expect(sentAs(refused, content).requestId).toBe(first.requestId);
    const other = { ...content, note: 'x' };
    expect(unanswered(first.draft, other)).toBe('another');
    expect(sentAs(first.draft, other).requestId).not.toBe(first.requestId);
  });

  it('is kept once it holds something, and anything else that was kept is no draft', () => {
    expect(holdsWork(start)).toBe(false);
    expect(holdsWork({ ...start, note: 'x' })).toBe(true);
    for (const text of ['', '{', 'null', '[]', '{"acts":[]}', JSON.stringify({ ...start, counts: [['a', 1]] })]) {
      expect(readDraft(text)).toBeNull();
    }
  });

  it('passes over acts that the plan no longer has', () => {
    expect(chosenIn({ ...withAct(start, visit), acts: ['gone', 'outreach'] }, acts)).toHaveLength(1);
  });
});
