/** The areas that change with the year: a list, and the fields that add to it. */
import { useState } from 'preact/hooks';
import { type AreaChangeKind, areaChangeKinds } from '../../domain/plan/area-changes';
import { WithAreas } from '../shared/area-options';
import { useEnv } from '../shared/env';
import type { AreaDecision } from './use-year';

interface Props {
  readonly known: readonly string[];
  readonly changes: readonly AreaDecision[];
  readonly decide: (changes: readonly AreaDecision[]) => void;
}

export function AreaChanges({ known, changes, decide }: Props) {
  const words = useEnv().texts.year;
  const [kind, setKind] = useState<AreaChangeKind>('rename');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const described = (each: AreaDecision): string =>
    words.change(words.kinds[each.kind], each.from.join('、'), each.to.join('、'));
  const add = (): void => {
    if (namesIn(from).length === 0 || namesIn(to).length === 0) return;
    decide([...changes, { kind, from: namesIn(from), to: namesIn(to) }]);
    setFrom('');
    setTo('');
  };
  return (
    <>
      <h2>{words.areas}</h2>
      <p class="hint">{words.areasHint}</p>
      <ul>
        {changes.map((each) => (
          <li key={described(each)}>
            <WithAreas text={described(each)} />{' '}
            <button
              type="button"
              class="plain"
              aria-label={words.remove(described(each))}
              onClick={() => decide(changes.filter((other) => other !== each))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <div class="field">
        <label for="year-kind">{words.kind}</label>
        <select
          id="year-kind"
          value={kind}
          onChange={(event) => setKind(areaChangeKinds.find((each) => each === event.currentTarget.value) ?? 'rename')}
        >
          {areaChangeKinds.map((each) => (
            <option key={each} value={each}>
              {words.kinds[each]}
            </option>
          ))}
        </select>
        <label for="year-from">{words.from}</label>
        <input id="year-from" list="year-areas" value={from} onInput={(event) => setFrom(event.currentTarget.value)} />
        <datalist id="year-areas">
          {known.map((area) => (
            <option key={area} value={area} />
          ))}
        </datalist>
        <label for="year-to">{words.to}</label>
        <input id="year-to" value={to} onInput={(event) => setTo(event.currentTarget.value)} />
        <button type="button" class="plain" onClick={add}>
          {words.add}
        </button>
      </div>
    </>
  );
}

/** Areas have ・ in their names. */
function namesIn(text: string): string[] {
  return text
    .split(/[、,]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
