import { decodeFormMemory, encodeFormMemory } from '../../../src/schema/stored/stored-form-memory';

const memory = (draft: string) => ({ at: 5, area: '市全域', staff: '担当A', language: '', draft });
const bytes = (text: string): number => Buffer.byteLength(text);

it.each(['', '備考', '"}'.repeat(900), '語'.repeat(20_000), '𠮷'.repeat(10_000)])('comes back whole', (draft) => {
  const properties = encodeFormMemory(memory(draft));
  expect(decodeFormMemory(properties)).toEqual(memory(draft));
  // A value takes 9 KB, and the store 500 KB.
  for (const value of Object.values(properties)) expect(bytes(value)).toBeLessThan(9 * 1024);
});

it('a shorter one leaves nothing of a longer one before it', () => {
  const properties = { ...encodeFormMemory(memory('語'.repeat(9000))), ...encodeFormMemory(memory('短い')) };
  expect(decodeFormMemory(properties)).toEqual(memory('短い'));
});

it.each([{}, { 'form.0': '{' }, { 'form.0': '{"at":"1"}' }])('is none where nothing can be read: %j', (properties) => {
  expect(decodeFormMemory(properties)).toBeNull();
});
