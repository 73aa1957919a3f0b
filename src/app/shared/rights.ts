/** Whether a person may do what takes a right, and who may. */

import type { Config } from '../../domain/plan/model';
import { mayDo, type Right, type Roles } from '../../domain/plan/roles';
import type { Problem } from '../../domain/problems/problem';
import { error } from '../../domain/problems/problem';
import { ja } from '../../i18n/ja';

/** Why a person may not; null when they may. Before set-up everybody may. */
export function notAllowed(config: Config | null, email: string, right: Right): Problem | null {
  return config === null ? null : notAllowedBy(config.roles, email, right);
}

export function notAllowedBy(roles: Roles, email: string, right: Right): Problem | null {
  if (mayDo(roles, email, right)) return null;
  const who = right === 'manage' && roles.admins.length > 0 ? roles.admins : [...roles.admins, ...roles.recorders];
  return error('request.invalid', {
    reason: 'notAllowed',
    typed: email === '' ? ja.setup.unknownPerson : email,
    expected: who.join('、'),
  });
}
