// `npm run fidelity:live`: writes the case file for a scratch script and says how to run it live; with --compare FILE sets
// a saved live result against the local workbook. It never reaches the live service itself.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildHost } from '../../src/build/host';
import { type CaseInfo, combinedScript, listCases, runsLive } from './combine';
import { runCase } from './driver';
import { manifest, steps } from './live-steps';
import { openLocal } from './open-local';
import { type CaseResult, type Comparison, compareResults, parseResults } from './results';

async function runLocally(script: string, cases: readonly CaseInfo[]): Promise<CaseResult[]> {
  await buildHost();
  const { book, close } = await openLocal(script);
  try {
    const results: CaseResult[] = [];
    for (const one of cases) results.push(await runCase(book, one));
    return results;
  } finally {
    await close();
  }
}

function differences(title: string, results: readonly CaseResult[], cases: readonly CaseInfo[]): string[] {
  if (results.length === 0) return [];
  const lines = results.map((one) => {
    const known = cases.find((info) => info.id === one.id);
    return `  ${one.id} (${known?.mark ?? '?'})  ${one.error ?? ''}\n    ${known?.source ?? ''}`;
  });
  return [title, ...lines];
}

function report(found: Comparison, cases: readonly CaseInfo[]): string {
  const inferred = cases.filter((one) => one.mark === 'I' && found.same.includes(one.id)).length;
  return [
    `同じ / same: ${found.same.length}（うち推定 I が実証されたもの / of them inferred ones now proven: ${inferred}）`,
    ...differences('実際のサービスだけが違う / only the live service differs:', found.liveDiffers, cases),
    ...differences('手元のワークブックだけが違う / only the local workbook differs:', found.localDiffers, cases),
    ...differences('どちらも違う / both differ:', found.bothDiffer, cases),
    `実際のサービスの結果がないもの / no live result: ${found.onlyLocal.join(', ') || '-'}`,
    `手元にないもの / unknown here: ${found.onlyLive.join(', ') || '-'}`,
  ].join('\n');
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { out: { type: 'string' }, compare: { type: 'string' } } });
  const script = combinedScript();
  const cases = listCases(script).filter(runsLive);
  if (values.compare !== undefined) {
    const live = parseResults(readFileSync(values.compare, 'utf8'));
    const found = compareResults(await runLocally(script, cases), live);
    console.log(report(found, cases));
    return found.liveDiffers.length + found.localDiffers.length + found.bothDiffer.length === 0 ? 0 : 1;
  }
  const folder = resolve(values.out ?? '.build/fidelity');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'Fidelity.js'), script);
  writeFileSync(join(folder, 'appsscript.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  console.log(steps(folder, cases));
  return 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
