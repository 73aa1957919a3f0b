/**
 * Ways through the form: back to what was taken back, to the form itself, and by the device's back button.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node"]}
 */
import { dateCell } from '../app/memory-workbook';
import { AREA, openScreen, type Screen } from './screen';

const visit = (requestId: string, date: string, count: number, others: object = {}) => ({
  requestId,
  date,
  area: AREA,
  staff: '担当A',
  credits: [{ indicator: 'outreach.visits', count }],
  ...others,
});

const rows = ({ memory }: Screen, tab: string) =>
  memory.workbook.rows.readTab(tab)?.rows.map(({ cells }) => cells) ?? [];

describe('a voiding', () => {
  const states = (screen: Screen) => rows(screen, 'outreach').map(({ status }) => status);

  it('is undone where it was done: right after recording', async () => {
    const screen = await openScreen();
    await screen.press('訪問した');
    await screen.press('記録する');
    expect(screen.text()).toContain('今年度');
    await screen.press('取り消す');
    expect(states(screen)).toEqual(['取消']);
    // What was said of the year held while the entry counted.
    expect(screen.text()).not.toContain('今年度');
    screen.silence(true);
    await screen.press('元に戻す');
    expect(screen.said('元に戻せませんでした')).toHaveLength(1);
    screen.silence(false);
    await screen.press('元に戻す');
    expect(screen.text()).toContain('元に戻しました');
    expect(states(screen)).toEqual(['記録済']);
    // The lost answer's putting back was the same request: one line of history.
    expect(screen.memory.workbook.history.lines()).toHaveLength(3);
    await screen.press('取り消す');
    await screen.press('元に戻す');
    expect(states(screen)).toEqual(['記録済']);
    expect(screen.memory.workbook.history.lines()).toHaveLength(5);
  });

  it('is undone where it was done: in the list, from the notice or from the entry', async () => {
    const screen = await openScreen();
    screen.memory.ask('recordEvent', visit('mine-0001', '2025-11-20', 2));
    await screen.press('最近の記録');
    for (const undo of ['元に戻す', /取り消した .*訪問件数 2件を元に戻す$/]) {
      await screen.press(/訪問件数 2件を取り消す$/);
      await screen.fill(/^理由/, '間違えた');
      await screen.press('取り消す');
      expect(states(screen)).toEqual(['取消']);
      await screen.press(undo);
      if (undo !== '元に戻す') await screen.press('元に戻す', 'article');
      expect(screen.text()).toContain('元に戻しました');
      expect(states(screen)).toEqual(['記録済']);
    }
    expect(screen.memory.workbook.history.lines().at(-1)?.reason).toBe('取り消しをやめて元に戻す');
  });
});

describe('a sentence that asks for an action has the control beside it', () => {
  it('an entry that cannot be changed here: its row', async () => {
    const screen = await openScreen();
    screen.memory.workbook.type('outreach', { date: dateCell('2025-11-20'), area: AREA, 'outreach.visits': 3 });
    await screen.press('最近の記録');
    await screen.press('圏域の記録');
    expect(screen.text()).toContain('記録IDがないため、ここでは直せません。');
    const call = jest.spyOn(screen.memory, 'call');
    await screen.press(/訪問件数 3件 行を見る$/);
    expect(call.mock.calls.map(([json]) => String(json)).join()).toContain('"method":"showCell"');
  });

  it('something that was sent and changed since: the latest entries', async () => {
    const screen = await openScreen();
    await screen.press('訪問した');
    screen.silence(true);
    await screen.press('記録する');
    screen.silence(false);
    await screen.press('訪問件数を1つ増やす');
    expect(screen.text()).toContain('先ほど送った内容は、記録されているかもしれません。');
    await screen.press('最近の記録を見る');
    expect(screen.all('.what')).toEqual(['訪問件数 1件']);
  });
});

it('nobody is late before the first record', async () => {
  const screen = await openScreen();
  await screen.press('進み具合');
  expect(screen.text()).toContain('まだ記録がありません');
  expect(screen.text()).not.toContain('遅れ');
  screen.memory.ask('recordEvent', visit('first-001', '2025-11-20', 1));
  await screen.press('質的評価');
  await screen.press('進み具合');
  expect(screen.text()).toContain('遅れ');
});

