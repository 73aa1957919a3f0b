/** Other acts that the same event counts for: only where the person says so. */
import { useState } from 'preact/hooks';
import { useEnv } from '../shared/env';
import { type Draft, withAct } from './draft';

interface Props {
  readonly draft: Draft;
  readonly onChange: (next: Partial<Draft>) => void;
}

export function AlsoCount({ draft, onChange }: Props) {
  const { acts, texts } = useEnv();
  const [open, setOpen] = useState(false);
  const others = acts.filter(({ key }) => !draft.acts.includes(key));
  if (others.length === 0) return null;
  return (
    <div class="also">
      <button
        type="button"
        class="quiet aside"
        aria-expanded={open}
        aria-controls="also"
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">{open ? '−' : '＋'}</span> {texts.also}
      </button>
      <div id="also" class="chips" hidden={!open}>
        {others.map((act) => (
          <button
            key={act.key}
            type="button"
            class="plain"
            onClick={() => {
              setOpen(false);
              onChange(withAct(draft, act));
            }}
          >
            {act.title}
          </button>
        ))}
      </div>
    </div>
  );
}
