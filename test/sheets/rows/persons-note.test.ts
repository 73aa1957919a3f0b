import { ja } from '../../../src/i18n/ja';
import { withPersonsNote } from '../../../src/sheets/rows/persons-note';

const { changedHeading, changed, newId, personal, voidedBefore, voidedLate } = ja.status;
const own = [changedHeading, changed('日付', 'R7.6.3', '2025/06/03')].join('\n');

describe('a note on a 状態 cell', () => {
  it('keeps what a person wrote, above its own words', () => {
    expect(withPersonsNote('わたしのメモ', own)).toBe(`わたしのメモ\n\n${own}`);
  });

  it('replaces its own words by what is said now, wherever the person wrote', () => {
    const later = [changedHeading, changed('件数', '１２', '12')].join('\n');
    expect(withPersonsNote(`上\n\n${own}\n下`, later)).toBe(`上\n\n下\n\n${later}`);
    expect(withPersonsNote(`${own}\n${newId}`, later)).toBe(later);
  });

  it.each([
    ...[changed('件数', '１２', '12'), changed('状態', '', '記録済'), newId, voidedBefore],
    ...[personal('備考', '090-1234-5678'), personal('相手先', '「あお」の会'), voidedLate('2025年6月')],
  ])('knows its own words again: %s', (line) => {
    expect(withPersonsNote(`わたしのメモ\n\n${changedHeading}\n${line}`, '')).toBe('わたしのメモ');
  });

  it('takes only its own words away', () => {
    expect(withPersonsNote(`わたしのメモ\n\n${own}`, '')).toBe('わたしのメモ');
    expect(withPersonsNote(own, '')).toBe('');
  });
});
