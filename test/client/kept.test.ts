/**
 * What the server keeps for a person, in browsers that forget everything between two visits.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node"]}
 */
import { AREA, openScreen, reopenScreen, type Screen } from './screen';

const rows = ({ memory }: Screen, tab: string) =>
  memory.workbook.rows.readTab(tab)?.rows.map(({ cells }) => cells) ?? [];

it('area, person and language are there at the next opening', async () => {
  const before = await openScreen({ area: '', staff: '' });
  await before.press('啓発した');
  await before.fill('福祉圏域', AREA);
  await before.press('記録する');
  expect(before.said('記録しました')).not.toEqual([]);
  const screen = await reopenScreen(before);
  await screen.press('訪問した');
  expect(screen.text()).toContain(`12/1（月） ${AREA}：訪問件数 1件`);
  await screen.press('記録する');
  expect(rows(screen, 'outreach')).toHaveLength(1);
});

it('so are the event that is being written and the id it went under: sent again it counts once', async () => {
  const before = await openScreen();
  await before.press('訪問した');
  await before.press(/備考を書く$/);
  await before.fill(/^備考/, '駅前の催し');
  before.silence(true);
  await before.press('記録する');
  before.silence(false);
  const screen = await reopenScreen(before);
  expect(screen.text()).toContain('前に送った分の返事を、まだ受け取っていません');
  expect(screen.value(/^備考/)).toBe('駅前の催し');
  await screen.press('記録する');
  expect(screen.said('記録しました')).not.toEqual([]);
  expect(rows(screen, 'outreach')).toHaveLength(1);
});

it('what is newer wins: of this browser, or of the server', async () => {
  const before = await openScreen();
  const kept = (at: number) => ({ at, area: '市全域', staff: '', language: 'en', draft: '' });
  before.memory.ask('keepForm', kept(1));
  expect((await reopenScreen(before, { at: '2', area: AREA, language: 'ja' })).text()).toContain('何をしましたか');
  before.memory.ask('keepForm', kept(3));
  expect((await reopenScreen(before, { at: '2', area: AREA, language: 'ja' })).text()).toContain('What did you do?');
});

it('a browser that refuses to keep anything works as well', async () => {
  const before = await openScreen();
  const refuse = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  const refused = (['getItem', 'setItem', 'removeItem'] as const).map((name) =>
    jest.spyOn(Storage.prototype, name).mockImplementation(refuse),
  );
  try {
    const screen = await reopenScreen(before);
    await screen.press('啓発した');
    await screen.fill('福祉圏域', AREA);
    await screen.press('記録する');
    expect(screen.said('記録しました')).not.toEqual([]);
    const again = await reopenScreen(screen);
    await again.press('啓発した');
    expect(again.text()).toContain(`${AREA}：啓発 1回`);
  } finally {
    for (const each of refused) each.mockRestore();
  }
});
