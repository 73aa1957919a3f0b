/** Session: who runs the script, and the script's time zone and language. */

import { call } from './bridge';
import { declare, service } from './declared';
import { job } from './job';

export class User {
  readonly #email: string;

  constructor(email: string) {
    this.#email = email;
  }

  getEmail(): string {
    return this.#email;
  }
}
declare(User, 'User');

export const session = service('Session', {
  getActiveUser: () => new User(call('session.email', 'Session.getActiveUser', 'active')),
  getEffectiveUser: () => new User(call('session.email', 'Session.getEffectiveUser', 'effective')),
  getTemporaryActiveUserKey: () => call('session.user', 'Session.getTemporaryActiveUserKey').temporaryKey,
  getActiveUserLocale: () => job.locale.slice(0, 2),
  getScriptTimeZone: () => job.timeZone,
});
