/** 新しい年度を始める, disturbed at some of its calls. */
import { startDisturbed, yearBefore } from './start-year';

describe('startYear', () => {
  let before: unknown;
  beforeAll(async () => {
    before = await yearBefore();
  });

  it.each([
    ['kill', 60],
    ['kill', 130],
    ['fault', 180],
    ['kill', 400],
    ['lostAnswer', 0],
  ] as const)('%s at %i', async (dial, at) => {
    await startDisturbed(before, dial, at);
  });
});
