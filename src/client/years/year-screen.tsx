/** 新しい年度を始める: what would happen, line by line what changes, and the start itself. */
import { Described } from '../shared/described-lines';
import { useEnv } from '../shared/env';
import { AreaChanges } from './area-changes';
import { IndicatorLine } from './indicator-line';
import { useYear, type YearLook } from './use-year';

export function YearScreen() {
  const { texts } = useEnv();
  const words = texts.year;
  const task = useYear();
  const { look, isStarted, decisions, busy, said, decide, again, start } = task;
  return (
    <section class="progress" aria-label={texts.screens.year}>
      {look !== null && (
        <>
          <Look look={look} />
          <h2>{words.targets}</h2>
          <p class="hint">{words.targetsHint}</p>
          {look.indicators.map((indicator) => (
            <IndicatorLine
              key={indicator.key}
              indicator={indicator}
              decided={decisions.indicators[indicator.key] ?? {}}
              decide={(next) =>
                decide({ ...decisions, indicators: { ...decisions.indicators, [indicator.key]: next } })
              }
            />
          ))}
          <AreaChanges
            known={look.areas}
            changes={decisions.areas}
            decide={(areas) => decide({ ...decisions, areas })}
          />
          <button type="button" aria-disabled={busy} onClick={start}>
            {busy ? words.starting : words.start(look.name)}
          </button>
        </>
      )}
      <Described said={said} />
      {look === null && !isStarted && (
        <button type="button" class="plain" aria-disabled={busy} onClick={again}>
          {busy ? words.look : words.again}
        </button>
      )}
    </section>
  );
}

function Look({ look: { name, ends, isOver, entries, uncounted, unseen, carried } }: { readonly look: YearLook }) {
  const words = useEnv().texts.year;
  return (
    <>
      <p role="status">{words.intro(name, ends)}</p>
      {!isOver && <p class="hint">{words.notOver(ends)}</p>}
      {uncounted > 0 && <p class="hint">{words.uncounted(uncounted)}</p>}
      {unseen.length > 0 && <p class="hint">{words.unseen(unseen)}</p>}
      <Listed title={words.carried} lines={words.carriedList(carried.indicators, carried.areas, carried.staff)} />
      <Listed title={words.left} lines={words.leftList(entries)} />
      <p class="hint">{words.undo}</p>
    </>
  );
}

function Listed({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
