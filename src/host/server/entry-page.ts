/** /exec: the page that the script's doGet gives, with google.script.run answered by this server. */
import { createHash } from 'node:crypto';
import type { FrameStorage } from '../local/local-workbook';
import { strictPolicy } from './guard';
import type { Reply } from './reply';

/** Where the page finds the local google.script.run; page/script-run.ts is behind it. */
const scriptRunPath = '/page/script-run.js';

/**
 * The page as a reply. Google serves it in a frame of its own that provides google.script.run; here a script does,
 * put before all others. Only scripts and handlers (onclick and the like) that stand in the page may run: each is allowed
 * by its hash.
 */
export function entryPage(
  page: { readonly html: string; readonly title: string },
  storage: FrameStorage = 'kept',
): Reply {
  const dial = storage === 'kept' ? '' : ` data-storage="${storage}"`;
  const html = withHead(page.html, `${titleTag(page)}<script src="${scriptRunPath}"${dial}></script>`);
  const policy = `${strictPolicy}; script-src 'self'${inlineHashes(html)}${handlerHashes(html)}; style-src 'self' 'unsafe-inline'`;
  return {
    status: 200,
    type: 'text/html; charset=utf-8',
    body: html,
    headers: { 'Content-Security-Policy': policy },
  };
}

function titleTag(page: { readonly html: string; readonly title: string }): string {
  return page.title === '' || /<title[\s>]/i.test(page.html) ? '' : `<title>${escaped(page.title)}</title>`;
}

/** Right after the opening of the head, or of what there is: a page without a head still runs the script first. */
function withHead(html: string, tags: string): string {
  const opening = /<head(\s[^>]*)?>/i.exec(html) ?? /<html(\s[^>]*)?>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  const at = opening === null ? 0 : opening.index + opening[0].length;
  return html.slice(0, at) + tags + html.slice(at);
}

function inlineHashes(html: string): string {
  const scripts = [...html.matchAll(/<script(?:\s[^>]*)?>([\s\S]*?)<\/script[^>]*>/gi)];
  return scripts
    .map((found) => (found[1] ?? '').replace(/\r\n?/g, '\n'))
    .filter((text) => text !== '')
    .map(hashOf)
    .join('');
}

const hashOf = (text: string): string => ` 'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'" };

/** Handlers in attributes; nothing when there are none, as in the add-on's own form. */
function handlerHashes(html: string): string {
  const found = [...html.matchAll(/<[a-z][^<>]*?\son[a-z]+\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)];
  const texts = found.map(([, double, single]) =>
    (double ?? single ?? '').replace(/&(amp|lt|gt|quot|#39|apos);/g, (all, name) => signs[name] ?? all),
  );
  return texts.length === 0 ? '' : ` 'unsafe-hashes'${texts.map(hashOf).join('')}`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
