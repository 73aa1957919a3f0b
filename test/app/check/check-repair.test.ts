import { check } from '../../../src/app/check/check';
import type { Lock } from '../../../src/app/ports/lock';
import { repair } from '../../../src/app/recovery/repair';
import { done, refused } from '../../../src/app/shared/deps';
import type { Problem } from '../../../src/domain/problems/problem';
import { error } from '../../../src/domain/problems/problem';
import { chofuR7 } from '../../../src/plans/chofu-r7';
import { FIRST_ROW, type Typed } from '../memory-rows';
import { dateCell, type World, world } from '../memory-workbook';

const good: Typed = {
  date: dateCell('2025-06-03'),
  area: '若葉・調和',
  'outreach.visits': 3,
  status: '記録済',
  id: 'a',
};

/** `row code reason column` of each problem that 点検 lists. */
function found(made: World): string[] {
  const outcome = check(made.deps);
  if (!outcome.ok) throw new Error('refused');
  return outcome.value.problems.map(({ code, where, detail }: Problem) =>
    [where?.tab, where?.row, code, detail?.reason, where?.column].filter((part) => part !== undefined).join(' '),
  );
}

describe('check', () => {
  it('finds nothing in normalized rows, reads every tab once and writes the list once', () => {
    const made = world();
    made.workbook.type('outreach', good);
    expect(found(made)).toEqual([]);
    // Beside the tabs: 計画, 設定, 質的評価, 団体, 前年度 and 変更履歴, and what the one tab with counts shows. The row is not on record yet,
    // and is put there.
    expect(made.workbook.calls).toEqual({ reads: chofuR7.initiatives.length + 7, writes: 2 });
    made.workbook.forgetCalls();
    expect(found(made)).toEqual([]);
    expect(made.workbook.calls.writes).toBe(1);
  });

  it('lists what is wrong in the order of tabs and rows; 状態 and 記録ID follow, no typed cell changes', () => {
    const made = world();
    const { workbook } = made;
    workbook.check.structure = [
      { code: 'entry.inconsistent', severity: 'error', detail: { reason: 'tabMissing', expected: '研修' } },
    ];
    workbook.type('training', { date: dateCell('2025-06-03'), area: '市全域', 'training.sessions': '十二' });
    workbook.type('outreach', good);
    workbook.type('outreach', { ...good, 'outreach.visits': '3件', note: 'b' });
    workbook.type('outreach', { date: dateCell('2025-06-03') });
    workbook.type('outreach', { ...good, id: '', note: 'c' });
    workbook.type('outreach', { ...good, area: 'どこか', 'outreach.support': 1.5, id: 'd' });
    workbook.type('outreach', { ...good, id: 'e' });
    const typed = (): unknown[] =>
      workbook.rows.filled().flatMap(([, rows]) => rows.map(({ status, id, ...cells }) => cells));
    const before = JSON.stringify(typed());
    expect(found(made)).toEqual([
      'entry.inconsistent tabMissing',
      'outreach 8 count.notANumber repairable outreach.visits',
      'outreach 9 entry.empty',
      'outreach 11 area.unknown unknown area',
      'outreach 11 count.notWhole outreach.support',
      'outreach 12 entry.duplicate',
      'training 7 count.notANumber numeral training.sessions',
    ]);
    const marks = [7, 8, 9, 10, 11, 12]
      .map((row) => workbook.at('outreach', row))
      .map(({ status, id }) => `${status} ${id}`);
    expect(marks).toEqual([
      '記録済 a',
      '記録済 id-1',
      'null null',
      '記録済 id-2',
      '要確認：福祉圏域が一覧にありません、訪問相談支援が整数ではありません d',
      '記録済 e',
    ]);
    expect(workbook.history.written.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'unrecorded a',
      'unrecorded id-1',
      'unrecorded id-2',
      'unrecorded e',
    ]);
    expect(JSON.stringify(typed())).toBe(before);
    found(made);
    expect(workbook.history.written).toHaveLength(4);
  });

  it('names the columns that a tab lacks', () => {
    const made = world();
    made.workbook.rows.missing.set('outreach', ['area', 'outreach.support']);
    expect(found(made)).toEqual([
      'outreach entry.inconsistent columnMissing area',
      'outreach entry.inconsistent columnMissing outreach.support',
    ]);
  });

  it('counts what is filled and not counted: the repairable too, the voided not', () => {
    const made = world();
    made.workbook.type('outreach', { ...good, 'outreach.visits': '3件', 'outreach.support': 2 });
    made.workbook.type('outreach', { ...good, area: 'どこか', 'outreach.support': 2 });
    made.workbook.type('outreach', { ...good, area: 'どこか', status: '取消' });
    made.workbook.type('training', { 'training.sessions': 0 });
    const outcome = check(made.deps);
    expect(outcome.ok && outcome.value.uncounted).toBe(4);
  });

  it('shows each problem as a sentence with what to do', () => {
    const made = world();
    made.workbook.type('outreach', { ...good, 'outreach.visits': '１２件' });
    made.workbook.type('outreach', { ...good, id: 'b', 'outreach.visits': 1.5 });
    check(made.deps);
    expect(made.workbook.check.shown.map(({ message, advice }) => [message, advice])).toEqual([
      ['訪問件数「１２件」は「12」と読めますが、まだ直していません。', 'メニューの「修復」で直せます。'],
      ['訪問件数「1.5」は整数ではありません。', '0 以上の整数で入力してください。'],
    ]);
  });

  it('names organisations that look alike, at the rarer name', () => {
    const made = world();
    const approach = { date: dateCell('2025-06-03'), area: '市全域', 'community.approaches': 1, status: '記録済' };
    for (const [index, counterparty] of ['さくらカフェ', 'サクラカフェ', 'さくらカフェ', 'みどり会'].entries()) {
      made.workbook.type('community', { ...approach, counterparty, id: `c${index}`, note: `${index}` });
    }
    expect(found(made)).toEqual(['community 8 entry.inconsistent lookAlike counterparty']);
    expect(made.workbook.check.shown[0]?.message).toBe(
      '相手先「サクラカフェ」と「さくらカフェ」は、かな・記号・空白などの書き方だけが違います。',
    );
  });

  it('asks for number formats only when a date is outside the year', () => {
    const made = world();
    const row = made.workbook.type('outreach', { ...good, date: dateCell('2026-06-03') });
    expect(found(made)).toEqual([`outreach ${row} date.outsideYear date`]);
    expect(made.workbook.calls.reads).toBe(chofuR7.initiatives.length + 7);
    made.workbook.rows.omitted.add(row);
    expect(found(made)).toEqual([`outreach ${row} date.invalid repairable date`]);
  });
});

