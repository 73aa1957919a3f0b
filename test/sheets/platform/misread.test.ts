import fc from 'fast-check';
import { parseTyped } from '../../../src/host/book/model/typed';
import { mayBeMisread } from '../../../src/sheets/platform/misread';

it.each([
  '0123',
  '12-3',
  '6/3',
  'TRUE',
  'false',
  '3:30',
  '1e5',
  '50%',
  '¥1,200',
  '$3',
  '-',
  '=1+1',
  '+81 42',
  '-5',
  "'x",
  '@x',
  '2025年6月3日',
  '6月3日',
  '令和7年6月3日',
  'R7.6.3',
  'Jun 3',
  '3 June 2025',
  '10:30 PM',
  '#N/A',
  '１２',
  '12 ',
  '5円',
])('%j may be read as something else', (text) => {
  expect(mayBeMisread(text)).toBe(true);
});

it.each([
  '',
  '訪問',
  '3件',
  '2階の会議室',
  '緑ヶ丘・滝坂',
  'カフェ 12',
  '鈴木',
  'note',
  'event-0001:outreach',
  'ab12cd',
  12,
  true,
])('%j is what it is', (value) => {
  expect(mayBeMisread(value)).toBe(false);
});

it('says so of every text that a Japanese sheet would take for something else', () => {
  const pieces = fc.constantFrom(..."0123456789/-:.,%¥+='年月日eETRUFALSrue ".split(''));
  fc.assert(
    fc.property(fc.string({ unit: pieces, maxLength: 10 }), (text) => {
      const { kind } = parseTyped(text, { format: 'General', year: 2025, locale: 'ja_JP' });
      if (kind !== 'text' && kind !== 'blank')
        expect({ text, found: mayBeMisread(text) }).toEqual({ text, found: true });
    }),
    { numRuns: 3000 },
  );
});
