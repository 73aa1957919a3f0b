import { decodePending, encodePending, type StoredPending } from '../../../src/schema/stored/stored-pending';

const made = { at: '2025/10/01 09:00:00', by: 'a@example.com' };
const line = { kind: 'voided', tab: '訪問', id: 'a', before: '', after: '取消', reason: 'r', requestId: 'v1' } as const;
const voiding: StoredPending = {
  ...made,
  request: { method: 'voidEntry', params: { requestId: 'v1', id: 'a', reason: 'r' } },
  line,
};

describe('a stored pending operation', () => {
  it('comes back as it went', () => {
    expect(decodePending(encodePending(voiding))).toEqual(voiding);
  });

  const { line: _line, ...bare } = voiding;
  it.each<[string, string]>([
    ['of another version', encodePending(voiding).replace('"version":1', '"version":2')],
    ['with a request that is none', JSON.stringify({ version: 1, ...made, request: '{"method":"x"}' })],
    ['with a line of an unknown kind', encodePending(voiding).replace('"voided"', '"vanished"')],
    ['without the line that it is finished by', encodePending(bare)],
    ['of a method that leaves nothing pending', encodePending({ ...made, request: { method: 'check', params: {} } })],
    ['that is cut off', encodePending(voiding).slice(0, -5)],
  ])('is not read %s', (_name, json) => {
    expect(decodePending(json)).toBeNull();
  });
});
