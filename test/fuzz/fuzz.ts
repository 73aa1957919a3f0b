/** The local server under a fuzzer in a program of its own. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { z } from 'zod';
import { BookClient } from '../acceptance/book-client';
import { startProgram } from '../acceptance/server';

const SEED = process.env.FUZZ_SEED ?? '20251208';
const reported = z.object({
  asked: z.number(),
  statuses: z.record(z.string(), z.number()),
  silent: z.array(z.string()),
  broken: z.array(z.string()),
  leaked: z.array(z.string()),
});

function fuzz(url: string, seconds: number): Promise<z.infer<typeof reported>> {
  return new Promise((done, failed) => {
    const main = resolve(__dirname, 'fuzz-main.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', main, url, String(seconds), SEED], {
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: (seconds + 90) * 1000,
    });
    let said = '';
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString();
    });
    child.on('close', (code) => {
      if (code === 0) done(reported.parse(JSON.parse(said)));
      else failed(new Error(`The fuzzer ended with ${code}: ${said}`));
    });
  });
}

/** For so long nothing stays unanswered or breaks, and the workbook works afterwards. */
export async function answersEverything(seconds: number): Promise<void> {
  const server = await startProgram('--today', '2025-12-01', '--empty');
  try {
    const { asked, statuses, ...bad } = await fuzz(server.url, seconds);
    const wrong = Object.values(bad).flat();
    expect(wrong.length === 0 ? [] : [...wrong, server.said()]).toEqual([]);
    expect(asked).toBeGreaterThan(seconds);
    expect(statuses).toMatchObject({ 200: expect.any(Number), 400: expect.any(Number), 404: expect.any(Number) });
    const book = new BookClient(server);
    const event = { date: '6/3', area: '若葉・調和', credits: [{ indicator: 'training.sessions', count: 1 }] };
    expect(await book.call('recordEvent', { requestId: 'after-0001', ...event, confirmed: true })).toMatchObject({
      ok: true,
    });
  } finally {
    await server.stop();
  }
}
