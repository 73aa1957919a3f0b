import { decodeRestoring, encodeRestoring } from '../../../src/schema/stored/stored-restoring';

it.each([
  { mark: '{"day":"2025-12-01"}', done: 0 },
  { mark: '12 歩\n目', done: 13 },
])('%j comes back', (restoring) => {
  expect(decodeRestoring(encodeRestoring(restoring))).toEqual(restoring);
});

it('of an earlier version is the mark alone, and nothing of it is known to stand', () => {
  expect(decodeRestoring('{"day":"2025-12-01"}')).toEqual({ mark: '{"day":"2025-12-01"}', done: 0 });
  expect(decodeRestoring('')).toBeNull();
});
