/**
 * Each screen of the form, its components over the real `call`.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node"]}
 */
import { warning } from '../../src/domain/problems/problem';
import { edit } from '../app/entries/typing';
import { FIRST_ROW } from '../app/memory-rows';
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

describe('記録する', () => {
  it('records what was chosen, for the area and the person that the browser remembers', async () => {
    const screen = await openScreen();
    await screen.press('訪問した');
    await screen.press('訪問件数を1つ増やす');
    expect(screen.text()).toContain(`12/1（月） ${AREA}：訪問件数 2件`);
    await screen.press('記録する');
    expect(screen.said('記録しました')).toEqual([
      `12/1（月） ${AREA}`,
      '「訪問（改）」に 訪問件数 2件',
      `訪問件数：今年度 2/180件（${AREA}）`,
    ]);
    expect(rows(screen, 'outreach')).toMatchObject([{ area: AREA, staff: '担当A', counts: [2, null, null] }]);
  });

  it('leads to what was recorded', async () => {
    const screen = await openScreen({}, /* besideGrid= */ false);
    await screen.press('訪問した');
    await screen.press('記録する');
    await screen.press('行を見る');
    expect(screen.all('.what')).toEqual(['訪問件数 1件']);
  });

  it('asks for the area on the first day, and sends nothing before', async () => {
    const screen = await openScreen({ area: '' });
    await screen.press('啓発した');
    await screen.press('記録する');
    expect(screen.text()).toContain('福祉圏域を選んでください。');
    expect(rows(screen, 'awareness')).toEqual([]);
  });

  it('keeps all that was typed while no answer comes, and counts once when it is sent again', async () => {
    const screen = await openScreen();
    await screen.press('訪問した');
    await screen.press(/備考を書く$/);
    await screen.fill(/^備考/, '駅前の催し');
    screen.silence(true);
    await screen.press('記録する');
    expect(screen.said('返事がありませんでした').join()).toContain('二重に記録されることはありません');
    expect(screen.value(/^備考/)).toBe('駅前の催し');
    screen.silence(false);
    await screen.press('もう一度送る');
    expect(screen.said('記録しました')).toHaveLength(3);
    expect(rows(screen, 'outreach')).toHaveLength(1);
  });

  it('asks about what may name a person', async () => {
    const screen = await openScreen();
    await screen.press('訪問した');
    await screen.press(/備考を書く$/);
    await screen.fill(/^備考/, '090-1234-5678');
    await screen.press('記録する');
    expect(screen.said('個人が分かる内容かもしれません')).toEqual([
      '備考に「090-1234-5678」があります。ケース番号などに書き換えてください。',
    ]);
    expect(screen.all('.notice button')).toEqual(['備考を直す', 'このまま記録する']);
    await screen.press('備考を直す');
    expect(document.activeElement?.id).toBe('note');
    await screen.press('記録する', 'form');
    await screen.press('このまま記録する');
    expect(screen.said('記録しました')).toHaveLength(3);
    expect(rows(screen, 'outreach').map(({ note }) => note)).toEqual(['090-1234-5678']);
  });

  it('asks about the same event twice', async () => {
    const screen = await openScreen();
    screen.memory.ask('recordEvent', visit('event-0001', '2025-12-01', 1));
    await screen.press('訪問した');
    await screen.press('記録する');
    expect(screen.said('すでに同じ記録があります')).toEqual(['「訪問（改）」の 7 行目と同じ内容です。']);
    expect(screen.all('.notice button')).toEqual(['やめる', '行を見る', '別の活動として記録する']);
    await screen.press('別の活動として記録する');
    expect(screen.said('記録しました')).toHaveLength(3);
    expect(rows(screen, 'outreach')).toHaveLength(2);
  });

  it('leaves off what is recorded already, and keeps what is not', async () => {
    const screen = await openScreen();
    screen.memory.ask('recordEvent', visit('event-0001', '2025-12-01', 1));
    await screen.press('訪問した');
    await screen.press('記録する', 'form');
    await screen.press('やめる');
    expect(screen.text()).toContain('何をしましたか');
    await screen.press('訪問した');
    await screen.press(/ほかの事業にも数える$/);
    await screen.press('啓発した');
    await screen.press('記録する', 'form');
    await screen.press('やめる');
    expect(screen.text()).toContain(`12/1（月） ${AREA}：訪問件数 1件、啓発 1回`);
    expect(rows(screen, 'outreach')).toHaveLength(1);
    expect(rows(screen, 'awareness')).toEqual([]);
  });
});

