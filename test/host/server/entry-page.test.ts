import { createHash } from 'node:crypto';
import { entryPage } from '../../../src/host/server/entry-page';

const policyOf = (html: string): string => entryPage({ html, title: '' }).headers?.['Content-Security-Policy'] ?? '';
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the policy of a page that a script made', () => {
  it('allows the scripts that stand in it, and no handlers when there are none', () => {
    const policy = policyOf('<p>x</p><script>go()</script>');
    expect(policy).toContain(hash('go()'));
    expect(policy).not.toContain('unsafe-hashes');
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-inline'/);
  });

  it('allows the handlers that stand in it, as the browser reads them', () => {
    const policy = policyOf(`<button onclick="say(&quot;a&quot;)">x</button><a href=# onmouseover='b()'>y</a>`);
    expect(policy).toContain("'unsafe-hashes'");
    expect(policy).toContain(hash('say("a")'));
    expect(policy).toContain(hash('b()'));
  });
});

it('tells the script beside the page which storage it is to play', () => {
  const page = { html: '<p>x</p>', title: '' };
  expect(entryPage(page).body).not.toContain('data-storage');
  expect(entryPage(page, 'throws').body).toContain('data-storage="throws"');
});
