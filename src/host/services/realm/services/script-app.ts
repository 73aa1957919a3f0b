/** ScriptApp: the script's own address, its authorisation, and its triggers of the clock. */
import { call, int, mismatch } from '../base/bridge';
import { declare, service } from '../base/declared';
import { AuthMode, AuthorizationStatus, EventType, TriggerSource } from '../base/enums';

class Service {
  getUrl(): string {
    return call('script.info', 'Service.getUrl').url;
  }

  isEnabled(): boolean {
    return true;
  }
}
declare(Service, 'Service');

class AuthorizationInfo {
  readonly #missing: boolean;

  constructor(missing: boolean) {
    this.#missing = missing;
  }

  getAuthorizationStatus() {
    return this.#missing ? AuthorizationStatus.REQUIRED : AuthorizationStatus.NOT_REQUIRED;
  }
}
declare(AuthorizationInfo, 'AuthorizationInfo');

class Trigger {
  readonly #id: string;
  readonly #fn: string;

  constructor(id: string, fn: string) {
    this.#id = id;
    this.#fn = fn;
  }

  getUniqueId(): string {
    return this.#id;
  }

  getHandlerFunction(): string {
    return this.#fn;
  }

  getEventType() {
    return EventType.CLOCK;
  }

  getTriggerSource() {
    return TriggerSource.CLOCK;
  }
}
declare(Trigger, 'Trigger');

const HOURS = 24;

class ClockTriggerBuilder {
  readonly #fn: string;
  #everyDays = false;

  constructor(fn: string) {
    this.#fn = fn;
  }

  everyDays(days: unknown): this {
    if (int(days, 'ClockTriggerBuilder.everyDays', [days]) !== 1)
      throw mismatch('ClockTriggerBuilder.everyDays', [days]);
    this.#everyDays = true;
    return this;
  }

  atHour(hour: unknown): this {
    const at = int(hour, 'ClockTriggerBuilder.atHour', [hour]);
    if (at < 0 || at >= HOURS) throw mismatch('ClockTriggerBuilder.atHour', [hour]);
    return this;
  }

  create(): Trigger {
    if (!this.#everyDays) throw mismatch('ClockTriggerBuilder.create', []);
    const { id, fn } = call('triggers.add', 'ClockTriggerBuilder.create', this.#fn);
    return new Trigger(id, fn);
  }
}
declare(ClockTriggerBuilder, 'ClockTriggerBuilder');

class TriggerBuilder {
  readonly #fn: string;

  constructor(fn: string) {
    this.#fn = fn;
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.#fn);
  }
}
declare(TriggerBuilder, 'TriggerBuilder');

function texts(values: unknown, method: string): string[] {
  if (!Array.isArray(values)) throw mismatch(method, [values]);
  return values.map(String);
}

export const scriptApp = service('ScriptApp', {
  AuthMode,
  AuthorizationStatus,
  EventType,
  TriggerSource,
  getService: () => new Service(),
  getScriptId: () => call('script.info', 'ScriptApp.getScriptId').id,
  getAuthorizationInfo: (_mode: unknown, scopes?: unknown) =>
    new AuthorizationInfo(
      scopes !== undefined &&
        call('scopes.missing', 'ScriptApp.getAuthorizationInfo', texts(scopes, 'ScriptApp.getAuthorizationInfo')),
    ),
  requireScopes: (_mode: unknown, scopes: unknown): void => {
    call('scopes.require', 'ScriptApp.requireScopes', texts(scopes, 'ScriptApp.requireScopes'));
  },
  requireAllScopes: (_mode: unknown): void => undefined,
  newTrigger: (fn: unknown) => new TriggerBuilder(String(fn)),
  getProjectTriggers: () =>
    call('triggers.get', 'ScriptApp.getProjectTriggers').map(({ id, fn }) => new Trigger(id, fn)),
  deleteTrigger: (trigger: unknown): void => {
    if (!(trigger instanceof Trigger)) throw mismatch('ScriptApp.deleteTrigger', [trigger]);
    call('triggers.remove', 'ScriptApp.deleteTrigger', trigger.getUniqueId());
  },
});