it('names of areas are kept whole in what 点検 says of them', async () => {
  const screen = await openScreen();
  screen.memory.workbook.type('outreach', { date: dateCell('2025-11-20'), area: '若葉', 'outreach.visits': 3 });
  await screen.press('点検');
  expect(screen.all('.problems .area')).toEqual([AREA]);
});

describe('the way to the form', () => {
  const qr = () => document.querySelector('svg.qr path')?.getAttribute('d') ?? '';
  const place = (address: string, openTab = '') => ({ formPlace: () => ({ address, openTab }) });

  it('is printed with the area and the person filled in', async () => {
    const screen = await openScreen({}, false, place('https://example.com/exec'));
    await screen.press('進み具合');
    await screen.press('報告書・控え');
    // In letters that can be read and typed; the code holds them as addresses do.
    expect(screen.all('.address')).toEqual([`https://example.com/exec?area=${AREA}&staff=担当A`]);
    const before = qr();
    // The corner of a code lies behind its white border.
    expect(before).toMatch(/^M4 4h1v1h-1z/);
    await screen.fill(/^担当者/, '');
    await screen.fill('福祉圏域', '');
    expect(screen.all('.address')).toEqual(['https://example.com/exec']);
    expect(qr()).not.toBe(before);
  });

  it('is not promised where the form is no page', async () => {
    const screen = await openScreen({}, false, place(''));
    await screen.press('進み具合');
    await screen.press('報告書・控え');
    expect(screen.text()).toContain('ウェブアプリとして公開すると');
    expect(qr()).toBe('');
    await screen.press('使い方を開く');
    expect(screen.all('h1')).toEqual(['使い方']);
  });

  it('opens with what the address names, and with nothing that it only pretends to', async () => {
    Object.assign(globalThis, { filledIn: { area: '市全域', staff: '担当C' } });
    const screen = await openScreen();
    await screen.press('訪問した');
    expect(screen.all('.remembered p')).toEqual(['福祉圏域と担当者 圏域を問わない（市全域）担当C']);
    Object.assign(globalThis, { filledIn: { area: '隣の市', staff: '' } });
    const other = await openScreen();
    await other.press('訪問した');
    expect(other.all('.remembered p')).toEqual([`福祉圏域と担当者 ${AREA}担当A`]);
    Reflect.deleteProperty(globalThis, 'filledIn');
  });

  it('beside a grid offers the acts of the open tab first', async () => {
    const first = async (besideGrid: boolean, openTab: string) =>
      (await openScreen({}, besideGrid, place('', openTab))).all('.acts button')[0];
    expect(await first(true, 'training')).toBe('研修を開いた');
    expect(await first(true, '')).toBe('訪問した');
    expect(await first(false, 'training')).toBe('訪問した');
  });
});

