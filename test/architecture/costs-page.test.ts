/** docs/costs.md is made by `npm run bench`: it lists the uses and budgets of today, or was not made since they changed. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { economyUses } from '../run/economy-uses';

const lines = readFileSync(resolve('docs/costs.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| use |'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const figure = (cell: string | undefined): number => Number((cell ?? '').replaceAll(',', ''));

it('names every use with its budget', () => {
  const shown = lines.map(([use, , calls, , googleMs]) => [use, figure(calls), figure(googleMs)]);
  expect(shown).toEqual(economyUses.map(({ name, budget }) => [name, budget.calls, budget.googleMs]));
});

it('shows figures within the budgets, and an aim only where it is not reached', () => {
  for (const [use, calls, mostCalls, googleMs, mostMs, aim = ''] of lines) {
    expect([use, figure(calls) <= figure(mostCalls), figure(googleMs) <= figure(mostMs)]).toEqual([use, true, true]);
    expect([use, figure(calls) > 5]).toEqual([use, true]);
    const [, aimed = ''] = /([\d,]+) calls/.exec(aim) ?? [];
    if (aimed !== '') expect([use, figure(calls) > figure(aimed)]).toEqual([use, true]);
  }
});
