/** The local workbook over HTTP: guards every request, finds its route, and turns whatever goes wrong into a plain answer. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { HostError, type LocalWorkbook } from '../local/local-workbook';
import { refuseForeign, setSecurityHeaders } from './guard';
import { drain, readJsonBody } from './read-body';
import { errorReply, type Reply, send } from './reply';
import { type Route, workbookRoutes } from './routes';

export interface ServerParts {
  /** null while the workbook is being prepared. */
  readonly workbook: () => LocalWorkbook | null;
  /** The page and what belongs to it, by path. */
  readonly files: ReadonlyMap<string, Reply>;
  /** Where an unexpected error is reported, with the reference that the answer gives. */
  readonly report: (text: string) => void;
}

const maxConnections = 256;
/** A client that dribbles its request is cut off; the answer itself may take as long as an execution may. */
const headersTimeoutMs = 10_000;
const requestTimeoutMs = 30_000;
const checkEveryMs = 1_000;
const idleMs = 5_000;

/** The server, not yet listening. */
export function createHttpServer(parts: ServerParts): Server {
  const server = createServer(
    {
      headersTimeout: headersTimeoutMs,
      requestTimeout: requestTimeoutMs,
      connectionsCheckingInterval: checkEveryMs,
      keepAliveTimeout: idleMs,
      // A missing Host is refused by the guard, with an answer like all others.
      requireHostHeader: false,
    },
    (request, response) => void respond(server, parts, request, response),
  );
  server.maxConnections = maxConnections;
  server.on('clientError', refuseBroken);
  return server;
}

/** The port that a listening server has. */
export function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function respond(server: Server, parts: ServerParts, request: IncomingMessage, response: ServerResponse) {
  setSecurityHeaders(response);
  const bodyless = request.method === 'HEAD';
  let reply: Reply;
  try {
    refuseForeign(request, portOf(server));
    reply = await answer(parts, request);
  } catch (error) {
    reply = refusal(error, parts.report);
  }
  await drain(request);
  // What still was not read of a refused body would be taken for the next request.
  if (!request.complete) response.setHeader('Connection', 'close');
  if (!response.destroyed) send(response, reply, bodyless);
}

async function answer(parts: ServerParts, request: IncomingMessage): Promise<Reply> {
  const { path, query } = target(request.url ?? '');
  const file = parts.files.get(path);
  const route: Route | undefined = workbookRoutes.get(path);
  if (file === undefined && route === undefined) throw new HostError(404, 'notFound', 'そのようなページはありません。');
  refuseMethod(route?.method ?? 'GET', request.method ?? '');
  if (file !== undefined) return file;
  // A body is read and refused for its own faults first: they are the same whether or not the workbook is ready.
  const body = route?.method === 'POST' ? await readJsonBody(request) : null;
  const workbook = parts.workbook();
  if (workbook === null || route === undefined) return starting();
  return route.answer({ workbook, query, body });
}

/** Path and query of a request line, which may hold anything. */
function target(url: string): { path: string; query: URLSearchParams } {
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  return { path, query: new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1)) };
}

function refuseMethod(allowed: 'GET' | 'POST', method: string): void {
  if (method === allowed || (allowed === 'GET' && method === 'HEAD')) return;
  throw new MethodNotAllowed(allowed === 'GET' ? 'GET, HEAD' : 'POST');
}

class MethodNotAllowed extends HostError {
  constructor(readonly allow: string) {
    super(405, 'wrongMethod', `ここは ${allow} だけに答えます。`);
  }
}

function starting(): Reply {
  return {
    ...errorReply(503, 'starting', 'ワークブックを用意しています。少し待ってからもう一度お試しください。'),
    headers: { 'Retry-After': '1' },
  };
}

function refusal(error: unknown, report: (text: string) => void): Reply {
  if (error instanceof MethodNotAllowed) {
    return { ...errorReply(error.status, error.code, error.message), headers: { Allow: error.allow } };
  }
  if (error instanceof HostError) return errorReply(error.status, error.code, error.message);
  const reference = randomUUID().slice(0, 8);
  report(`[${reference}] ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return errorReply(500, 'internal', `思わぬエラーが起きました（控え番号 ${reference}）。`);
}

/** What is no HTTP, is too slow, or has headers of over 16 KB never becomes a request. */
function refuseBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const status = brokenStatus.get(error.code ?? '') ?? '400 Bad Request';
  const body = JSON.stringify({ error: { code: 'badHttp', message: 'HTTP のリクエストとして読めません。' } });
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

const brokenStatus: ReadonlyMap<string, string> = new Map([
  ['HPE_HEADER_OVERFLOW', '431 Request Header Fields Too Large'],
  ['ERR_HTTP_REQUEST_TIMEOUT', '408 Request Timeout'],
]);
