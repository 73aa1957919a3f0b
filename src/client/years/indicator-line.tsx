/** One indicator of the year that ends: what becomes of it, and its target. */
import { type IndicatorAct, indicatorActs } from '../../domain/years/next-year';
import { useEnv } from '../shared/env';
import type { Decided, YearLook } from './use-year';

interface Props {
  readonly indicator: YearLook['indicators'][number];
  readonly decided: Decided;
  readonly decide: (decided: Decided) => void;
}

export function IndicatorLine(props: Props) {
  const { indicator, decided, decide } = props;
  const words = useEnv().texts.year;
  const act = decided.act ?? 'keep';
  const { label, key } = indicator;
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      <select
        aria-label={words.actOf(label)}
        value={act}
        onChange={(event) => {
          const chosen = indicatorActs.find((each) => each === event.currentTarget.value);
          if (chosen !== undefined) decide({ ...decided, act: chosen });
        }}
      >
        {indicatorActs.map((each: IndicatorAct) => (
          <option key={each} value={each}>
            {words.acts[each]}
          </option>
        ))}
      </select>
      {(act === 'rename' || act === 'redefine') && (
        <input
          id={`year-label-${key}`}
          type="text"
          aria-label={words.labelOf(label)}
          placeholder={words.labelOf(label)}
          maxLength={100}
          value={decided.label ?? ''}
          onInput={(event) => decide({ ...decided, label: event.currentTarget.value })}
        />
      )}
      {act === 'drop' && indicator.cells > 0 && <p class="hint">{words.dropped(indicator.cells)}</p>}
      {act !== 'drop' && <Target {...props} />}
    </fieldset>
  );
}

const choices = ['same', 'actual', 'blank', 'number'] as const;

function Target({ indicator: { label, unit, target, actual }, decided, decide }: Props) {
  const words = useEnv().texts.year;
  const amount = (count: number | null): string => (count === null ? words.none : `${count.toLocaleString()}${unit}`);
  const names = {
    same: words.same(amount(target)),
    actual: words.actual(amount(actual)),
    blank: words.blank,
    number: words.number,
  };
  return (
    <>
      <select
        aria-label={words.targetOf(label)}
        value={decided.target ?? 'same'}
        onChange={(event) => {
          const chosen = choices.find((each) => each === event.currentTarget.value);
          const { target: _, ...others } = decided;
          decide(chosen === undefined || chosen === 'same' ? others : { ...others, target: chosen });
        }}
      >
        {choices.map((each) => (
          <option key={each} value={each}>
            {names[each]}
          </option>
        ))}
      </select>
      {decided.target === 'number' && (
        <input
          type="text"
          inputMode="numeric"
          aria-label={words.numberOf(label)}
          value={decided.number ?? ''}
          onInput={(event) => decide({ ...decided, number: event.currentTarget.value })}
        />
      )}
    </>
  );
}
