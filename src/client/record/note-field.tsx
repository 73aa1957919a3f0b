/** The note, with a soft guard against what may tell who a person is. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { episodeMark } from '../../i18n/words/names';
import { useEnv } from '../shared/env';
import { SeenData } from '../shared/seen-data';

interface Props {
  readonly value: string;
  /** It was just asked for. */
  readonly focused: boolean;
  readonly onChange: (next: { readonly note: string }) => void;
}

export function NoteField({ value, focused, onChange }: Props) {
  const { texts } = useEnv();
  const field = useRef<HTMLTextAreaElement>(null);
  // Once: later changes leave the focus where the person is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for when it appears, not afterwards
  useLayoutEffect(() => {
    if (focused) field.current?.focus();
  }, []);
  return (
    <div class="field">
      <label for="note">
        {texts.note} <small>{texts.optional}</small>
      </label>
      <textarea
        id="note"
        ref={field}
        rows={2}
        maxLength={2000}
        aria-describedby="note-hint note-seen"
        value={value}
        onInput={(event) => onChange({ note: event.currentTarget.value })}
      />
      <p id="note-hint" class="hint">
        {texts.noteHint}
      </p>
      <SeenData id="note-seen" text={value} />
      {value.trim() !== '' && (
        <label class="tick">
          <input
            type="checkbox"
            checked={value.startsWith(episodeMark)}
            onChange={(event) => onChange({ note: marked(value, event.currentTarget.checked) })}
          />
          <span>{texts.episode}</span>
        </label>
      )}
    </div>
  );
}

function marked(note: string, episode: boolean): string {
  const plain = note.startsWith(episodeMark) ? note.slice(episodeMark.length) : note;
  return episode ? `${episodeMark}${plain}` : plain;
}
