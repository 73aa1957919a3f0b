/**
 * The built host outside of jest's own realm, in which each look at a global costs a hundred times as much: there its engine
 * runs four times as fast. What it answers and throws is made of another realm's classes.
 */
import { resolve } from 'node:path';
import { runInThisContext } from 'node:vm';
import type { openWorkbook as Open } from '../src/host/open-workbook';

const built = resolve('.build/host/open-workbook.cjs');
const load: (file: string) => { readonly openWorkbook: typeof Open } = runInThisContext(
  `(file) => process.getBuiltinModule('node:module').createRequire(file)(file)`,
);

/** As src/host/open-workbook.ts exports it. */
export const { openWorkbook } = load(built);
