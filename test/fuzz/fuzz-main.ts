/** `tsx test/fuzz/fuzz-main.ts URL SECONDS SEED`: asks the server for so long, and prints what became of it as one line of JSON. */
import { request } from 'node:http';
import { connect } from 'node:net';
import { chance } from './random';
import { type Attempt, attempt, rawBytes } from './requests';

/** Longer than any honest answer takes beside five others. */
const PATIENCE_MS = 40_000;
const AT_ONCE = 6;
/** Connections that say half of something and are left open. */
const LEFT_OPEN = 12;

interface Reported {
  asked: number;
  readonly statuses: Record<string, number>;
  /** Neither answered nor closed in time. */
  readonly silent: string[];
  /** Answered with 5xx. */
  readonly broken: string[];
  readonly leaked: string[];
}

async function main(): Promise<void> {
  const [url = '', seconds = '60', seed = '1'] = process.argv.slice(2);
  const { hostname, port } = new URL(url);
  const target = { host: hostname, port: Number(port) };
  const reported: Reported = { asked: 0, statuses: {}, silent: [], broken: [], leaked: [] };
  const end = Date.now() + Number(seconds) * 1000;
  const open = Array.from({ length: LEFT_OPEN }, (_, at) => leaveOpen(target, rawBytes[at % rawBytes.length] ?? ''));
  await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, lane) => {
      const by = chance(Number(seed) * 100 + lane);
      while (Date.now() < end) {
        if (by.below(20) === 0) leaveOpen(target, by.of(rawBytes), 500);
        else await tell(target, attempt(by), reported);
      }
    }),
  );
  for (const close of open) close();
  process.stdout.write(`${JSON.stringify(reported)}\n`);
  process.exit(0);
}

interface Target {
  readonly host: string;
  readonly port: number;
}

async function tell(target: Target, asked: Attempt, reported: Reported): Promise<void> {
  reported.asked += 1;
  const shown = `${asked.method} ${asked.path.slice(0, 80)} ${String(asked.body).slice(0, 300)}`;
  const answer = await answered(target, asked);
  reported.statuses[answer.status] = (reported.statuses[answer.status] ?? 0) + 1;
  if (answer.status === 'silent') reported.silent.push(shown);
  if (answer.status.startsWith('5')) reported.broken.push(`${shown} -> ${answer.body.slice(0, 300)}`);
  if (/root:.*:0:0:|"devDependencies"/.test(answer.body)) reported.leaked.push(shown);
}

/** The status; `closed` where the connection ended without one, `silent` where nothing came. */
function answered(target: Target, { method, path, headers, body }: Attempt): Promise<{ status: string; body: string }> {
  return new Promise((done) => {
    const sent = request({ ...target, method, path, headers, timeout: PATIENCE_MS }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      const end = (): void => done({ status: String(response.statusCode), body: Buffer.concat(parts).toString() });
      response.on('end', end);
      response.on('error', end);
      response.on('close', end);
    });
    sent.on('upgrade', (_response, socket) => {
      socket.destroy();
      done({ status: 'upgraded', body: '' });
    });
    sent.on('timeout', () => {
      done({ status: 'silent', body: '' });
      sent.destroy();
    });
    sent.on('error', () => done({ status: 'closed', body: '' }));
    sent.end(body ?? undefined);
  });
}

/** Says it, and leaves the connection open for so long, or until it is closed. */
function leaveOpen(target: Target, bytes: string, forMs?: number): () => void {
  const socket = connect(target, () => socket.write(bytes));
  socket.on('error', () => undefined);
  socket.resume();
  if (forMs !== undefined) setTimeout(() => socket.destroy(), forMs);
  return () => socket.destroy();
}

void main();