describe('最近の記録', () => {
  it('lists those of the person or of the area, corrects one with a reason and takes one back', async () => {
    const screen = await openScreen();
    screen.memory.ask('recordEvent', visit('mine-0001', '2025-11-20', 2));
    screen.memory.ask('recordEvent', visit('other-001', '2025-11-21', 4, { staff: '担当B' }));
    await screen.press('最近の記録');
    expect(screen.all('.what')).toEqual(['訪問件数 2件']);
    await screen.press('圏域の記録');
    expect(screen.all('.what')).toEqual(['訪問件数 4件', '訪問件数 2件']);
    await screen.press(/訪問件数 2件を直す$/);
    await screen.press('訪問件数を1つ増やす');
    expect(screen.all('.changed li')).toEqual(['訪問件数 2件 → 3件']);
    // A person's reason is not made up.
    await screen.press('直した内容を保存');
    expect(screen.text()).toContain('理由を入力してください。');
    await screen.fill(/^理由/, '数え違い');
    await screen.press('直した内容を保存');
    expect(screen.said('直しました')).toEqual(['11/20（木） 訪問件数 2件', '訪問件数 2件 → 3件']);
    await screen.press(/訪問件数 4件を取り消す$/);
    await screen.fill(/^理由/, '二重に記録');
    await screen.press('取り消す');
    expect(rows(screen, 'outreach').map(({ counts, status }) => [counts[0], status])).toEqual([
      [3, '記録済'],
      [4, '取消'],
    ]);
    expect(screen.memory.workbook.history.written.map(({ reason }) => reason)).toEqual([
      '',
      '',
      '数え違い',
      '二重に記録',
    ]);
  });

  it('asks why an entry of a closed month was voided by hand', async () => {
    const screen = await openScreen();
    const { memory } = screen;
    memory.ask('recordEvent', visit('mine-0001', '2025-10-20', 2));
    memory.ask('closeMonth', { requestId: 'close-001', month: '10', confirmed: true });
    edit(memory, 'outreach', FIRST_ROW, [{ status: '取消' }]);
    await screen.press('最近の記録');
    expect(screen.text()).toContain('理由のないまま取り消されています');
    await screen.press(/理由を付ける$/);
    await screen.fill(/^理由/, '二重に記録');
    await screen.press('理由を付ける');
    expect(screen.text()).toContain('理由を残しました');
    expect(screen.text()).not.toContain('理由のないまま');
    expect(memory.workbook.history.written.at(-1)).toMatchObject({ kind: 'voidedLate', reason: '二重に記録' });
  });
});

describe('最近の記録 on the first day', () => {
  it('has the fields that it asks for', async () => {
    const screen = await openScreen({ area: '', staff: '' });
    screen.memory.ask('recordEvent', visit('mine-0001', '2025-11-20', 2));
    await screen.press('最近の記録');
    await screen.fill('福祉圏域', AREA);
    expect(screen.all('.what')).toEqual(['訪問件数 2件']);
    await screen.press('自分の記録');
    await screen.fill(/^担当者/, '担当A');
    await screen.press('表示する');
    expect(screen.all('.what')).toEqual(['訪問件数 2件']);
    await screen.press('記録する');
    await screen.press('訪問した');
    expect(screen.all('.remembered p')).toEqual([`福祉圏域と担当者 ${AREA}担当A`]);
  });
});

describe('進み具合', () => {
  it('shows the figures for the area and for the city, and how far each month is', async () => {
    const screen = await openScreen();
    await screen.press('進み具合');
    expect(screen.text()).toContain('まだ記録がありません。');
    expect(screen.text()).not.toContain('未報告');
    expect(screen.all('#scope option').filter((name) => name.includes('市'))).toEqual([
      '合計（市全体）',
      '圏域を問わない（市全域）',
    ]);
    screen.memory.ask('recordEvent', visit('event-0001', '2025-11-20', 3));
    await screen.press('記録する');
    await screen.press('進み具合');
    expect(screen.text()).not.toContain('まだ記録がありません。');
    expect(screen.all('.figures')).toContain('3 / 180件');
    // Not reported is no share of a target.
    expect(screen.text()).toMatch(/未報告 \/ 6件\s*あと 6件/);
    await screen.fill('福祉圏域', '');
    expect(screen.all('.figures')).toContain('3 / 1,440件');
    expect(screen.text()).toContain('遅れ');
    expect(screen.text()).toContain('入力の状況');
  });

  it('previews a pasted table first, says which rows stay out, and imports the rest', async () => {
    const screen = await openScreen();
    await screen.press('進み具合');
    await screen.press('報告書・控え');
    await screen.fill(/コピーした表/, '日付,福祉圏域,訪問件数\n6/3,市全域,１２\n6/4,調布,1');
    await screen.press('内容を確かめる');
    expect(screen.text()).toContain('2 行のうち 1 行を取り込めます。');
    expect(screen.text()).toContain('調布');
    expect(rows(screen, 'outreach')).toEqual([]);
    await screen.press('1 行を取り込む');
    expect(rows(screen, 'outreach')).toMatchObject([{ area: '市全域', counts: [12, null, null] }]);
  });

  it('takes duplicates line by line, and lines of months by one button', async () => {
    const screen = await openScreen();
    const { workbook } = screen.memory;
    for (const day of ['2025-06-03', '2025-06-04'])
      workbook.type('training', { date: dateCell(day), area: '市全域', 'training.sessions': 1 });
    await screen.press('進み具合');
    await screen.press('報告書・控え');
    await screen.fill(/コピーした表/, '日付,福祉圏域,研修\n6/3,市全域,1\n6/4,市全域,1\n6月,市全域,5');
    await screen.press('内容を確かめる');
    await screen.fill('3行目も取り込む', 'true');
    await screen.press('月の行を月末の日として取り込む');
    expect(screen.text()).toContain('「6月」を 2025/6/30 と読みました。');
    await screen.press('2 行を取り込む');
    expect(rows(screen, 'training').slice(2)).toMatchObject([
      { date: dateCell('2025-06-04'), counts: [1] },
      { date: dateCell('2025-06-30'), counts: [5] },
    ]);
  });
});

