import { changeKinds } from '../../../src/domain/history/change';
import { decodeKind, encodeKind } from '../../../src/schema/history/change-words';

/** Workbooks hold these words already: another spelling would leave their lines unread. */
const frozen = {
  recorded: '記録',
  corrected: '訂正',
  voided: '取消',
  repaired: '修復',
  monthClosed: '月の締め',
  monthReopened: '締めの解除',
  recordedLate: '締め後の記録',
  correctedLate: '締め後の訂正',
  voidedLate: '締め後の取消',
  typed: '手入力',
  unrecorded: '未記録の変更',
  restored: '復元',
  restoredLate: '締め後の復元',
  targetChanged: '目標の変更',
  settingChanged: '設定の変更',
  qualityWritten: '質的評価',
  imported: '取り込み',
  discarded: '控えの破棄',
};

describe('the words for kinds of change', () => {
  it('are spelled as ever', () => {
    expect(Object.fromEntries(changeKinds.map((kind) => [kind, encodeKind(kind)]))).toMatchObject(frozen);
  });

  it('come back as the kinds they were', () => {
    expect(changeKinds.map((kind) => decodeKind(encodeKind(kind)))).toEqual(changeKinds);
  });

  it.each(['', '記録 ', 'recorded', 'toString'])('know no kind for %j', (word) => {
    expect(decodeKind(word)).toBeNull();
  });
});
