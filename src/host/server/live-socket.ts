/** The live connections of the page's windows: the same guard as for every request, then one message a frame. */
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { HostError, type LocalWorkbook, type WindowLink } from '../local/local-workbook';
import { refuseForeign } from './guard';
import { portOf } from './http-server';
import { parseJsonBytes } from './json-text';
import { mostBytes } from './read-body';
import { checked } from './requests';
import { fromWindow } from './window-messages';

export interface LiveParts {
  /** null while the workbook is being prepared. */
  readonly workbook: () => LocalWorkbook | null;
  readonly report: (text: string) => void;
}

const lookEveryMs = 15_000;
const helloMs = 10_000;
/** A window that reads so slowly is cut off; it loads the grid anew. */
const mostUnsent = 32 * 1024 * 1024;
/** Close codes of RFC 6455. */
const goingAway = 1001;
const badMessage = 1008;
const tryAgain = 1013;

/** Takes windows' connections at /live. The answer ends them all. */
export function acceptWindows(server: Server, parts: LiveParts): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: mostBytes, perMessageDeflate: false });
  server.on('upgrade', (request, socket, head) => {
    try {
      refuseForeign(request, portOf(server));
      if (request.url !== '/live') throw new HostError(404, 'notFound', '');
      const workbook = parts.workbook();
      if (workbook === null) throw new HostError(503, 'starting', '');
      sockets.handleUpgrade(request, socket, head, (client) => serve(client, workbook, parts.report));
    } catch (error) {
      refuse(socket, error instanceof HostError ? error.status : 500);
    }
  });
  const looking = setInterval(() => sockets.clients.forEach(look), lookEveryMs);
  looking.unref();
  return () => {
    clearInterval(looking);
    for (const client of sockets.clients) client.close(goingAway, 'closing');
    for (const client of sockets.clients) client.terminate();
    sockets.close();
  };
}

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Those that did not answer since the last look are gone, though nobody said so. */
const silent = new WeakSet<WebSocket>();

function look(client: WebSocket): void {
  if (silent.has(client)) {
    client.terminate();
    return;
  }
  silent.add(client);
  client.ping();
}

function serve(client: WebSocket, workbook: LocalWorkbook, report: (text: string) => void): void {
  let link: WindowLink | null = null;
  const late = setTimeout(() => client.close(badMessage, 'no hello'), helloMs);
  client.on('pong', () => silent.delete(client));
  client.on('error', () => client.terminate());
  client.on('close', () => {
    clearTimeout(late);
    link?.gone();
  });
  client.on('message', (data, isBinary) => {
    silent.delete(client);
    try {
      if (isBinary) throw new HostError(400, 'badJson', 'binary');
      const message = checked(fromWindow, parseJsonBytes(bytesOf(data)));
      if (link !== null) link.receive(message);
      else if (message.kind === 'hello') {
        clearTimeout(late);
        link = workbook.live.connect(message, (text) => send(client, text));
      } else throw new HostError(400, 'badRequest', 'hello first');
    } catch (error) {
      if (!(error instanceof HostError)) report(`${String(error)}\n`);
      client.close(badMessage, error instanceof HostError ? error.code : 'internal');
    }
  });
}

function bytesOf(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return Buffer.isBuffer(data) ? data : Buffer.from(data);
}

function send(client: WebSocket, text: string): void {
  if (client.readyState !== client.OPEN) return;
  if (client.bufferedAmount > mostUnsent) client.close(tryAgain);
  else client.send(text);
}
