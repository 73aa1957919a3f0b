/** The one door of the add-on over a workbook in memory: the real `call`, without a spreadsheet. */

import { rename } from '../../src/app/plan/rename';
import { goalPeriods } from '../../src/app/quality/quality';
import { repair } from '../../src/app/recovery/repair';
import { resuming } from '../../src/app/recovery/resume';
import type { CallDeps } from '../../src/app/requests/methods';
import { done } from '../../src/app/shared/deps';
import { handleCall } from '../../src/entry/call';
import { qualityHeaders } from '../../src/i18n/words/names';
import { chofuR7 } from '../../src/plans/chofu-r7';
import type { QualityColumn, QualityLine } from '../../src/schema/quality/quality-table';
import type { FormMemory } from '../../src/schema/requests/form-options';
import { type World, world } from '../app/memory-workbook';

export interface MemoryCall extends World {
  /** JSON in, JSON out, as the form calls it. */
  call(json: unknown): string;
  /** Calls, and parses the answer as another program would. */
  ask(method: string, params?: unknown): unknown;
}

/** The reference that an unexpected error is reported with. */
export const REFERENCE = 'ref-0001';

/** A workbook as it is after set-up on that day (yyyy-mm-dd), with the lines of 質的評価. */
export function memoryCall(today: string, change: Partial<CallDeps> = {}): MemoryCall {
  const made = world({ today });
  made.workbook.quality.lines = qualityLines();
  const repairStructure = () => {
    made.workbook.rows.missing.clear();
    return done({});
  };
  let kept: FormMemory | null = null;
  const deps: CallDeps = {
    ...made.deps,
    setUp: () => done({ initiatives: 11, areas: 8 }),
    repair: (params) => repair({ ...made.deps, repairStructure }, params),
    rename: (params) => rename(made.deps, params),
    rebuild: () => undefined,
    applyRestored: () => true,
    showCell: () => true,
    formPlace: () => ({ openTab: '', address: 'https://example.com/exec' }),
    formMemory: {
      read: () => kept,
      keep: (memory) => {
        kept = memory;
      },
    },
    locale: () => 'ja',
    user: () => 'staff@example.com',
    ...change,
  };
  const call = (json: unknown): string =>
    handleCall(
      json,
      () => resuming(deps),
      () => REFERENCE,
    );
  return Object.assign(made, {
    call,
    ask: (method: string, params: unknown = {}): unknown => JSON.parse(call(JSON.stringify({ method, params }))),
  });
}

/** A line for each goal and period, with nothing written. */
function qualityLines(): QualityLine[] {
  const blank = Object.fromEntries(Object.keys(qualityHeaders).map((column) => [column, '']));
  return goalPeriods(chofuR7, []).map(({ key }, index) => ({
    ...(blank as Record<QualityColumn, string>),
    key,
    row: index + 6,
  }));
}
