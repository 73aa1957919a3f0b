/** The last entries of a person or an area, each to be corrected or taken back. */
import { useState } from 'preact/hooks';
import type { Opened } from '../back/opened';
import { AreaField, StaffField } from '../record/place-fields';
import type { Entry } from '../shared/answers';
import { areaName, WithAreas } from '../shared/area-options';
import { useEnv } from '../shared/env';
import { Notice, type Said } from '../shared/notice';
import { undoer } from '../shared/undo';
import { useAnswer } from '../shared/use-answer';
import { Waiting } from '../shared/waiting';
import { type Done, EntryCard } from './entry-card';

const SHOWN = 20;

export type Scope = 'mine' | 'ofArea';

interface Props {
  readonly area: string;
  readonly staff: string;
  /** Whose entries; null until that was chosen. */
  readonly scope: Scope | null;
  readonly onScope: (scope: Scope) => void;
  /** The change of an entry, as its card names it. */
  readonly opened: Opened;
  readonly onChange: (next: { readonly area?: string; readonly staff?: string }) => void;
}

export function RecentScreen({ area, staff, scope: chosen, onScope, opened, onChange }: Props) {
  const { texts } = useEnv();
  const [first] = useState<Scope>(staff === '' ? 'ofArea' : 'mine');
  const scope = chosen ?? first;
  const name = scope === 'mine' ? staff : area;
  const words = texts.recent;
  const choose = (next: Scope): void => {
    if (next !== scope) opened.close(opened.part);
    onScope(next);
  };
  return (
    <>
      <div class="switch">
        {(['mine', 'ofArea'] as const).map((each) => (
          <button key={each} type="button" aria-pressed={each === scope} onClick={() => choose(each)}>
            {words[each]}
          </button>
        ))}
      </div>
      {name === '' ? (
        <Whose scope={scope} onChange={onChange} />
      ) : (
        <Entries key={scope} scope={scope} name={name} opened={opened} />
      )}
    </>
  );
}

/** The field that is missing, beside the sentence that asks for it. */
function Whose({ scope, onChange }: { readonly scope: Scope } & Pick<Props, 'onChange'>) {
  const { texts } = useEnv();
  const [staff, setStaff] = useState('');
  const words = texts.recent;
  if (scope === 'ofArea')
    return (
      <>
        <p>{words.chooseArea}</p>
        <AreaField area="" missing={false} onChange={onChange} />
      </>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ staff: staff.trim() });
      }}
    >
      <p>{words.chooseStaff}</p>
      <StaffField staff={staff} onChange={(next) => setStaff(next.staff ?? '')} />
      <button type="submit" class="plain">
        {words.show}
      </button>
    </form>
  );
}

interface EntriesProps extends Pick<Props, 'opened'> {
  readonly scope: Scope;
  readonly name: string;
}

function Entries({ scope, name, opened }: EntriesProps) {
  const env = useEnv();
  const words = env.texts.recent;
  const asked = useAnswer('listEntries', { limit: SHOWN, ...(scope === 'mine' ? { staff: name } : { area: name }) });
  const [said, setSaid] = useState<Said | null>(null);
  const onDone = ({ title, lines, undo }: Done): void => {
    setSaid({ kind: 'done', title, lines, actions: undo === null ? [] : [undoOf(undo, lines)] });
    asked.reload();
  };
  const undoOf = ({ id, late }: NonNullable<Done['undo']>, lines: readonly string[]): Said['actions'][number] => {
    const work = undoer(env, { method: 'restoreEntry', ids: [id], reason: words.restoreReason, late });
    const action = { label: words.restore, plain: true, run: () => void putBack() };
    const putBack = async (): Promise<void> => {
      const faults = await work();
      if (faults.length === 0) onDone({ title: words.restored, lines, undo: null });
      else setSaid({ kind: 'refused', title: words.restoreFailed, lines: faults, actions: [action] });
    };
    return action;
  };
  return (
    <>
      {said !== null && <Notice said={said} />}
      <div class="line">
        <p class="hint">
          {scope === 'mine' ? words.mineOf(name) : <WithAreas text={words.areaOf(areaName(name, env))} />}
        </p>
        <button type="button" class="quiet" onClick={asked.reload}>
          {words.refresh}
        </button>
      </div>
      <Waiting asked={asked} />
      {asked.value !== null && <List entries={asked.value.entries} opened={opened} onDone={onDone} />}
    </>
  );
}

interface ListProps extends Pick<Props, 'opened'> {
  readonly entries: readonly Entry[];
  readonly onDone: (done: Done) => void;
}

function List({ entries, opened, onDone }: ListProps) {
  const { texts } = useEnv();
  if (entries.length === 0) return <p>{texts.recent.none}</p>;
  return (
    <ol class="entries">
      {entries.map((entry, index) => (
        <li key={entry.id || index}>
          <EntryCard entry={entry} opened={opened} onDone={onDone} />
        </li>
      ))}
    </ol>
  );
}
