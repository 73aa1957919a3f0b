// Joins the case files into the one Apps Script file that runs here and on the live service, and reads the list of cases.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import * as z from 'zod/mini';

const caseDir = join(__dirname, 'cases');

const caseSchema = z.object({
  id: z.string(),
  source: z.string(),
  mark: z.enum(['D', 'R', 'I', 'H']),
  prepared: z.boolean(),
  person: z.nullable(z.array(z.object({ range: z.string(), values: z.array(z.array(z.string())) }))),
  calls: z.nullable(z.array(z.object({ function: z.string(), args: z.array(z.json()), user: z.optional(z.string()) }))),
  together: z.boolean(),
  menu: z.nullable(z.object({ item: z.string(), function: z.string(), answers: z.array(z.json()) })),
});

/** A case without its code. */
export type CaseInfo = z.infer<typeof caseSchema>;

/** The script file: all case files in the order of their names. */
export function combinedScript(): string {
  const names = readdirSync(caseDir)
    .filter((name) => name.endsWith('.js'))
    .sort();
  return names.map((name) => `// ---- ${name}\n${readFileSync(join(caseDir, name), 'utf8')}`).join('\n');
}

/** The cases of the script, read by evaluating it in a bare realm: loading it calls no service. */
export function listCases(script: string): CaseInfo[] {
  const realm = vm.createContext({});
  vm.runInContext(script, realm, { filename: 'fidelity.js' });
  const text: unknown = vm.runInContext('fidelityList()', realm);
  return z.array(caseSchema).parse(JSON.parse(z.string().parse(text)));
}

/** Whether one person can run the case live. */
export function runsLive(one: CaseInfo): boolean {
  return one.mark !== 'H' && !(one.calls ?? []).some((call) => call.user !== undefined);
}

/** Whether a case has a first execution or something that happens before its own. */
export function needsTwo(one: CaseInfo): boolean {
  return one.prepared || one.person !== null || one.calls !== null || one.menu !== null;
}
