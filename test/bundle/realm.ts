/** Code.js in a realm as bare as Apps Script's, with services that refuse to be touched. */
import { type Context, createContext, Script } from 'node:vm';

const services = [
  'CacheService',
  'DriveApp',
  'HtmlService',
  'LockService',
  'Logger',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'SpreadsheetApp',
  'UrlFetchApp',
  'Utilities',
];

/** A global scope where each service throws its own name at the first touch, and nothing of Node's is there. */
export function untouchableRealm(): Context {
  const realm = createContext({});
  const refuse = (name: string) => () => {
    throw new Error(`${name} was used`);
  };
  for (const name of services) {
    const trap = refuse(name);
    realm[name] = new Proxy(trap, { get: trap, set: trap, has: trap, apply: trap, ownKeys: trap });
  }
  return realm;
}

export function evaluate(code: string, realm: Context): void {
  new Script(code, { filename: 'Code.js' }).runInContext(realm);
}
