/** 新しい年度を始める, disturbed at places spread over its calls, closer at the start, where nothing may be lost. */
import { startDisturbed, yearBefore } from './start-year';

const CLOSE = { until: 120, step: 12 };
const STEP = 150;

describe('startYear', () => {
  it.each(['kill', 'fault'] as const)('%s', async (dial) => {
    const before = await yearBefore();
    let tries = 0;
    for (let at = 1; at <= (await startDisturbed(before, dial, at)); at += at < CLOSE.until ? CLOSE.step : STEP)
      tries += 1;
    expect(tries).toBeGreaterThan(CLOSE.until / CLOSE.step);
  });

  it('without an answer', async () => {
    await startDisturbed(await yearBefore(), 'lostAnswer', 0);
  });
});
