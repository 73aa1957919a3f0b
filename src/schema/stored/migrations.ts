/** The numbered steps by which the record of an older workbook becomes one of this version, and which tabs each rewrites. */
import * as z from 'zod/mini';
import { once } from '../cells/reading';
import { actsOfVersion2, worksOfVersion2 } from './acts-of-version-2';

/** The version of the workbook's shape: tabs, columns, and the record of what was applied. */
export const SCHEMA_VERSION = 6;

/** The record of some version. */
export interface Stored extends Readonly<Record<string, unknown>> {
  readonly version: number;
}

interface Migration {
  readonly to: number;
  /** Fixed tabs with people's own words that the step rewrites in part. */
  readonly tabs: readonly string[];
  readonly upgrade: (stored: Stored) => Stored;
}

/** In order. A step is never changed once a release has it: it says what it fills in itself, not what is the default today. */
const migrations: readonly Migration[] = [
  {
    // 設定 gains evaluations, goals, roles and the closing day, 変更履歴 what an entry says and its seal; 月次, 質的評価, 確定 and
    // ダッシュボード are new.
    to: 2,
    tabs: ['settings', 'plan', 'history'],
    upgrade: ({ config, ...rest }) => ({
      ...rest,
      config: {
        evaluation: { A: 1, B: 0.8, C: 0.6 },
        quality: {
          periods: 'half',
          words: {
            A: '期待を上回る変化があった',
            B: '期待した変化があった',
            C: '変化はあったが、課題が残る',
            D: '変化が見られなかった',
            none: '判断する材料がない（所見に理由を書く）',
          },
        },
        roles: { admins: [], recorders: [], viewers: [] },
        closingDay: 10,
        ...(typeof config === 'object' ? config : {}),
      },
    }),
  },
  {
    // 計画 gains the acts of the form, which were the form's own before.
    to: 3,
    tabs: ['plan'],
    upgrade: withActs,
  },
  {
    // 計画 gains the units in which counts may be typed: any was taken before.
    to: 4,
    tabs: ['plan'],
    upgrade: withUnits,
  },
  {
    // 集計 gains two hidden columns before KPI_TABLE, 前年度 is new and shown on the generated tabs; the record is as it was.
    to: 5,
    tabs: [],
    upgrade: (stored) => stored,
  },
  {
    // The lines of 変更履歴 move into hidden columns beside a view of them that has the newest first; the record is as it was.
    to: 6,
    tabs: ['history'],
    upgrade: (stored) => stored,
  },
];

const planOfVersion2 = once(() =>
  z.looseObject({
    initiatives: z.array(z.looseObject({ key: z.string(), indicators: z.array(z.looseObject({ key: z.string() })) })),
  }),
);

function withActs(stored: Stored): Stored {
  const read = z.safeParse(planOfVersion2(), stored.config);
  if (!read.success) return stored;
  const order = Object.keys(actsOfVersion2);
  const initiatives = read.data.initiatives.map((initiative) => ({
    ...initiative,
    indicators: initiative.indicators.map((indicator) => ({ ...indicator, act: worksOfVersion2[indicator.key] ?? '' })),
    act: actsOfVersion2[initiative.key] ?? '',
    order: order.includes(initiative.key) ? order.indexOf(initiative.key) + 1 : null,
  }));
  return { ...stored, config: { ...read.data, initiatives } };
}

const planOfVersion3 = once(() =>
  z.looseObject({
    initiatives: z.array(z.looseObject({ indicators: z.array(z.looseObject({ unit: z.string() })) })),
  }),
);

function withUnits(stored: Stored): Stored {
  const read = z.safeParse(planOfVersion3(), stored.config);
  if (!read.success) return stored;
  const initiatives = read.data.initiatives.map((initiative) => ({
    ...initiative,
    indicators: initiative.indicators.map((indicator) => ({ ...indicator, units: unitsOfVersion4(indicator.unit) })),
  }));
  return { ...stored, config: { ...read.data, initiatives } };
}

/** Its own, and 件 wherever; 回 where it counts 件. */
function unitsOfVersion4(unit: string): string[] {
  return unit === '件' ? ['件', '回'] : [unit, '件'];
}

/** The record as this version would have written it. */
export function upgraded(stored: Stored): Stored {
  return stepsFrom(stored.version).reduce((record, { upgrade }) => upgrade(record), stored);
}

/** Keys of the fixed tabs that bringing a workbook of this version up to date rewrites. */
export function rewrittenTabs(version: number): string[] {
  return [...new Set(stepsFrom(version).flatMap(({ tabs }) => tabs))];
}

function stepsFrom(version: number): Migration[] {
  return migrations.filter(({ to }) => to > version);
}
