import { shutsOut } from '../../../src/app/shared/rights';
import { everybody } from '../../../src/domain/plan/roles';

const roles = { ...everybody, admins: ['a@example.com'], recorders: ['r@example.com'] };

it.each([
  ['a@example.com', null],
  ['r@example.com', 'shutsOut'],
  ['o@example.com', 'shutsOut'],
  ['', 'notKnown'],
] as const)('what names other administrators, imported by %j: %s', (email, reason) => {
  expect(shutsOut(roles, email)?.detail?.reason ?? null).toBe(reason);
});

it('nobody is shut out where nobody is named', () => {
  expect(shutsOut(everybody, '')).toBeNull();
});
