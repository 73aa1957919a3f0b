/** Over HTTP alone: what staff change in 計画 and 設定 shows in tabs and 集計 after 集計を作り直す. */
import { BookClient, type Header } from './book-client';
import { type RunningServer, startServer } from './server';

describe('editing 計画 and 設定', () => {
  let server: RunningServer;
  let book: BookClient;

  beforeAll(async () => {
    server = await startServer('--empty', '--today', '2025-12-01');
    book = new BookClient(server);
    const { row } = await book.header('訪問');
    await book.type('訪問', row + 1, 1, [
      ['2025/6/3', '若葉・調和', '', 10, 1, 2],
      ['2025/6/4', '新しい圏域', '', 5, '', 3],
    ]);
    await book.type('研修', row + 1, 1, [['2025/6/3', '若葉・調和', '', 4]]);
  });

  afterAll(() => server?.stop());

  async function rowOf(tab: string, column: number, text: string): Promise<number> {
    const { values } = await book.grid(tab, 'A1:H45');
    const index = values.findIndex((row) => row[column - 1] === text);
    if (index < 0) throw new Error(`${tab} has no ${text}`);
    return index + 1;
  }

  async function summaryLine(key: string): Promise<unknown[]> {
    const { values } = await book.grid('集計', `A1:V45`);
    return values.find((row) => row[0] === key) ?? [];
  }

  /** The three live cells over a column, as shown. */
  async function liveOver(tab: string, header: string): Promise<string[]> {
    const at = (await frame(tab)).columns.get(header) ?? 0;
    const { display } = await book.grid(tab, 'A3:Z5');
    return display.map((row) => row[at - 1] ?? '?');
  }

  function frame(tab: string): Promise<Header> {
    return book.header(tab);
  }

  it('takes a new area and a changed target', async () => {
    await book.type('設定', await rowOf('設定', 6, '市全域'), 6, [['新しい圏域'], ['市全域']]);
    await book.type('計画', await rowOf('計画', 1, 'outreach.visits'), 8, [['１，５００']]);
    await book.menu('集計を作り直す');
    const line = await summaryLine('outreach.visits');
    expect([line[4], line[5]]).toEqual([1500, 15]);
    expect(await liveOver('訪問', '訪問件数')).toEqual(['15', '1,500', '1.0%']);
    expect(await book.formula('=KPI_ACTUAL("訪問件数","新しい圏域",KPI_TABLE)')).toBe(5);
  });

  it('shows nothing over a column, or in a tab, that the plan has no more', async () => {
    await book.change({
      do: 'deleteRows',
      sheet: '計画',
      at: await rowOf('計画', 1, 'outreach.newConsultations'),
      count: 1,
    });
    for (const key of ['awareness', 'awareness.activities'])
      await book.change({ do: 'deleteRows', sheet: '計画', at: await rowOf('計画', 1, key), count: 1 });
    const asked = JSON.stringify(await book.menu('集計を作り直す', 'NO'));
    expect(asked).toContain('指標「新規相談受付」がなくなるか数え方が変わり、入力 1 件が数えられなくなります。');
    expect(asked).toContain('反映していません');
    expect(await liveOver('訪問', '新規相談受付')).toEqual(['1', '48', '2.0%']);
    await book.menu('集計を作り直す', 'YES', '');
    expect(await liveOver('訪問', '新規相談受付')).toEqual(['', '', '']);
    expect(await liveOver('訪問', '訪問相談支援')).toEqual(['5', '400', '1.2%']);
    expect(await liveOver('啓発', '啓発')).toEqual(['', '', '']);
    expect(await liveOver('研修', '研修')).toEqual(['4', '16', '25%']);
  });

  it('names counts that are typed under a header, or into a tab, that the plan has no more', async () => {
    const { row, columns } = await frame('訪問');
    await book.type('訪問', row + 3, 1, [['2025/6/5', '若葉・調和', '', 7]]);
    await book.type('訪問', row + 3, columns.get('新規相談受付') ?? 0, [[2]]);
    await book.type('啓発', row + 1, 1, [['2025/6/5', '若葉・調和', '', 9]]);
    const said = JSON.stringify(await book.call('check', {}));
    expect(said).toContain('列「新規相談受付」（E 列）は、集計に入りません。中の入力 2 件は数えていません。');
    expect(said).toContain(
      'シート「啓発」の事業は「計画」にないので、集計に入りません。中の入力 1 件は数えていません。',
    );
    await book.change({ do: 'deleteRows', sheet: '訪問', at: row + 3, count: 1 });
    await book.type('訪問', row, columns.get('新規相談受付') ?? 0, [['']]);
    await book.type('啓発', row, 1, [['', '']]);
    expect(JSON.stringify(await book.call('check', {}))).not.toContain('集計に入りません');
    await book.type('訪問', row, columns.get('新規相談受付') ?? 0, [['新規相談受付']]);
    await book.type('啓発', row, 1, [['日付', '福祉圏域']]);
  });

  it('takes a changed label and tab name where nobody gave another, and a target taken away', async () => {
    await book.type('計画', await rowOf('計画', 1, 'training.sessions'), 4, [['講座']]);
    await book.type('計画', await rowOf('計画', 1, 'training.sessions'), 8, [['']]);
    await book.type('計画', await rowOf('計画', 1, 'training'), 4, [['学びの場']]);
    const { row, columns } = await frame('訪問');
    await book.type('訪問', row, columns.get('訪問相談支援') ?? 0, [['私たちの呼び方']]);
    await book.type('計画', await rowOf('計画', 1, 'outreach.support'), 4, [['訪問での相談']]);
    await book.menu('集計を作り直す');
    expect(await book.tabs()).toContain('学びの場');
    expect(await liveOver('学びの場', '講座')).toEqual(['4', '', '']);
    expect((await summaryLine('training.sessions'))[5]).toBe(4);
    expect([...(await frame('訪問')).columns.keys()]).toContain('私たちの呼び方');
  });

  it('says what is wrong by cell, and leaves in force what was', async () => {
    const row = await rowOf('計画', 1, 'outreach.visits');
    await book.type('計画', row, 8, [['千四百']]);
    expect(JSON.stringify(await book.menu('集計を作り直す'))).toContain('年間目標「千四百」は使えません');
    expect((await summaryLine('outreach.visits'))[4]).toBe(1500);
    const { display } = await book.grid('計画', `H${row}:H${row}`);
    expect(display).toEqual([['千四百']]);
  });

  it('leaves all in force where the key of an initiative with entries was changed, and makes way for one without', async () => {
    await book.type('計画', await rowOf('計画', 1, 'outreach.visits'), 8, [[1500]]);
    for (const key of ['training', 'training.sessions'])
      await book.type('計画', await rowOf('計画', 1, key), 1, [[key.replace('training', 'learning')]]);
    const shown = JSON.stringify(await book.menu('集計を作り直す'));
    expect(shown).toContain('事業のキーが「training」から「learning」に変わっています。');
    expect((await summaryLine('training.sessions'))[5]).toBe(4);
    for (const key of ['learning', 'learning.sessions'])
      await book.type('計画', await rowOf('計画', 1, key), 1, [[key.replace('learning', 'training')]]);
    for (const key of ['places', 'places.launched'])
      await book.type('計画', await rowOf('計画', 1, key), 1, [[key.replace('places', 'salons')]]);
    await book.menu('集計を作り直す', '');
    expect((await summaryLine('salons.launched'))[2]).toBe('交流の場の立ち上げ');
    expect((await summaryLine('training.sessions'))[5]).toBe(4);
  });

  it('follows an area that was renamed, once a person says that it was', async () => {
    await book.type('計画', await rowOf('計画', 1, 'outreach.visits'), 8, [[1500]]);
    const row = await rowOf('計画', 1, 'resources.approaches');
    await book.type('計画', row, 9, [['個別', 50, 60, 40, 50, 50, 50, 50, 50]]);
    await book.menu('集計を作り直す', '');
    await book.call('check', {});
    await book.type('設定', await rowOf('設定', 6, '若葉・調和'), 6, [['若葉']]);
    const left = JSON.stringify(await book.menu('集計を作り直す'));
    expect(left).toContain('「若葉・調和」がなくなり、「若葉」が増えています。改称ですか。');
    expect(left).toContain('反映していません');
    expect(await book.formula('=KPI_ACTUAL("訪問件数","若葉・調和",KPI_TABLE)')).toBe(10);

    const renamed = JSON.stringify(await book.menu('集計を作り直す', 'YES'));
    expect(renamed).toContain('「若葉・調和」を「若葉」に改称しました。');
    expect(renamed).not.toContain('社会資源への働きかけの年間目標');
    expect(await book.formula('=KPI_TARGET("社会資源への働きかけ","若葉",KPI_TABLE)')).toBe(60);
    expect((await summaryLine('outreach.visits'))[5]).toBe(15);
    expect(await book.formula('=KPI_ACTUAL("訪問件数","若葉",KPI_TABLE)')).toBe(10);
    const below = (await book.header('訪問')).row + 1;
    expect((await book.grid('訪問', `B${below}:B${below}`)).display).toEqual([['若葉']]);
    expect((await book.grid('計画', 'J3:Q3')).display[0]).toContain('若葉');
    expect(JSON.stringify(await book.call('check', {}))).not.toContain('unrecorded');
  });

  it('takes the renaming back in one step', async () => {
    await server.post('/api/run', { function: 'onOpen', args: [] });
    await book.menu('改称を元に戻す', true);
    expect(await book.formula('=KPI_ACTUAL("訪問件数","若葉・調和",KPI_TABLE)')).toBe(10);
    expect((await summaryLine('outreach.visits'))[5]).toBe(15);
    await rowOf('設定', 6, '若葉・調和');
  });

  it('never applies another year, nor loses counts through the door of the form', async () => {
    const row = await rowOf('設定', 2, '年度');
    await book.type('設定', row, 3, [[2026]]);
    expect(JSON.stringify(await book.menu('集計を作り直す', true, true))).toContain('「新しい年度を始める」');
    const refused = await book.call('setUp', { confirmed: true });
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'entry.inconsistent' }] });
    expect((await summaryLine('outreach.visits'))[5]).toBe(15);
    await book.type('設定', row, 3, [[2025]]);
    const emptied = await rowOf('設定', 6, '若葉・調和');
    await book.type('設定', emptied, 6, [['']]);
    expect(JSON.stringify(await book.call('setUp', {}))).toContain('福祉圏域「若葉・調和」がなくなり');
    expect((await summaryLine('outreach.visits'))[5]).toBe(15);
    await book.type('設定', emptied, 6, [['若葉・調和']]);
    expect(await book.call('setUp', {})).toMatchObject({ ok: true });
  });

  it('asks about a target that was typed as a share, and takes nothing of it', async () => {
    const row = await rowOf('計画', 1, 'outreach.visits');
    await book.type('計画', row, 8, [['100%']]);
    const sentence = '目標が 1500 から 1 になります。けた違いか、割合';
    const refused = await book.call('setUp', {});
    expect([refused.ok, JSON.stringify(refused).includes(sentence)]).toEqual([false, true]);
    expect(JSON.stringify(await book.menu('集計を作り直す', 'NO'))).toContain(sentence);
    expect((await summaryLine('outreach.visits'))[4]).toBe(1500);
    await book.type('計画', row, 8, [['80%']]);
    expect(JSON.stringify(await book.menu('集計を作り直す'))).toContain('年間目標「0.8」は使えません');
    expect((await summaryLine('outreach.visits'))[4]).toBe(1500);
  });
});
