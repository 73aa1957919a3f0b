import { changeKinds, lateKinds } from '../../../src/domain/history/change';

it('takes every kind that says so for a change of a closed month', () => {
  expect([...lateKinds].sort()).toEqual(changeKinds.filter((kind) => kind.endsWith('Late')).sort());
});
