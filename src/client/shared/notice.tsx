/** The one place where a screen says how it went, and what can be done about it. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { WithAreas } from './area-options';

export interface Said {
  readonly kind: 'done' | 'doubtful' | 'refused';
  readonly title: string;
  readonly lines: readonly string[];
  readonly actions: readonly { readonly label: string; readonly plain?: boolean; readonly run: () => void }[];
}

/** Takes the focus whenever something new is said, so that it is read out and seen. */
export function Notice({ said }: { readonly said: Said }) {
  const place = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each thing said takes the focus anew
  useLayoutEffect(() => {
    place.current?.focus();
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [said]);
  return (
    <section ref={place} class={`notice ${said.kind}`} tabIndex={-1} aria-label={said.title}>
      <h2>
        <Sign kind={said.kind} />
        {said.title}
      </h2>
      <ul>
        {said.lines.map((line) => (
          <li key={line}>
            <WithAreas text={line} />
          </li>
        ))}
      </ul>
      <div class="actions">
        {said.actions.map(({ label, plain, run }) => (
          <button key={label} type="button" class={plain ? 'plain' : ''} onClick={run}>
            {label}
          </button>
        ))}
      </div>
    </section>
  );
}

const signs = { done: '✓', doubtful: '?', refused: '!' } as const;

function Sign({ kind }: Pick<Said, 'kind'>) {
  return (
    <span class="sign" aria-hidden="true">
      {signs[kind]}
    </span>
  );
}
