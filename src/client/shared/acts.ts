/** What can be recorded, in the words of the work: made from the plan that the server sends, whatever its keys are. */
import type { FormTexts } from '../../i18n/ja/form';
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

type Words = Pick<FormTexts, 'acts' | 'works' | 'otherAct'>;

/** Counted with their act as a matter of course: a visit is a visit whatever else it was. */
const leading: ReadonlySet<string> = new Set(['outreach.visits']);

/**
 * Initiatives whose key has words, in the order of the words; then each indicator of any other, by its label. Every
 * indicator of the plan is in exactly one act.
 */
export function actsOf({ initiatives }: Pick<FormOptions, 'initiatives'>, words: Words): Act[] {
  const worded = Object.entries(words.acts).flatMap(([key, title]) => {
    const initiative = initiatives.find((each) => each.key === key);
    return initiative === undefined || initiative.indicators.length === 0 ? [] : [actOf(initiative, title)];
  });
  const others = initiatives.filter(({ key }) => !Object.hasOwn(words.acts, key));
  return [...worded, ...others.flatMap((initiative) => ownActs(initiative, words))];
}

function actOf(initiative: FormInitiative, title: string): Act {
  const { key, indicators } = initiative;
  const [only] = indicators;
  const main = indicators.find((each) => leading.has(each.key)) ?? (indicators.length === 1 ? (only ?? null) : null);
  return { key, title, initiative, main, others: indicators.filter((each) => each !== main) };
}

function ownActs(initiative: FormInitiative, words: Words): Act[] {
  return initiative.indicators.map((main) => ({
    key: main.key,
    title: words.otherAct(main.label),
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
export function workOf(indicator: FormIndicator, texts: Pick<FormTexts, 'works'>): string {
  return texts.works[indicator.key] ?? indicator.label;
}

/** An indicator's name as the workbook has it, with words of the reader's language beside it. */
export function nameOf(key: string, label: string, texts: Pick<FormTexts, 'names' | 'indicator'>): string {
  return texts.indicator(label, texts.names[key] ?? '');
}
