/** 新しい年度を始める, disturbed at its calls one after the other: each of the first, where nothing may be lost, then some. */
import { startDisturbed, yearBefore } from './start-year';

const EACH = 250;
const STEP = 25;

describe('startYear', () => {
  it.each(['kill', 'fault'] as const)('%s', async (dial) => {
    const before = await yearBefore();
    let tries = 0;
    for (let at = 1; at <= (await startDisturbed(before, dial, at)); at += at < EACH ? 1 : STEP) tries += 1;
    expect(tries).toBeGreaterThan(EACH);
  });
});
