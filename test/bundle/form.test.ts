import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const page = readFileSync(resolve('dist/Form.html'), 'utf8');

describe('dist/Form.html', () => {
  it('is under 120 KB', () => {
    expect(Buffer.byteLength(page)).toBeLessThan(120 * 1024);
  });

  it('asks nothing of any other place: no address, no outside script, style, font, frame or picture', () => {
    expect(page.match(/\b(?:https?|wss?):\/\/|["'(]\/\//g) ?? []).toEqual([]);
    expect(page.match(/<(?:link|iframe|img|object|embed)\b|<script[^>]+src|@import|url\(/gi) ?? []).toEqual([]);
    expect(page.match(/\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/g) ?? []).toEqual([]);
  });

  it('puts no text into the page as markup', () => {
    expect(page.match(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|<\?!?=/g) ?? []).toEqual([]);
  });

  it('has one script and one style, whole', () => {
    expect(page.match(/<script\b/gi)).toHaveLength(1);
    expect(page.match(/<\/script\b/gi)).toHaveLength(1);
    expect(page.match(/<style\b/gi)).toHaveLength(1);
    expect(page.match(/<!-- (?:script|style) -->/g)).toBeNull();
  });
});
