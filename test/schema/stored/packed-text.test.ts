import * as fc from 'fast-check';
import { packed, unpacked } from '../../../src/schema/stored/packed-text';
import { cases } from '../../run/cases';

it('any text comes back as it was', () => {
  const units = fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(97, 98, 0x3001, 0x570f));
  const texts = fc.array(units, { maxLength: 200 }).map((all) => String.fromCharCode(...all));
  fc.assert(
    fc.property(texts, (text) => {
      expect(unpacked(packed(text))).toBe(text);
      expect(unpacked(JSON.parse(JSON.stringify(packed(text))))).toBe(text);
    }),
    { numRuns: cases(50) },
  );
});

it.each(['', 'あ', 'aaaaaaaaaaaaaaaaaaaa', 'ababababababab', '𠮷野家𠮷野家', '\u0000\uffff'])('%j too', (text) => {
  expect(unpacked(packed(text))).toBe(text);
});

it('what repeats itself becomes much shorter', () => {
  const text = JSON.stringify(
    Array.from({ length: 60 }, (_, index) => ({ key: `initiative.indicator${index}`, unit: '件' })),
  );
  expect(JSON.stringify(packed(text)).length).toBeLessThan(text.length / 3);
});

it.each([
  { characters: 'ab', codes: 5, digits: '' },
  { characters: '', codes: 1, digits: 'AAAA' },
  { characters: 'ab', codes: 2, digits: '!!' },
  { characters: 'a', codes: 3, digits: '////' },
])('what was not packed is nothing: %j', (text) => {
  expect(unpacked(text)).toBeNull();
});
