/** The scopes that only some deployments need: for reminders, and for phones that are not given the spreadsheet. */

const SCOPE = 'https://www.googleapis.com/auth/';

const REMINDER_SCOPES = [`${SCOPE}script.send_mail`, `${SCOPE}script.scriptapp`];
/** This one spreadsheet, and all of the person's, of which the add-on opens only the one that it was set up in. */
const THIS_BOOK = `${SCOPE}spreadsheets.currentonly`;
const ALL_BOOKS = `${SCOPE}spreadsheets`;

export interface WiderScopes {
  /** For the mails, and the clock that sends them. */
  readonly reminders?: boolean;
  /** For opening the spreadsheet by its id, where Google gives a web app none. */
  readonly phoneScope?: boolean;
}

/** The manifest (JSON text) with them. @throws when the manifest lists no scopes */
export function withScopes(manifest: string, { reminders = false, phoneScope = false }: WiderScopes): string {
  if (!reminders && !phoneScope) return manifest;
  const parsed = read(manifest);
  const given = parsed.oauthScopes.map((scope) => (phoneScope && scope === THIS_BOOK ? ALL_BOOKS : String(scope)));
  const oauthScopes = [...new Set([...given, ...(reminders ? REMINDER_SCOPES : [])])];
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
