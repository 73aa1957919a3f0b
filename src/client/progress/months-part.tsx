/** 入力の状況: how far each area is with each month, in words that a phone has room for. */
import type { AreaMonths } from '../shared/answers';
import { areaName, WithAreas } from '../shared/area-options';
import { useEnv } from '../shared/env';
import { useAnswer } from '../shared/use-answer';
import { Waiting } from '../shared/waiting';
import { monthRuns } from './months';

interface Props {
  /** An area, or '' for all. */
  readonly scope: string;
}

export function MonthsPart({ scope }: Props) {
  const { texts } = useEnv();
  const asked = useAnswer('completeness', {});
  const words = texts.progress;
  return (
    <section class="progress" aria-label={words.months}>
      <h2>{words.months}</h2>
      <Waiting asked={asked} />
      {asked.value !== null && (
        <>
          <ul>
            {asked.value.areas
              .filter(({ area }) => scope === '' || area === scope)
              .map((area) => (
                <Line key={area.area} area={area} />
              ))}
          </ul>
          <p class="hint">{words.monthsHint(asked.value.closingDay)}</p>
        </>
      )}
    </section>
  );
}

function Line({ area }: { readonly area: AreaMonths }) {
  const env = useEnv();
  const words = env.texts.progress;
  return (
    <li>
      <p class="line">
        <span>
          <WithAreas text={areaName(area.area, env)} />
        </span>
      </p>
      <p class="months">
        {monthRuns(area).map(({ word, first, last }) => (
          <span key={first} class={`months-${word}`}>
            {words.monthStates[word]} {first === last ? words.oneMonth(first) : words.monthRange(first, last)}
          </span>
        ))}
      </p>
    </li>
  );
}
