/** The fields of 質的評価: five texts, the rating with what each means, and its comment. */
import { useEnv } from '../shared/env';
import { SeenData } from '../shared/seen-data';
import type { Written, WrittenName } from './written';

interface Props {
  readonly written: Written;
  readonly ratings: readonly { readonly value: string; readonly meaning: string }[];
  readonly onWrite: (written: Written) => void;
}

const texts = ['done', 'changed', 'issues', 'next'] as const;

export function QualityFields({ written, ratings, onWrite }: Props) {
  const { texts: words } = useEnv();
  const set = (name: WrittenName, text: string): void => onWrite({ ...written, [name]: text });
  return (
    <>
      {texts.map((name) => (
        <LongText key={name} name={name} text={written[name]} onText={(text) => set(name, text)} />
      ))}
      <div class="field">
        <label for="quality-evidence">
          {words.quality.fields.evidence} <small>{words.optional}</small>
        </label>
        <input
          id="quality-evidence"
          type="text"
          maxLength={2000}
          autocomplete="off"
          value={written.evidence}
          onInput={(event) => set('evidence', event.currentTarget.value)}
        />
      </div>
      <fieldset class="ratings">
        <legend>{words.quality.fields.rating}</legend>
        {ratings.map(({ value, meaning }) => (
          <label key={value} class="tick">
            <input
              type="radio"
              name="rating"
              value={value}
              checked={written.rating === value}
              onChange={() => set('rating', value)}
            />
            <span>
              <b>{value}</b> {meaning}
            </span>
          </label>
        ))}
      </fieldset>
      <LongText
        name="comment"
        text={written.comment}
        hint={words.quality.commentHint}
        onText={(text) => set('comment', text)}
      />
    </>
  );
}

interface LongTextProps {
  readonly name: WrittenName;
  readonly text: string;
  readonly hint?: string;
  readonly onText: (text: string) => void;
}

function LongText({ name, text, hint, onText }: LongTextProps) {
  const { texts: words } = useEnv();
  const id = `quality-${name}`;
  return (
    <div class="field">
      <label for={id}>{words.quality.fields[name]}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={2000}
        aria-describedby={hint === undefined ? `${id}-seen` : `${id}-hint ${id}-seen`}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      <SeenData id={`${id}-seen`} text={text} />
    </div>
  );
}
