import { decodeClosed, encodeClosed } from '../../../src/schema/stored/stored-closed';

const areas = Array.from({ length: 20 }, (_, index) => `圏域その${index}・とても長い名前の圏域`);
const months = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}`);
const all = new Map(months.map((month) => [month, new Set(areas)]));

it('comes back as it went, and stays small', () => {
  expect(decodeClosed(encodeClosed(all))).toEqual(all);
  expect(encodeClosed(all).length).toBeLessThan(2000);
  expect(decodeClosed(encodeClosed(new Map()))).toEqual(new Map());
});

it.each([
  '',
  '{',
  'null',
  '{"version":2,"areas":[],"months":{}}',
  '{"version":1,"areas":[1],"months":{}}',
  '{"version":1}',
])('knows nothing from %p', (text) => {
  expect(decodeClosed(text)).toBeNull();
});
