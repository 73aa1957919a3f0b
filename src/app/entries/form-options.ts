/** What the form is built from: the areas, the staff and the indicators that have a column, as last applied. */

import { eraFiscalYear } from '../../domain/calendar/era';
import { toIso } from '../../domain/calendar/plain-date';
import { lateUntil } from '../../domain/closing/closed-year';
import { countsNamesOf, hasColumn } from '../../domain/plan/kinds';
import type { Config, Indicator, Initiative } from '../../domain/plan/model';
import type { Locale } from '../../i18n/words/locale';
import { chofuEnglish } from '../../plans/chofu-english';
import type {
  FormClosedYear,
  FormIndicator,
  FormInitiative,
  FormMemory,
  FormOptions,
} from '../../schema/requests/form-options';
import { type Deps, done, type Outcome, withConfig } from '../shared/deps';

/** What the form is told beside the plan. */
export type FormPlace = Pick<FormOptions, 'openTab' | 'address'>;

/** No range is read or written: the plan comes from what was last applied. */
export function formOptions(
  deps: Pick<Deps, 'plan' | 'closings' | 'clock'>,
  locale: Locale,
  place: FormPlace,
  kept: () => FormMemory | null,
): Outcome<FormOptions> {
  return withConfig(deps, (config) =>
    done({
      locale,
      today: toIso(deps.clock.today()),
      first: toIso(config.fiscalYear.first),
      last: toIso(config.fiscalYear.last),
      areas: [...config.areas, config.cityWide],
      staff: config.staff,
      initiatives: config.initiatives.map((initiative) =>
        formInitiative(initiative, deps.plan.tabName(initiative.key)),
      ),
      ...place,
      english: englishOf(config),
      closedYear: closedYearOf(deps, config),
      kept: kept(),
    }),
  );
}

function closedYearOf(deps: Pick<Deps, 'closings' | 'clock'>, config: Config): FormClosedYear | null {
  const closed = deps.closings.closedYear();
  if (closed === null) return null;
  const last = lateUntil(config);
  return {
    name: eraFiscalYear(config.fiscalYear),
    until: toIso(last),
    isOver: deps.clock.today() > last,
    address: closed.address,
  };
}

/** Only the words that stand in this plan. */
function englishOf({ initiatives }: Config): Readonly<Record<string, string>> {
  const words = initiatives.flatMap(({ act, indicators }) => [
    act,
    ...indicators.flatMap((each) => [each.act, each.label]),
  ]);
  return Object.fromEntries(Object.entries(chofuEnglish).filter(([word]) => words.includes(word)));
}

function formInitiative({ key, indicators, act, order }: Initiative, tab: string): FormInitiative {
  const own = indicators.filter(hasColumn);
  return { key, tab, act, order, indicators: own.map((indicator) => formIndicator(indicator, indicators)) };
}

function formIndicator({ key, label, unit, act }: Indicator, all: readonly Indicator[]): FormIndicator {
  const counting = all.find((each) => countsNamesOf(each, key));
  return { key, label, unit, act, countsOrganisations: counting?.label ?? null };
}
