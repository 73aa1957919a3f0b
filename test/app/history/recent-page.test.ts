import { recentPage } from '../../../src/app/history/recent-page';

const line = { at: '2025/12/01 09:00:00', by: 'a@example.com', word: '訂正', tab: '訪問', reason: '' };

describe('the page of latest changes', () => {
  it('has an arrow only where something stood before and something stands now', () => {
    const page = recentPage([
      { ...line, before: '訪問件数：1', after: '訪問件数：3' },
      { ...line, before: '', after: '訪問件数：2' },
      { ...line, before: '訪問件数：4', after: '' },
    ]);
    const changes = [...page.matchAll(/<td>訪問<\/td><td>([^<]*)/g)].map(([, text]) => text);
    expect(changes).toEqual(['訪問件数：1 → 訪問件数：3', '訪問件数：2', '訪問件数：4']);
    expect(page).toContain('新しい順に 3 件です。');
  });

  it('shows what somebody typed as text', () => {
    expect(recentPage([{ ...line, before: '', after: '備考：<b>"&"</b>' }])).toContain(
      '<td>備考：&lt;b&gt;&quot;&amp;&quot;&lt;/b&gt;</td>',
    );
  });

  it('says when there is nothing yet', () => {
    expect(recentPage([])).toContain('まだ変更はありません。');
  });
});
