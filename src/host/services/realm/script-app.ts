/** ScriptApp: the script's own address and authorisation, which a local workbook always has. Triggers are outside the subset. */
import { call } from './bridge';
import { declare, service } from './declared';
import { AuthMode, AuthorizationStatus } from './enums';

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
  getAuthorizationStatus() {
    return AuthorizationStatus.NOT_REQUIRED;
  }
}
declare(AuthorizationInfo, 'AuthorizationInfo');

export const scriptApp = service('ScriptApp', {
  AuthMode,
  AuthorizationStatus,
  getService: () => new Service(),
  getScriptId: () => call('script.info', 'ScriptApp.getScriptId').id,
  getAuthorizationInfo: (_mode: unknown) => new AuthorizationInfo(),
  requireScopes: (_mode: unknown, _scopes: unknown): void => undefined,
  requireAllScopes: (_mode: unknown): void => undefined,
});
