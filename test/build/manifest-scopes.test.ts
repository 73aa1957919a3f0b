import { readFileSync } from 'node:fs';
import { withScopes } from '../../src/build/manifest-scopes';

const manifest = readFileSync('appsscript.json', 'utf8');

describe('the manifest', () => {
  it('asks for mail and the clock only with reminders, and changes nothing else', () => {
    expect(manifest).not.toMatch(/send_mail|scriptapp/);
    const before = JSON.parse(manifest);
    const after = JSON.parse(withScopes(manifest, { reminders: true }));
    expect(after.oauthScopes).toEqual([
      ...before.oauthScopes,
      'https://www.googleapis.com/auth/script.send_mail',
      'https://www.googleapis.com/auth/script.scriptapp',
    ]);
    expect({ ...after, oauthScopes: [] }).toEqual({ ...before, oauthScopes: [] });
  });

  it('asks for all spreadsheets only for phones that are not given this one', () => {
    expect(withScopes(manifest, {})).toBe(manifest);
    const before = JSON.parse(manifest);
    const after = JSON.parse(withScopes(manifest, { phoneScope: true }));
    expect(after.oauthScopes).toEqual(
      before.oauthScopes.map((scope: string) => scope.replace(/spreadsheets\.currentonly$/, 'spreadsheets')),
    );
    expect({ ...after, oauthScopes: [] }).toEqual({ ...before, oauthScopes: [] });
    const both = JSON.parse(withScopes(manifest, { phoneScope: true, reminders: true }));
    expect(both.oauthScopes).toHaveLength(before.oauthScopes.length + 2);
  });
});
