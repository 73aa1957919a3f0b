import { RequestIds } from '../../../src/client/shared/request-ids';

describe('request ids', () => {
  it('stay the same for the same content, and differ for another', () => {
    const ids = new RequestIds();
    const first = ids.idFor('a');
    expect(first).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
    expect(ids.idFor('b')).not.toBe(first);
    expect(ids.idFor('a')).toBe(first);
  });
});
