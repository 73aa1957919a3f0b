/** A request's body as JSON: type, size and encoding are checked before a byte of it is looked at. */
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { HostError } from '../local/local-workbook';
import { parseJsonBytes } from './json-text';

/** A year pasted at once is about 300 KB, the copy of one about 3 MB. */
export const mostBytes = 16 * 1024 * 1024;
const drainMs = 2_000;

/**
 * Reads the body.
 * @throws HostError 415 badType, 413 tooLarge or 400 badJson
 */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  refuseOtherTypes(request);
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw tooLarge();
  return parseJsonBytes(await allBytes(request));
}

/**
 * Lets the rest of a refused request run out, for a moment: closing while the client still sends would reset the
 * connection, and the client would see that instead of the answer.
 */
export async function drain(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return;
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), drainMs);
  request.resume();
  await once(request, 'close', { signal: patience.signal }).catch(() => undefined);
  clearTimeout(timer);
}

/** Not `for await`: leaving that loop early destroys the connection before it can be answered. */
function allBytes(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= mostBytes) parts.push(part);
      else reject(tooLarge());
    });
    request.on('end', () => resolve(Buffer.concat(parts)));
    request.on('close', () => reject(new HostError(400, 'badHttp', 'リクエストが途中で切れました。')));
    request.on('error', () => reject(new HostError(400, 'badHttp', 'リクエストが途中で切れました。')));
  });
}

/** Only JSON: a form of another site can send text/plain without asking first, JSON it cannot. */
function refuseOtherTypes(request: IncomingMessage): void {
  const type = request.headers['content-type'] ?? '';
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type) || encoding.toLowerCase() !== 'identity') {
    throw new HostError(415, 'badType', 'Content-Type: application/json（UTF-8、圧縮なし）で送ってください。');
  }
}

function tooLarge(): HostError {
  return new HostError(413, 'tooLarge', `一度に送れるのは ${mostBytes / 1024 / 1024} MB までです。`);
}
