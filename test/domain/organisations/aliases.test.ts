/** Other spellings of organisations, and those that nobody can take for one. */
import { aliasesOf, nameOf } from '../../../src/domain/organisations/aliases';

describe('aliasesOf', () => {
  it('reads a spelling, however it is typed, as the name', () => {
    const { aliases, doubtful } = aliasesOf([{ name: '第一自治会', spellings: ['第1自治会', ' 第 １ 町会 '] }]);
    expect(nameOf(aliases, '第１自治会')).toBe('第一自治会');
    expect(nameOf(aliases, '第1町会')).toBe('第一自治会');
    expect(nameOf(aliases, '第一自治会')).toBe('第一自治会');
    expect(nameOf(aliases, '第２自治会')).toBe('第2自治会');
    expect(doubtful).toEqual([]);
  });

  it("never reads another organisation's name as a spelling", () => {
    const { aliases, doubtful } = aliasesOf([
      { name: 'みどり会', spellings: ['あおぞら会'] },
      { name: 'あおぞら会', spellings: [] },
    ]);
    expect(nameOf(aliases, 'あおぞら会')).toBe('あおぞら会');
    expect(doubtful).toEqual([{ spelling: 'あおぞら会', name: 'みどり会', other: 'あおぞら会' }]);
  });

  it('takes a spelling of two organisations for neither', () => {
    const { aliases, doubtful } = aliasesOf([
      { name: 'みどり会', spellings: ['ミドリ', 'みどり'] },
      { name: 'みどり園', spellings: ['ミドリ'] },
    ]);
    expect([...aliases]).toEqual([['みどり', 'みどり会']]);
    expect(doubtful).toEqual([{ spelling: 'ミドリ', name: 'みどり園', other: 'みどり会' }]);
  });
});
