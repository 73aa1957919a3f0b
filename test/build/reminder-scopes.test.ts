import { readFileSync } from 'node:fs';
import { withReminders } from '../../src/build/reminder-scopes';

const manifest = readFileSync('appsscript.json', 'utf8');

describe('the manifest', () => {
  it('asks for mail and the clock only with reminders, and changes nothing else', () => {
    expect(manifest).not.toMatch(/send_mail|scriptapp/);
    const before = JSON.parse(manifest);
    const after = JSON.parse(withReminders(manifest));
    expect(after.oauthScopes).toEqual([
      ...before.oauthScopes,
      'https://www.googleapis.com/auth/script.send_mail',
      'https://www.googleapis.com/auth/script.scriptapp',
    ]);
    expect({ ...after, oauthScopes: [] }).toEqual({ ...before, oauthScopes: [] });
  });
});