describe('質的評価', () => {
  it('saves a rating with its comment, and never over what somebody else wrote', async () => {
    const screen = await openScreen();
    await screen.press('質的評価');
    await screen.fill('事業と期間', 'outreach:h1');
    await screen.fill(/^B /, 'B');
    await screen.press('保存する');
    expect(screen.text()).toContain('保存できませんでした');
    await screen.fill(/^所見/, 'つながりが増えた');
    await screen.press('保存する');
    expect(screen.text()).toContain('保存しました');
    const { quality } = screen.memory.workbook;
    const line = quality.lines?.find(({ key }) => key === 'outreach:h1');
    expect(line).toMatchObject({ rating: 'B', comment: 'つながりが増えた' });
    quality.lines =
      quality.lines?.map((each) => (each === line ? { ...each, issues: '日程が合わない' } : each)) ?? null;
    await screen.fill(/^課題/, '人手が足りない');
    await screen.press('保存する');
    expect(screen.said('保存できませんでした').join()).toContain('日程が合わない');
    expect(screen.value(/^課題/)).toBe('人手が足りない');
  });
});

describe('点検', () => {
  it('lists what is wrong by tab and repairs what is certain', async () => {
    const screen = await openScreen({}, /* besideGrid= */ true);
    const { workbook } = screen.memory;
    const about = { date: dateCell('2025-11-20'), area: AREA };
    workbook.type('consultation', { ...about, 'consultation.received': '十二くらい' });
    workbook.type('training', { ...about, 'training.sessions': '3回' });
    await screen.press('点検');
    expect(screen.text()).toContain('十二くらい');
    expect(screen.text()).toContain('自動で直せます');
    await screen.press('まとめて直す');
    expect(screen.text()).not.toContain('自動で直せます');
    expect(screen.text()).toContain('十二くらい');
    expect(rows(screen, 'training')).toMatchObject([{ counts: [3], status: '記録済' }]);
  });
});

describe('点検, where a tab is gone and a sheet has its headers', () => {
  it.each([
    ['そのシートを使う', 'use'],
    ['使わず、空のタブを作る', 'leave'],
  ])('%s', async (button, copies) => {
    const screen = await openScreen();
    const { workbook } = screen.memory;
    const detail = { reason: 'copyInstead', typed: '訪問 のコピー', other: '訪問', found: 5 } as const;
    workbook.check.structure = [warning('entry.inconsistent', detail)];
    workbook.type('training', {
      date: dateCell('2025-11-20'),
      area: AREA,
      'training.sessions': '3回',
    });
    const call = jest.spyOn(screen.memory, 'call');
    await screen.press('点検');
    expect(screen.text()).toContain('シート「訪問 のコピー」に入力が 5 件あります。');
    // What is certain waits until the tab is decided on.
    expect(screen.text()).not.toContain('まとめて直す');
    await screen.press(button);
    expect(call.mock.calls.map(([json]) => JSON.parse(String(json)))).toContainEqual({
      method: 'repair',
      params: { copies },
    });
  });
});

describe('the language', () => {
  it('is the one that was chosen, also of what the server refuses', async () => {
    const screen = await openScreen();
    await screen.press('English');
    await screen.press('Made a visit');
    await screen.fill('Visits', '1.5');
    await screen.press('Record');
    expect(screen.text()).toContain('is not a whole number.');
    expect(document.documentElement.lang).toBe('en');
  });
});
