/** The papers of the sample year on A4: how many sheets they take. */
import type { Browser } from 'playwright-core';
import { z } from 'zod';
import { type RunningServer, startProgram } from '../acceptance/server';
import { launchBrowser } from './browser';

const shownPages = z.object({ shown: z.array(z.object({ kind: z.string(), html: z.string().optional() })) });

let browser: Browser;
let server: RunningServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startProgram('--today', '2026-04-10')]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** One sheet for the whole, one an initiative, one of notes, one of the logic model. */
it.each([
  ['実績報告書', '2025-09-30', 14],
  ['実績報告書', '2026-03-31', 14],
  ['事業計画との比較', '2025-12-01', 14],
  ['ロジックモデル', '2026-03-31', 1],
])('%s as of %s takes %i sheets', async (paper, day, sheets) => {
  const asked = { path: ['地域福祉KPI', paper], answers: [{ button: 'OK', text: day }] };
  const { shown } = shownPages.parse((await server.post('/api/menu', asked)).json);
  const page = await (await browser.newContext()).newPage();
  await page.setContent(shown.find(({ kind }) => kind === 'modal')?.html ?? '');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(sheets);
  await page.context().close();
});
