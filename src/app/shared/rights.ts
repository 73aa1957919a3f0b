/** Whether a person may do what takes a right, and who may. */

import type { Config } from '../../domain/plan/model';
import { isOpen, mayDo, type Right, type Roles } from '../../domain/plan/roles';
import type { Problem } from '../../domain/problems/problem';
import { error } from '../../domain/problems/problem';

/** Why a person may not; null when they may. Before set-up everybody may. Who it is, is asked where it matters: that is a call. */
export function notAllowed(config: Config | null, person: () => string, right: Right): Problem | null {
  return config === null ? null : notAllowedBy(config.roles, person, right);
}

export function notAllowedBy(roles: Roles, person: () => string, right: Right): Problem | null {
  return isOpen(roles) ? null : refusalOf(roles, person(), right);
}

function refusalOf(roles: Roles, email: string, right: Right): Problem | null {
  if (mayDo(roles, email, right)) return null;
  const who = right === 'manage' && roles.admins.length > 0 ? roles.admins : [...roles.admins, ...roles.recorders];
  const expected = who.join('、');
  if (email === '') return error('request.invalid', { reason: 'notKnown', expected });
  return error('request.invalid', { reason: 'notAllowed', typed: email, expected });
}

/** The same of who applies lists: one whom only the new lists leave out can put them right. */
export function notAllowedToApply(next: Roles, applied: Roles, person: () => string): Problem | null {
  const problem = notAllowedBy(next, person, 'manage');
  if (problem === null || person() === '' || notAllowedBy(applied, person, 'manage') !== null) return problem;
  return error('request.invalid', { reason: 'listShutsOut', typed: person() });
}

/** Why what is about to apply would shut out the very person who applies it; null when it would not. */
export function shutsOut(roles: Roles, email: string): Problem | null {
  if (mayDo(roles, email, 'manage')) return null;
  if (email === '') return refusalOf(roles, email, 'manage');
  return error('request.invalid', { reason: 'shutsOut', typed: email });
}
