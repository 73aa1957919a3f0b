/** Sending an event, saying how it went, taking it back, and going on with the next of the same kind. */
import { useRef, useState } from 'preact/hooks';
import type { ToldProblem } from './answers';
import { actsIn, answeredAs, chosenIn, contentOf, type Draft, sentAs, withAct } from './draft';
import { useEnv } from './env';
import type { Said } from './notice';
import { remember } from './remembered';
import { RequestIds } from './request-ids';
import { call, NoAnswer } from './server';
import { recordedLines, sentences } from './told';
import type { DraftStore } from './use-draft';

interface Recorded {
  readonly lines: readonly string[];
  readonly ids: readonly string[];
  /** What it was made from, for the next of the same kind. */
  readonly from: Draft;
}

export interface Recorder {
  /** What the button says meanwhile; null when nothing is under way. */
  readonly busy: string | null;
  /** How it went; null when there is nothing to say. */
  readonly said: Said | null;
  send(): void;
  hush(): void;
}

export function useRecorder({ now, update, clear }: DraftStore): Recorder {
  const { acts, language, texts } = useEnv();
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const working = useRef(false);
  const voidIds = useRef(new RequestIds());

  /** One thing at a time, however often the button is pressed. */
  const alone = async (saying: string, work: () => Promise<void>): Promise<void> => {
    if (working.current) return;
    working.current = true;
    setBusy(saying);
    setSaid(null);
    await work();
    working.current = false;
    setBusy(null);
  };

  const sayNoAnswer = (error: unknown, again: () => void): void => {
    const why = error instanceof NoAnswer ? error.why : 'silent';
    const lines = [texts.noAnswerReasons[why], texts.kept, texts.neverTwice];
    setSaid({ kind: 'refused', title: texts.noAnswer, lines, actions: [{ label: texts.retry, run: again }] });
  };

  const sayRefused = (problems: readonly ToldProblem[]): void => {
    const lines = sentences(language, problems);
    const confirmable = problems.length > 0 && problems.every(({ severity }) => severity === 'warning');
    const passing = problems.some(({ code }) => code === 'busy' || code === 'internal');
    if (confirmable) {
      const actions = [{ label: texts.confirm, run: () => void send(/* confirmed= */ true) }];
      setSaid({ kind: 'doubtful', title: texts.doubtful, lines, actions });
    } else if (passing) {
      const actions = [{ label: texts.retry, run: () => void send(/* confirmed= */ false) }];
      setSaid({ kind: 'refused', title: texts.refused, lines: [...lines, texts.kept], actions });
    } else setSaid({ kind: 'refused', title: texts.refused, lines, actions: [] });
  };

  const send = (confirmed: boolean): Promise<void> =>
    alone(texts.submitting, async () => {
      // The draft of this moment: what was said before may be pressed long after the draft learnt its request.
      const draft = now();
      const chosen = chosenIn(draft, acts);
      const content = contentOf(draft, chosen);
      const { requestId, draft: from } = sentAs(draft, content);
      update(() => from);
      try {
        const answer = await call('recordEvent', { requestId, ...content, ...(confirmed && { confirmed }) });
        if (!answer.ok) {
          update((sent) => answeredAs(sent, requestId));
          sayRefused(answer.problems);
          return;
        }
        const ids = answer.value.entries.map(({ id }) => id);
        onRecorded({ lines: recordedLines(chosen, texts), ids, from: draft });
      } catch (error) {
        sayNoAnswer(error, () => void send(confirmed));
      }
    });

  const onRecorded = (recorded: Recorded): void => {
    remember('area', recorded.from.area);
    remember('staff', recorded.from.staff.trim());
    clear();
    const actions = [
      { label: texts.again, run: () => goOn(recorded.from) },
      { label: texts.undo, plain: true, run: () => void takeBack(recorded) },
    ];
    setSaid({ kind: 'done', title: texts.recorded, lines: recorded.lines, actions });
  };

  const goOn = (from: Draft): void => {
    setSaid(null);
    update((empty) =>
      actsIn(from, acts).reduce(withAct, { ...empty, date: from.date, area: from.area, staff: from.staff }),
    );
  };

  const takeBack = (recorded: Recorded): Promise<void> =>
    alone(texts.undoing, async () => {
      const failed = (lines: readonly string[]): void => {
        const actions = [{ label: texts.undo, run: () => void takeBack(recorded) }];
        setSaid({ kind: 'refused', title: texts.undoFailed, lines, actions });
      };
      for (const id of recorded.ids) {
        try {
          const requestId = voidIds.current.idFor(id);
          const answer = await call('voidEntry', { requestId, id, reason: texts.undoReason });
          if (!answer.ok) return failed(sentences(language, answer.problems));
        } catch (error) {
          return failed([texts.noAnswerReasons[error instanceof NoAnswer ? error.why : 'silent']]);
        }
      }
      setSaid({ kind: 'done', title: texts.undone, lines: [...recorded.lines, texts.undoneLine], actions: [] });
    });

  return { busy, said, send: () => void send(/* confirmed= */ false), hush: () => setSaid(null) };
}
