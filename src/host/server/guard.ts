/** Who may ask: only pages and programs of this machine. Keeps other websites (also by DNS rebinding) from the workbook. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HostError } from '../local/local-workbook';

/**
 * Refuses a request that was made under another host name or by another site's page.
 * @throws HostError 403 badHost or badOrigin
 */
export function refuseForeign(request: IncomingMessage, port: number): void {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = request.headers;
  if (host === undefined || !own.includes(host.toLowerCase())) {
    throw new HostError(403, 'badHost', `このサーバーは 127.0.0.1:${port} の名前でだけ使えます。`);
  }
  if (origin !== undefined && !own.some((name) => origin.toLowerCase() === `http://${name}`)) {
    throw new HostError(403, 'badOrigin', 'ほかのサイトのページからは使えません。');
  }
  // Browsers send no Origin with some requests (an image, a plain link); they do say where it came from.
  const isData = /^\/(?:api|live)\b/.test(request.url ?? '');
  if (isData && ['cross-site', 'same-site'].includes(String(request.headers['sec-fetch-site'] ?? ''))) {
    throw new HostError(403, 'badOrigin', 'ほかのサイトのページからは使えません。');
  }
}

/** Everything comes from this server; pages may add to `contentPolicy` what they need. */
export const strictPolicy =
  "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'self'; object-src 'none'";

/** The page itself: its grid sets styles by script, draws on canvases and loads images that it made itself. */
export const pagePolicy =
  `${strictPolicy}; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'`.replace(
    "img-src 'self' data:; ",
    '',
  );

export function setSecurityHeaders(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', strictPolicy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('X-Frame-Options', 'SAMEORIGIN');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cache-Control', 'no-store');
}
