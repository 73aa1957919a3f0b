/** 設定 and 計画 read together as one configuration. */
import type { Config } from '../../domain/plan/model';
import type { Renaming } from '../../domain/plan/renaming';
import { cityWide } from '../../i18n/words/names';
import { readAreaChanges } from '../../schema/plan/area-changes-table';
import { wholeText } from '../../schema/plan/kept-text';
import { readPlan } from '../../schema/plan/plan-table';
import type { TableProblem } from '../../schema/plan/table-problem';
import type { SheetContext } from '../book/context';
import { planRenamed } from './rename-words';
import { readSettingsGrid } from './settings-sheet';

export interface ReadConfig {
  /** null while any problem stands. */
  readonly config: Config | null;
  readonly sample: boolean;
  readonly problems: readonly TableProblem[];
  /** What is wrong and yet stops nothing. */
  readonly asides: readonly TableProblem[];
}

/**
 * Three range reads, where the tabs were not read before. Without the areas and the year of 設定, 計画 cannot be read and is not complained of.
 * `renamings`: what is to be carried out before it is applied; 計画 is read as it will be then.
 */
export function readConfig(context: SheetContext, renamings: readonly Renaming[] = []): ReadConfig {
  const [settingsGrid, planGrid] = [context.tableGrid('settings'), context.tableGrid('plan')];
  if (settingsGrid === null) return broken({ fault: 'header.missing', tab: 'settings' });
  if (planGrid === null) return broken({ fault: 'header.missing', tab: 'plan' });
  const { settings, problems, addressProblems } = readSettingsGrid(settingsGrid);
  if (settings === null) return { config: null, sample: false, problems, asides: addressProblems };
  const grid = planRenamed(planGrid, renamings);
  const plan = readPlan(grid, settings.areas, settings.fiscalYear, context.tableTexts('plan'));
  const changes = readAreaChanges(settingsGrid, settings.fiscalYear).problems;
  const asides = [...addressProblems, ...changes, ...plan.asides];
  if (plan.initiatives === null) return { config: null, sample: settings.sample, problems: plan.problems, asides };
  const { sample, ...rest } = settings;
  return { config: { ...rest, cityWide, initiatives: plan.initiatives }, sample, problems: [], asides };
}

function broken(problem: TableProblem): ReadConfig {
  return { config: null, sample: false, problems: [problem], asides: [] };
}

/** The same with definitions as 計画 has them: what was applied is kept in part where it is long. No read where 計画 was read. */
export function withWholeTexts(context: SheetContext, config: Config): Config {
  const written = new Map(
    (readConfig(context).config?.initiatives ?? []).flatMap(({ indicators }) =>
      indicators.map(({ key, definition }) => [key, definition]),
    ),
  );
  const initiatives = config.initiatives.map((initiative) => ({
    ...initiative,
    indicators: initiative.indicators.map((each) => ({
      ...each,
      definition: wholeText(each.definition, written.get(each.key) ?? ''),
    })),
  }));
  return { ...config, initiatives };
}
