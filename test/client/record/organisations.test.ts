import { recordedOf, suggestions } from '../../../src/client/record/organisations';

const known = [
  { name: 'みどり自治会', count: 9, last: '2025-11-01', spellings: ['緑町会'] },
  { name: 'さくらカフェ', count: 3, last: '2025-11-04', spellings: [] },
  { name: '社会福祉法人さくら', count: 1, last: '2025-06-01', spellings: [] },
];
const named = (typed: string): string[] => suggestions(known, typed).map(({ name }) => name);

describe('organisations named before', () => {
  it('are offered by how they begin, then by what they hold, whatever the script', () => {
    expect(named('サクラ')).toEqual(['さくらカフェ', '社会福祉法人さくら']);
    expect(named('自治')).toEqual(['みどり自治会']);
    expect(named('')).toEqual(known.map(({ name }) => name));
    expect(named('緑町')).toEqual(['みどり自治会']);
    expect(named('ない')).toEqual([]);
  });

  it('are known, new, or alike', () => {
    expect(recordedOf(known, ' さくらカフェ ')).toEqual({ kind: 'known', times: 3 });
    expect(recordedOf(known, 'サクラカフェー')).toEqual({ kind: 'lookAlike', name: 'さくらカフェ' });
    expect(recordedOf(known, 'みどり自治会（会長）')).toEqual({ kind: 'lookAlike', name: 'みどり自治会' });
    expect(recordedOf(known, ' 緑町会')).toEqual({ kind: 'spelling', name: 'みどり自治会' });
    expect(recordedOf(known, 'もみじの会')).toEqual({ kind: 'first' });
    expect(recordedOf(known, ' ')).toBeNull();
  });
});
