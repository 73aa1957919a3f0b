import { everybody, mayDo, type Right, type Roles } from '../../../src/domain/plan/roles';

const [admin, recorder, viewer, other] = ['a@example.com', 'r@example.com', 'v@example.com', 'o@example.com'];
const rights: readonly Right[] = ['read', 'record', 'manage'];

function may(roles: Partial<Roles>, email: string): Right[] {
  return rights.filter((right) => mayDo({ ...everybody, ...roles }, email, right));
}

it('names nobody at first', () => {
  expect(everybody).toEqual({ admins: [], recorders: [], viewers: [] });
});

it.each<[string, Partial<Roles>, string, number]>([
  ['nothing is set', {}, other, 3],
  ['nothing is set and nobody knows who it is', {}, '', 3],
  ['an administrator', { admins: [admin] }, 'A@Example.com', 3],
  ['somebody else beside an administrator', { admins: [admin] }, other, 2],
  ['unknown beside an administrator', { admins: [admin] }, '', 2],
  ['a recorder', { admins: [admin], recorders: [recorder] }, recorder, 2],
  ['not among the recorders', { admins: [admin], recorders: [recorder] }, other, 1],
  ['unknown where recorders are listed', { recorders: [recorder] }, '', 1],
  ['an administrator who is no recorder', { admins: [admin], recorders: [recorder] }, admin, 3],
  ['a recorder where no administrator is named', { recorders: [recorder] }, recorder, 3],
  ['a viewer', { viewers: [viewer] }, viewer, 1],
  ['somebody else beside a viewer', { viewers: [viewer] }, other, 3],
  ['on two lists the wider right holds', { recorders: [viewer], viewers: [viewer], admins: [admin] }, viewer, 2],
])('%s', (_name, roles, email, count) => {
  expect(may(roles, email)).toEqual(rights.slice(0, count));
});
