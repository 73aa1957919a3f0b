import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chofuR7 } from '../../src/plans/chofu-r7';

const page = readFileSync(resolve('dist/Form.html'), 'utf8');

/** Lines of the licences at the head, which may name their authors' pages. */
const licenceLines = /^ \* .*$/gm;

describe('dist/Form.html', () => {
  it('asks nothing of any other place: no address, no outside script, style, font, frame or picture', () => {
    // The view library names the kinds of elements by w3.org's names, which nobody asks for.
    const addresses = page.replace(licenceLines, '').match(/\b(?:https?|wss?):\/\/[\w.-]+[^"'`]*|["'(]\/\//g) ?? [];
    expect(addresses.filter((address) => !/^http:\/\/www\.w3\.org\/\d+\/[\w/]+$/.test(address))).toEqual([]);
    expect(page.match(/<(?:link|iframe|img|object|embed)\b|<script[^>]+src|@import|url\(/gi) ?? []).toEqual([]);
    expect(page.match(/\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/g) ?? []).toEqual([]);
  });

  it('puts no text into the page as markup', () => {
    const markup = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|<\?!?=/gi;
    const own = readdirSync(resolve('src/client'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:tsx?|html|css)$/.test(name))
      .map((name) => readFileSync(resolve('src/client', name), 'utf8'));
    expect(own.length).toBeGreaterThan(50);
    expect(own.flatMap((text) => text.match(markup) ?? [])).toEqual([]);
    // The view library can, where it is asked to by a property that only the lines above could name.
    expect((page.match(markup) ?? []).filter((word) => !/^innerHTML$/i.test(word))).toEqual([]);
  });

  it('knows nothing of one municipality beside the guide: its acts come with the plan', () => {
    const own = page.replace(/<template id="guide">[\s\S]*<\/template>/, '');
    const { initiatives } = chofuR7;
    // The one key that sentences give as an example of what a key looks like.
    const example = 'outreach.visits';
    const keys = initiatives.flatMap(({ indicators }) => indicators.map(({ key }) => key));
    const words = initiatives.flatMap(({ act, indicators }) => [act, ...indicators.map((each) => each.act)]);
    expect([...keys, ...words].filter((word) => word !== '' && word !== example && own.includes(word))).toEqual([]);
  });

  it('has one script and one style, whole', () => {
    expect(page.match(/<script\b/gi)).toHaveLength(1);
    expect(page.match(/<\/script\b/gi)).toHaveLength(1);
    expect(page.match(/<style\b/gi)).toHaveLength(1);
    expect(page.match(/<!-- (?:script|style|guide) -->/g)).toBeNull();
  });
});