describe('the back button', () => {
  it('leaves an event, comes to it again with its counts, and goes between screens', async () => {
    const screen = await openScreen({}, /* besideGrid= */ false);
    await screen.press('訪問した');
    await screen.press('訪問件数を1つ増やす');
    await screen.press('最近の記録');
    await screen.travel(-1);
    expect(screen.text()).toContain('訪問件数 2件');
    await screen.travel(-1);
    expect(screen.text()).toContain('何をしましたか');
    await screen.travel(1);
    expect(screen.text()).toContain('訪問件数 2件');
    await screen.press('記録する', 'form');
    expect(screen.said('記録しました')).toHaveLength(3);
    await screen.press('進み具合');
    await screen.press('質的評価');
    await screen.travel(-1);
    expect(screen.all('nav [aria-current]')).toEqual(['進み具合']);
    await screen.travel(-1);
    expect(screen.text()).toContain('記録しました');
    // What was recorded is not come forward to again.
    await screen.press('訪問した');
    await screen.press('選び直す');
    expect(screen.text()).toContain('何をしましたか');
  });

  const pressed = (screen: Screen) => screen.all('nav [aria-current], .switch [aria-pressed=true]');

  async function openRecent(requestId: string): Promise<Screen> {
    const screen = await openScreen({}, /* besideGrid= */ false);
    screen.memory.ask('recordEvent', visit(requestId, '2025-11-20', 2));
    await screen.press('最近の記録');
    return screen;
  }

  it('closes a correction before it leaves the list, and what was typed is there when it is opened again', async () => {
    const screen = await openRecent('back-0001');
    await screen.press(/訪問件数 2件を直す$/);
    await screen.fill(/^備考/, '続きあり');
    await screen.fill(/^理由/, '書き忘れ');
    await screen.travel(-1);
    expect(pressed(screen)).toEqual(['最近の記録', '自分の記録']);
    expect(screen.all('form.change')).toEqual([]);
    expect(screen.text()).toContain('書きかけの内容が残っています');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/訪問件数 2件を直す$/);
    // What somebody else has changed since stays as it is.
    const [{ id = '' } = {}] = rows(screen, 'outreach');
    const changes = { counterparty: 'A事業所' };
    screen.memory.ask('correctEntry', { requestId: 'other-0001', id, changes, reason: '追記' });
    await screen.press('新しくする');
    await screen.press(/訪問件数 2件を直す$/);
    expect([screen.value(/^備考/), screen.value(/^相手先/), screen.value(/^理由/)]).toEqual([
      '続きあり',
      'A事業所',
      '書き忘れ',
    ]);
    await screen.press('直した内容を保存');
    expect(rows(screen, 'outreach')).toMatchObject([{ note: '続きあり', counterparty: 'A事業所' }]);
    expect(screen.text()).not.toContain('書きかけの内容');
    await screen.travel(-1);
    expect(pressed(screen)).toEqual(['記録する']);
  });

  it('closes a voiding; what was cancelled by its own button is forgotten', async () => {
    const screen = await openRecent('back-0002');
    await screen.press(/訪問件数 2件を取り消す$/);
    await screen.fill(/^理由/, '間違えた');
    await screen.travel(-1);
    expect(screen.all('form.change')).toEqual([]);
    await screen.travel(1);
    expect(screen.value(/^理由/)).toBe('間違えた');
    await screen.press('やめる');
    expect(screen.text()).not.toContain('書きかけの内容');
    await screen.press(/訪問件数 2件を取り消す$/);
    expect(screen.value(/^理由/)).toBe('');
    await screen.travel(-1);
    await screen.travel(-1);
    expect(pressed(screen)).toEqual(['記録する']);
  });

  it('comes back to an open change from another screen, in the list it was opened in', async () => {
    const screen = await openRecent('back-0003');
    await screen.press('圏域の記録');
    await screen.press(/訪問件数 2件を直す$/);
    await screen.fill(/^備考/, '途中');
    await screen.press('質的評価');
    await screen.travel(-1);
    expect(pressed(screen)).toContain('圏域の記録');
    expect(screen.value(/^備考/)).toBe('途中');
    await screen.press('自分の記録');
    expect(screen.all('form.change')).toEqual([]);
    await screen.travel(-1);
    expect(pressed(screen)).toEqual(['記録する']);
  });

  it('goes from the reports to the figures before it leaves them', async () => {
    const screen = await openScreen({}, /* besideGrid= */ false);
    await screen.press('進み具合');
    await screen.fill('福祉圏域', '市全域');
    await screen.press('報告書・控え');
    await screen.fill(/^いつまでの実績か/, '2025-10-31');
    await screen.travel(-1);
    expect(pressed(screen)).toEqual(['進み具合', '数字']);
    expect(screen.value('福祉圏域')).toBe('市全域');
    await screen.travel(1);
    expect(pressed(screen)).toEqual(['進み具合', '報告書・控え']);
    expect(screen.value(/^いつまでの実績か/)).toBe('2025-10-31');
    await screen.press('数字');
    await screen.travel(-1);
    expect(pressed(screen)).toEqual(['記録する']);
  });
});
