/** Plain HTTP requests with every header in the test's hands (fetch sets Host and Origin by itself). */
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export function ask(
  port: number,
  method: string,
  path: string,
  options: { readonly headers?: OutgoingHttpHeaders; readonly body?: string | Buffer } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { Connection: 'close', ...options.headers };
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(options.body);
  });
}

export function post(port: number, path: string, body: unknown, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return ask(port, 'POST', path, { headers: { 'Content-Type': 'application/json', ...headers }, body: text });
}

export function json(answer: Answer): unknown {
  return JSON.parse(answer.text);
}

/** The `code` of an error answer. */
export function errorCode(answer: Answer): unknown {
  const value = json(answer);
  return typeof value === 'object' && value !== null && 'error' in value ? Object(value.error).code : null;
}

export function errorMessage(answer: Answer): string {
  const value = json(answer);
  return typeof value === 'object' && value !== null && 'error' in value ? String(Object(value.error).message) : '';
}
