/** What a route answers, before it becomes bytes on a connection. */
import type { ServerResponse } from 'node:http';

export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

export function jsonReply(value: unknown, status = 200): Reply {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

export function errorReply(status: number, code: string, message: string): Reply {
  return jsonReply({ error: { code, message } }, status);
}

/** Sends the reply; `bodyless` is for HEAD. */
export function send(response: ServerResponse, reply: Reply, bodyless: boolean): void {
  const body = Buffer.isBuffer(reply.body) ? reply.body : Buffer.from(reply.body, 'utf8');
  response.writeHead(reply.status, {
    ...reply.headers,
    'Content-Type': reply.type,
    'Content-Length': body.length,
  });
  response.end(bodyless ? undefined : body);
}
