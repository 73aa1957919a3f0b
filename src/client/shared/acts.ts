/** What can be recorded, in the words of the work: made from the plan that the server sends, whatever its keys are. */
import type { FormTexts } from '../../i18n/ja/form/form';
import type { FormIndicator, FormInitiative, FormOptions } from '../../schema/requests/form-options';

export interface Act {
  /** The initiative's key, or the indicator's where an indicator is an act of its own. */
  readonly key: string;
  readonly title: string;
  readonly initiative: FormInitiative;
  /** What is counted once by choosing the act; null when the person says which. */
  readonly main: FormIndicator | null;
  /** What may be counted too, or is chosen from. */
  readonly others: readonly FormIndicator[];
}

type Words = Pick<FormTexts, 'names' | 'otherAct'>;

/**
 * Initiatives that have words, in the order that the plan gives; then each indicator of any other, by its own words. Every
 * indicator of the plan that has a column is in exactly one act.
 */
export function actsOf({ initiatives }: Pick<FormOptions, 'initiatives'>, texts: Words): Act[] {
  const worded = initiatives.filter(({ act, indicators }) => act !== '' && indicators.length > 0);
  const others = initiatives.filter(({ act }) => act === '');
  const last = Number.MAX_SAFE_INTEGER;
  const sorted = [...worded].sort((a, b) => (a.order ?? last) - (b.order ?? last));
  return [...sorted.map((initiative) => actOf(initiative, texts)), ...others.flatMap((each) => ownActs(each, texts))];
}

/** An indicator with the act's own words is counted as a matter of course: a visit is a visit whatever else it was. */
function actOf(initiative: FormInitiative, { names }: Words): Act {
  const { key, act, indicators } = initiative;
  const [only] = indicators;
  const main = indicators.find((each) => each.act === act) ?? (indicators.length === 1 ? (only ?? null) : null);
  return { key, title: names[act] ?? act, initiative, main, others: indicators.filter((each) => each !== main) };
}

function ownActs(initiative: FormInitiative, { names, otherAct }: Words): Act[] {
  return initiative.indicators.map((main) => ({
    key: main.key,
    title: main.act === '' ? otherAct(main.label) : (names[main.act] ?? main.act),
    initiative,
    main,
    others: [],
  }));
}

/** The indicators of an act, the leading one first. */
export function indicatorsOf({ main, others }: Act): FormIndicator[] {
  return main === null ? [...others] : [main, ...others];
}

/** What one of an act's indicators means, in the words of the work. */
export function workOf({ act, label }: FormIndicator, { names }: Pick<FormTexts, 'names'>): string {
  return act === '' ? label : (names[act] ?? act);
}

/** An indicator's name as the workbook has it, with words of the reader's language beside it. */
export function nameOf(label: string, { names, indicator }: Pick<FormTexts, 'names' | 'indicator'>): string {
  return indicator(label, names[label] ?? '');
}