describe('repair', () => {
  const messy = (made: World) => {
    made.workbook.type('outreach', { ...good, 'outreach.visits': '3件', date: '6月3日', id: '', status: '' });
    made.workbook.type('outreach', { ...good, date: dateCell('2026-03-05') });
    made.workbook.type('outreach', { ...good, area: 'どこか', 'outreach.visits': '十二' });
    made.workbook.type('outreach', { date: dateCell('2025-06-03') });
    made.workbook.type('training', { date: dateCell('2025-06-03'), area: '市全域', 'training.sessions': '２回' });
  };

  it('does what onEdit would have done, says how much, and a second run changes nothing', () => {
    const made = world();
    messy(made);
    expect(repair(made.deps)).toEqual({ ok: true, value: { rows: 4, cells: 3 } });
    expect(made.workbook.at('outreach', FIRST_ROW)).toMatchObject({
      date: dateCell('2025-06-03'),
      counts: [3, null, null],
      status: '記録済',
      id: 'id-1',
    });
    expect(made.workbook.history.written).toHaveLength(1);
    const before = made.workbook.snapshot();
    expect(repair(made.deps)).toEqual({ ok: true, value: { rows: 0, cells: 0 } });
    expect(made.workbook.snapshot()).toBe(before);
  });

  it('leaves 点検 only what a person has to decide', () => {
    const made = world();
    messy(made);
    repair(made.deps);
    expect(found(made)).toEqual([
      'outreach 9 area.unknown unknown area',
      'outreach 9 count.notANumber numeral outreach.visits',
      'outreach 10 entry.empty',
    ]);
  });

  it('repairs what 点検 calls repairable, and nothing else', () => {
    const made = world();
    messy(made);
    made.workbook.type('outreach', { ...good, note: 'copied' });
    made.workbook.type('outreach', { ...good, id: 'b', status: '', note: 'unmarked' });
    const problems = (): string[] => {
      const outcome = check(made.deps);
      return (outcome.ok ? outcome.value.problems : []).map(
        ({ code, where, repairable }) => `${where?.row} ${code} ${where?.column ?? ''}${repairable ? ' 修復' : ''}`,
      );
    };
    const before = problems();
    expect(before.filter((each) => each.endsWith('修復')).length).toBe(3);
    repair(made.deps);
    expect(problems()).toEqual(before.filter((each) => !each.endsWith('修復')));
  });

  it('stops where the structure cannot be put right, and says why', () => {
    const made = world();
    messy(made);
    const before = made.workbook.snapshot();
    const bad = error('entry.inconsistent', { reason: 'bookBroken' });
    const outcome = repair({ ...made.deps, repairStructure: () => refused(bad) });
    expect(outcome).toEqual({ ok: false, problems: [bad] });
    expect(made.workbook.snapshot()).toBe(before);
  });

  it('puts the structure right, finishes what was left over, and normalizes the rows, under one lock', () => {
    const made = world();
    messy(made);
    const params = { requestId: 'e1', date: '6/3', area: '市全域', credits: [{ indicator: '研修', count: 4 }] };
    made.workbook.journal.noted = { request: { method: 'recordEvent', params } };
    made.workbook.rows.gone.add('training');
    let locks = 0;
    const lock: Lock = {
      withLock: (work) => {
        locks += 1;
        return made.deps.lock.withLock(work);
      },
    };
    const repairStructure = () => {
      made.workbook.rows.gone.delete('training');
      return done({});
    };
    expect(repair({ ...made.deps, lock, repairStructure })).toEqual({ ok: true, value: { rows: 4, cells: 3 } });
    expect(locks).toBe(1);
    expect(made.workbook.at('training', FIRST_ROW + 1)).toMatchObject({ counts: [4], id: 'e1:training' });
    expect(made.workbook.journal.noted).toBeNull();
  });

  it('is busy when the lock is not to be had', () => {
    const made = world();
    messy(made);
    made.busy = true;
    const outcome = repair(made.deps);
    expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual(['busy']);
  });
});
