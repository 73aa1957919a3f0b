/** 新しい年度を始める, disturbed at some of its calls. */
import { startDisturbed, yearBefore } from './start-year';

describe('startYear', () => {
  let before: unknown;
  beforeAll(async () => {
    before = await yearBefore();
  });

  it.each([
    ['kill', 130],
    ['lostAnswer', 0],
  ] as const)('%s at %i', async (dial, at) => {
    await startDisturbed(before, dial, at);
  });
});
