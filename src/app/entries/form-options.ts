/** What the form is built from: the areas, the staff and the indicators that have a column, as last applied. */

import { toIso } from '../../domain/calendar/plain-date';
import { countsNamesOf, hasColumn } from '../../domain/plan/kinds';
import type { Config, Indicator, Initiative } from '../../domain/plan/model';
import type { Locale } from '../../i18n/words/locale';
import { chofuEnglish } from '../../plans/chofu-english';
import type { FormIndicator, FormInitiative, FormMemory, FormOptions } from '../../schema/requests/form-options';
import { type Deps, done, type Outcome, withConfig } from '../shared/deps';

/** What the form is told beside the plan. */
export type FormPlace = Pick<FormOptions, 'openTab' | 'address'>;

/** No range is read or written: the plan comes from what was last applied. */
export function formOptions(
  deps: Pick<Deps, 'plan' | 'clock'>,
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
      kept: kept(),
    }),
  );
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
