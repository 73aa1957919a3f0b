/** An event over several tabs while a service call fails: what is refused leaves no part of itself behind. */
import { type Cell, startServer } from './server';

const TABS = ['訪問', '地域づくり', '研修'];
const event = {
  requestId: 'r1',
  date: '2025-06-03',
  area: '若葉・調和',
  counterparty: '=x',
  credits: ['outreach.visits', 'community.approaches', 'training.sessions'].map((indicator) => ({
    indicator,
    count: 1,
  })),
};

it.each([19, 22, 25])('none of the tabs keeps a row when call %i fails', async (fault) => {
  const server = await startServer('--empty', '--today', '2025-12-01', '--fault', String(fault));
  try {
    const { json } = await server.post('/api/run', {
      function: 'call',
      args: [JSON.stringify({ method: 'recordEvent', params: event })],
    });
    expect(JSON.parse((json as { result: string }).result)).toMatchObject({
      ok: false,
      problems: [{ code: 'internal' }],
    });
    for (const tab of TABS) {
      const range = `/api/values?sheet=${encodeURIComponent(tab)}&range=A7:J12`;
      const { values } = (await server.get(range)) as { values: Cell[][] };
      expect(values.flat().filter((cell) => cell !== '')).toEqual([]);
    }
  } finally {
    await server.stop();
  }
});
