/** One act of the event: what is counted for it, each with a stepper. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FormIndicator } from '../../schema/requests/form-options';
import { type Act, nameOf, workOf } from '../shared/acts';
import { CountStepper } from '../shared/count-stepper';
import { useEnv } from '../shared/env';
import { countIn, type Draft, withCount, withoutAct } from './draft';

interface Props {
  readonly act: Act;
  /** 0 is what happened; the others are counted too. */
  readonly index: number;
  readonly draft: Draft;
  readonly byKeyboard: boolean;
  /** Nothing of it is counted yet, and that was asked for. */
  readonly missing: boolean;
  readonly onChange: (next: Partial<Draft>) => void;
  readonly onLeave: () => void;
}

export function ActPart({ act, index, draft, byKeyboard, missing, onChange, onLeave }: Props) {
  const { texts } = useEnv();
  const part = useRef<HTMLElement>(null);
  // Once, when the act was chosen: the keyboard goes where a count is typed, a finger gets no keyboard that it did not ask for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: later changes leave the focus where the person is
  useLayoutEffect(() => {
    const target = part.current?.querySelector<HTMLElement>(byKeyboard ? 'input' : 'h2');
    target?.focus();
    if (target instanceof HTMLInputElement && target.type === 'text') target.select();
  }, []);
  const counted = (indicator: FormIndicator) => ({
    indicator,
    count: countIn(draft, indicator.key),
    onCount: (count: string | null) => onChange({ counts: withCount(draft, indicator.key, count).counts }),
  });
  const leave = index === 0 ? onLeave : () => onChange(withoutAct(draft, act));
  return (
    <section ref={part} class="act" aria-labelledby={`act-${index}`}>
      <Head act={act} index={index} onLeave={leave} />
      {act.main !== null && <MainCount {...counted(act.main)} />}
      {act.others.length > 0 && (
        <fieldset>
          <legend>{act.main === null ? texts.which : texts.together}</legend>
          {act.others.map((indicator) => (
            <OtherCount key={indicator.key} {...counted(indicator)} />
          ))}
        </fieldset>
      )}
      {missing && (
        <p class="fault" role="alert">
          {texts.needCounts}
        </p>
      )}
    </section>
  );
}

function Head({ act, index, onLeave }: Pick<Props, 'act' | 'index' | 'onLeave'>) {
  const { texts } = useEnv();
  return (
    <div class="act-head">
      <h2 id={`act-${index}`} tabIndex={-1}>
        {act.title}
      </h2>
      <button
        type="button"
        class="quiet"
        aria-label={index === 0 ? texts.changeAct : texts.dontCount(act.title)}
        onClick={onLeave}
      >
        {index === 0 ? texts.changeAct : '×'}
      </button>
    </div>
  );
}

interface CountProps {
  readonly indicator: FormIndicator;
  /** null when it is not counted. */
  readonly count: string | null;
  readonly onCount: (count: string | null) => void;
}

function MainCount({ indicator, count, onCount }: CountProps) {
  const { texts } = useEnv();
  const id = `count-${indicator.key}`;
  return (
    <div class="count">
      <label for={id}>{nameOf(indicator.label, texts)}</label>
      <CountStepper id={id} indicator={indicator} value={count ?? ''} onChange={onCount} />
    </div>
  );
}

function OtherCount({ indicator, count, onCount }: CountProps) {
  const { texts } = useEnv();
  const id = `count-${indicator.key}`;
  const work = workOf(indicator, texts);
  const name = nameOf(indicator.label, texts);
  return (
    <div class="count">
      <label class="tick">
        <input
          type="checkbox"
          checked={count !== null}
          onChange={(event) => onCount(event.currentTarget.checked ? '1' : null)}
        />
        <span>
          {work}
          {work !== name && <small>{name}</small>}
        </span>
      </label>
      {count !== null && <CountStepper id={id} name={name} indicator={indicator} value={count} onChange={onCount} />}
    </div>
  );
}
