/** A workbook in memory that counts its reads and writes as the ports price them, and can be made to fail at a write. */

import type { RowCells } from '../../src/app/ports/rows';
import type { RepairDeps } from '../../src/app/recovery/repair';
import { done, type Workbook } from '../../src/app/shared/deps';
import { fromIso, type PlainDate } from '../../src/domain/calendar/plain-date';
import type { CellValue } from '../../src/domain/cells/cell-value';
import type { Config } from '../../src/domain/plan/model';
import { chofuR7 } from '../../src/plans/chofu-r7';
import { MemoryBackup } from './memory-backup';
import { MemoryCheck } from './memory-check';
import { MemoryClosings } from './memory-closings';
import { MemoryHistory } from './memory-history';
import { MemoryJournal } from './memory-journal';
import { MemoryOrganisations } from './memory-organisations';
import { MemoryPlan } from './memory-plan';
import { MemoryQuality } from './memory-quality';
import { MemoryRows, type Typed } from './memory-rows';
import { MemoryService } from './memory-service';
import { MemoryYears } from './memory-years';

export function day(iso: string): PlainDate {
  const date = fromIso(iso);
  if (date === null) throw new RangeError(iso);
  return date;
}

export function dateCell(iso: string): CellValue {
  return { kind: 'date', date: day(iso) };
}

/** A class for each port, and beside them what people do and see. */
export class MemoryWorkbook implements Workbook {
  readonly service: MemoryService;
  readonly plan: MemoryPlan;
  readonly rows: MemoryRows;
  readonly history: MemoryHistory;
  readonly closings: MemoryClosings;
  readonly quality: MemoryQuality;
  readonly organisations: MemoryOrganisations;
  readonly check: MemoryCheck;
  readonly journal = new MemoryJournal();
  readonly backup: MemoryBackup;
  readonly years: MemoryYears;

  constructor(config: Config | null = chofuR7, locked: () => boolean = () => true) {
    this.service = new MemoryService(locked);
    this.plan = new MemoryPlan(config);
    this.rows = new MemoryRows(this.service, this.plan);
    this.history = new MemoryHistory(this.service);
    this.closings = new MemoryClosings(this.service);
    this.quality = new MemoryQuality(this.service);
    this.organisations = new MemoryOrganisations(this.service);
    this.check = new MemoryCheck(this.service);
    this.backup = new MemoryBackup(this.service);
    this.years = new MemoryYears(this.service);
  }

  get calls(): MemoryService['calls'] {
    return this.service.calls;
  }

  /** 計画 and 設定 are applied anew. */
  apply(config: Config): void {
    this.plan.apply(config);
  }

  forgetCalls(): void {
    this.calls.reads = 0;
    this.calls.writes = 0;
  }

  /** Types a row below the others; returns its number. */
  type(tab: string, typed: Typed): number {
    return this.rows.type(tab, typed);
  }

  edit(tab: string, row: number, typed: Typed): void {
    this.rows.edit(tab, row, typed);
  }

  at(tab: string, row: number): RowCells {
    return this.rows.at(tab, row);
  }

  size(tab: string): number {
    return this.rows.size(tab);
  }

  /** Everything a person could see, to tell whether anything changed. */
  snapshot(): string {
    return JSON.stringify([this.rows.filled(), this.history.written, [...this.rows.notes]]);
  }
}

export interface World {
  readonly workbook: MemoryWorkbook;
  readonly deps: RepairDeps;
  /** Others hold the lock while true. */
  busy: boolean;
}

/** A workbook after set-up on 2025-10-01, with predictable ids. */
export function world(options: { config?: Config | null; today?: string } = {}): World {
  let held = false;
  let issued = 0;
  const workbook = new MemoryWorkbook(options.config === undefined ? chofuR7 : options.config, () => held);
  const { plan, rows, history, closings, quality, organisations, check, journal, backup, years } = workbook;
  const made: World = {
    workbook,
    busy: false,
    deps: {
      ...{ plan, rows, history, closings, quality, organisations, check, journal, backup, years },
      clock: { today: () => day(options.today ?? '2025-10-01') },
      ids: {
        next: () => {
          issued += 1;
          return `id-${issued}`;
        },
      },
      repairStructure: () => done({}),
      lock: {
        withLock: (work) => {
          if (made.busy) return null;
          held = true;
          try {
            return work();
          } finally {
            held = false;
          }
        },
      },
    },
  };
  return made;
}
