/** What each use costs on the live service by the local workbook's clock, beside its budget; docs/costs.md is written from it. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LocalWorkbook } from '../../src/host/local/local-workbook';
import { type Cost, costOf, ECONOMY_TODAY, type EconomyUse, economyUses, overBudget } from '../run/economy-uses';
import { openWorkbook, sampleBook } from '../run/native-host';
import { printTable } from './measure';

const FILE = resolve('docs/costs.md');
const script = { scriptFile: resolve('dist/Code.js'), htmlDir: resolve('dist'), today: ECONOMY_TODAY };
const options = { ...script, latencyMs: 0, faultAt: 0, savesOnlyAtClose: true, save: async () => undefined };
const HEADER = ['use', 'calls', 'budget', 'googleMs', 'budget', 'aim'];

/** Runs every use once. Answers the names of those that cost more than their budget. */
export async function benchCosts(): Promise<string[]> {
  const sample = await openWorkbook({ ...options, snapshot: await sampleBook(ECONOMY_TODAY) });
  const measured: (readonly [EconomyUse, Cost])[] = [];
  try {
    for (const use of economyUses) measured.push([use, await costIn(use, sample)]);
  } finally {
    await sample.close();
  }
  const lines = measured.map(([use, cost]) => lineOf(use, cost));
  printTable('What a use costs on the live service', HEADER, lines);
  writeFileSync(FILE, page(lines));
  return measured.flatMap(([use, cost]) => (Object.keys(overBudget(cost, use)).length > 0 ? [use.name] : []));
}

async function costIn(use: EconomyUse, sample: LocalWorkbook): Promise<Cost> {
  const openNew = (): Promise<LocalWorkbook> => openWorkbook({ ...options, snapshot: null });
  if (use.book === 'sample year') return costOf(use, sample, openNew);
  const book = await openNew();
  try {
    return await costOf(use, book, openNew);
  } finally {
    await book.close();
  }
}

function lineOf({ name, budget, aim }: EconomyUse, { calls, googleMs }: Cost): string[] {
  const aims = [
    aim?.calls === undefined ? '' : `${number(aim.calls)} calls`,
    aim?.googleMs === undefined ? '' : `${number(aim.googleMs)} ms`,
  ];
  const numbers = [calls, budget.calls, googleMs, budget.googleMs].map(number);
  return [name, ...numbers, aims.filter((each) => each !== '').join(', ')];
}

function number(value: number): string {
  return value.toLocaleString('en');
}

function page(lines: readonly string[][]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const table = [row(HEADER), '|---|--:|--:|--:|--:|---|', ...lines.map(row)].join('\n');
  return `# What a use costs

Made by \`npm run bench\`. Service calls and the milliseconds that they would take on Google's servers (\`googleMs\`), added up by the local workbook's clock from published measurements; never real time. On the sample year unless the use says otherwise. \`test/acceptance/economy.test.ts\` holds the budgets. *Aim* is what is asked for where the budget does not reach it yet.

${table}
`;
}
