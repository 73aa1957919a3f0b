/** The scopes that only reminders need: in the manifest of a deployment that is to send them, and of no other. */

const REMINDER_SCOPES = [
  'https://www.googleapis.com/auth/script.send_mail',
  'https://www.googleapis.com/auth/script.scriptapp',
];

/** The manifest (JSON text) with them. @throws when the manifest lists no scopes */
export function withReminders(manifest: string): string {
  const parsed = read(manifest);
  const oauthScopes = [...new Set([...parsed.oauthScopes.map(String), ...REMINDER_SCOPES])];
  return `${JSON.stringify({ ...parsed, oauthScopes }, null, 2)}\n`;
}

/** The scopes that a manifest asks for. @throws when it lists none */
export function scopesOf(manifest: string): string[] {
  return read(manifest).oauthScopes.map(String);
}

function read(manifest: string): { readonly oauthScopes: readonly unknown[] } {
  const parsed: unknown = JSON.parse(manifest);
  if (typeof parsed !== 'object' || parsed === null || !('oauthScopes' in parsed) || !Array.isArray(parsed.oauthScopes))
    throw new TypeError('The manifest lists no scopes.');
  return { ...parsed, oauthScopes: parsed.oauthScopes };
}
