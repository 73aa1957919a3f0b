/** 質的評価: choose a goal and a period, see what stands beside it, write, and save without writing over anybody. */
import { useRef, useState } from 'preact/hooks';
import type { ShownGoal } from '../shared/answers';
import { sentences } from '../shared/described';
import { useEnv } from '../shared/env';
import { Notice, type Said } from '../shared/notice';
import { RequestIds } from '../shared/request-ids';
import { call, NoAnswer } from '../shared/server';
import { useAnswer } from '../shared/use-answer';
import { Waiting } from '../shared/waiting';
import { QualityFields } from './quality-fields';
import { type Written, writtenNames } from './written';

export function QualityScreen() {
  const { texts } = useEnv();
  const words = texts.quality;
  const asked = useAnswer('listQuality', {});
  const [key, setKey] = useState('');
  const goals = asked.value?.goals ?? [];
  const goal = goals.find((each) => each.key === key) ?? null;
  return (
    <>
      <Waiting asked={asked} />
      {asked.value !== null && (
        <div class="field">
          <label for="goal">{words.goal}</label>
          <select id="goal" value={key} onChange={(event) => setKey(event.currentTarget.value)}>
            <option value="">{words.choose}</option>
            {goals.map((each) => (
              <option key={each.key} value={each.key}>
                {words.option(each.tab, each.period, each.rating)}
              </option>
            ))}
          </select>
        </div>
      )}
      {goal !== null && asked.value !== null && (
        <Rating key={goal.key} goal={goal} ratings={asked.value.ratings} onSaved={asked.reload} />
      )}
    </>
  );
}

interface RatingProps {
  readonly goal: ShownGoal;
  readonly ratings: readonly { readonly value: string; readonly meaning: string }[];
  readonly onSaved: () => void;
}

/** What was typed outlives a screen that is left: by goal, until it is saved. */
const drafts = new Map<string, { readonly seen: Written; readonly written: Written }>();

function Rating({ goal, ratings, onSaved }: RatingProps) {
  const { language, texts } = useEnv();
  const words = texts.quality;
  const seen = pick(goal);
  const draft = drafts.get(goal.key);
  const [written, setWritten] = useState<Written>(draft?.written ?? seen);
  const overtaken = draft !== undefined && writtenNames.some((name) => draft.seen[name] !== seen[name]);
  const [busy, setBusy] = useState(false);
  const [doubtful, setDoubtful] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const ids = useRef(new RequestIds());
  const write = (next: Written): void => {
    drafts.set(goal.key, { seen: draft?.seen ?? seen, written: next });
    setWritten(next);
    setDoubtful(false);
    setSaid(null);
  };
  const tell = (kind: Said['kind'], title: string, lines: readonly string[]): void =>
    setSaid({ kind, title, lines, actions: [] });
  const save = async (): Promise<void> => {
    const params = { key: goal.key, written, seen, ...(doubtful && { confirmed: true }) };
    setBusy(true);
    try {
      const answer = await call('saveQuality', { requestId: ids.current.idFor(JSON.stringify(params)), ...params });
      if (answer.ok) {
        drafts.delete(goal.key);
        setDoubtful(false);
        tell('done', words.saved, [words.savedIn(goal.tab, goal.period)]);
        onSaved();
      } else {
        const only = answer.problems.every(({ severity }) => severity === 'warning');
        setDoubtful(only);
        tell(
          only ? 'doubtful' : 'refused',
          only ? texts.doubtful : words.refused,
          sentences(language, answer.problems),
        );
      }
    } catch (error) {
      tell('refused', texts.noAnswer, [
        texts.noAnswerReasons[error instanceof NoAnswer ? error.why : 'silent'],
        texts.kept,
      ]);
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!busy) void save();
  };
  return (
    <form novalidate aria-label={words.option(goal.tab, goal.period, '')} aria-busy={busy} onSubmit={submit}>
      <Beside goal={goal} />
      {overtaken && <Recorded written={seen} />}
      <QualityFields written={written} ratings={ratings} onWrite={write} />
      {said !== null && <Notice said={said} />}
      <button type="submit" class="main" aria-disabled={busy}>
        {busy ? words.saving : doubtful ? words.confirm : words.save}
      </button>
    </form>
  );
}

function pick(goal: ShownGoal): Written {
  const entries = writtenNames.map((name) => [name, goal[name]] as const);
  // Every name has its text, which the compiler cannot follow through the entries.
  return Object.fromEntries(entries) as Written;
}

/** What somebody else has written since the draft was started: saving the draft replaces it, so it is shown first. */
function Recorded({ written }: { readonly written: Written }) {
  const { texts } = useEnv();
  const words = texts.quality;
  return (
    <section class="notice doubtful" aria-label={words.recorded}>
      <h2>{words.recorded}</h2>
      <p>{words.recordedHint}</p>
      <ul>
        {writtenNames
          .filter((name) => written[name] !== '')
          .map((name) => (
            <li key={name}>
              <b>{words.fields[name]}</b> {written[name]}
            </li>
          ))}
      </ul>
    </section>
  );
}

/** What helps to judge: the goal in full, the figures of the time, earlier ratings, good examples. */
function Beside({ goal }: Pick<RatingProps, 'goal'>) {
  const { texts } = useEnv();
  const words = texts.quality;
  const parts = [
    [words.goalText, goal.goal],
    [words.figures, goal.figures],
    [words.past, goal.past],
    [words.episodes, goal.episodes],
  ].filter(([, text]) => text !== '');
  return (
    <dl class="beside">
      {parts.map(([name, text = '']) => (
        <div key={name}>
          <dt>{name}</dt>
          {text.split('\n').map((line) => (
            <dd key={line}>{line}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
