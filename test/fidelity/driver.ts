// Takes one case through the local workbook: its first execution, what a person or a page does between, and its own.
import type { Json, LocalWorkbook } from '../../src/host/local/local-workbook';
import { type CaseInfo, needsTwo } from './combine';
import { type CaseResult, resultSchema } from './results';

/** Calls a function of the script as a page would; a failure is thrown. */
async function ask(book: LocalWorkbook, name: string, args: Json[]): Promise<Json> {
  const answer = await book.run({ function: name, args });
  if ('error' in answer) throw new Error(`${name}: ${answer.error.name}: ${answer.error.message}`);
  return answer.result;
}

async function makeCalls(book: LocalWorkbook, one: CaseInfo): Promise<void> {
  if (one.calls === null) return;
  const make = ({ user, ...call }: NonNullable<CaseInfo['calls']>[number]) =>
    book.run(user === undefined ? call : { ...call, user });
  const answers: unknown[] = [];
  if (one.together) answers.push(...(await Promise.all(one.calls.map(make))));
  else for (const call of one.calls) answers.push(await make(call));
  await ask(book, 'fidelityStore', [one.id, JSON.stringify(answers)]);
}

/** What a person does between the two executions. */
async function actAsAPerson(book: LocalWorkbook, one: CaseInfo): Promise<void> {
  for (const edit of one.person ?? []) await book.edit({ sheet: one.id, range: edit.range, values: edit.values });
  if (one.menu !== null) await book.menu({ path: ['Fidelity', one.menu.item], answers: one.menu.answers });
}

/** Runs one case and gives what the script says of it. */
export async function runCase(book: LocalWorkbook, one: CaseInfo): Promise<CaseResult> {
  if (needsTwo(one)) await ask(book, 'fidelityPrepare', [one.id]);
  await actAsAPerson(book, one);
  await makeCalls(book, one);
  const text = await ask(book, 'fidelityCase', [one.id]);
  if (typeof text !== 'string') throw new Error(`${one.id}: no result`);
  return resultSchema.parse(JSON.parse(text));
}
