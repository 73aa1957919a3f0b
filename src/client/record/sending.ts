/** Sending an event, saying how it went, taking it back, and going on with the next of the same kind. */
import type { DescribedProblem } from '../shared/answers';
import { recordedLines, sentences } from '../shared/described';
import type { Env } from '../shared/env';
import type { Said } from '../shared/notice';
import type { RequestIds } from '../shared/request-ids';
import { call, NoAnswer } from '../shared/server';
import { actsIn, answeredAs, chosenIn, contentOf, type Draft, emptyDraft, sentAs, withAct } from './draft';
import { keepNow, remember } from './remembered';
import type { DraftStore } from './use-draft';

/** What sending needs of the screen. */
export interface Desk {
  readonly env: Env;
  readonly store: DraftStore;
  readonly voidIds: RequestIds;
  /** One thing at a time, however often a button is pressed; `saying` is shown meanwhile. */
  alone(saying: string, work: () => Promise<void>): Promise<void>;
  say(said: Said | null): void;
}

interface Recorded {
  readonly lines: readonly string[];
  readonly ids: readonly string[];
  /** What it was made from, for the next of the same kind. */
  readonly from: Draft;
}

export function send(desk: Desk, confirmed: boolean): Promise<void> {
  const { env, store } = desk;
  return desk.alone(env.texts.submitting, async () => {
    // The draft of this moment: a retry may be pressed long after the draft learnt its request.
    const draft = store.now();
    const chosen = chosenIn(draft, env.acts);
    const content = contentOf(draft, chosen);
    const { requestId, draft: sent } = sentAs(draft, content);
    store.update(() => sent);
    try {
      const answering = call('recordEvent', { requestId, ...content, ...(confirmed && { confirmed }) });
      // The id it went under is kept at once, and right behind it: the page may be gone before the answer comes.
      keepNow();
      const answer = await answering;
      if (answer.ok) {
        const ids = answer.value.entries.map(({ id }) => id);
        tellRecorded(desk, { lines: recordedLines(chosen, env.texts), ids, from: draft });
      } else {
        store.update((now) => answeredAs(now, requestId));
        tellRefused(desk, answer.problems);
      }
    } catch (error) {
      tellNoAnswer(desk, error, confirmed);
    }
  });
}

function tellNoAnswer(desk: Desk, error: unknown, confirmed: boolean): void {
  const { texts } = desk.env;
  const lines = [silence(desk, error), texts.kept, texts.neverTwice];
  const actions = [{ label: texts.retry, run: () => void send(desk, confirmed) }];
  desk.say({ kind: 'refused', title: texts.noAnswer, lines, actions });
}

function tellRefused(desk: Desk, problems: readonly DescribedProblem[]): void {
  const { language, texts } = desk.env;
  const lines = sentences(language, problems);
  const confirmable = problems.length > 0 && problems.every(({ severity }) => severity === 'warning');
  const closed = problems.some(({ code }) => code === 'date.monthClosed');
  const passing = problems.some(({ code }) => code === 'busy' || code === 'internal');
  if (confirmable) {
    const actions = [{ label: texts.confirm, run: () => void send(desk, /* confirmed= */ true) }];
    desk.say({ kind: 'doubtful', title: texts.doubtful, lines, actions });
  } else if (passing) {
    const actions = [{ label: texts.retry, run: () => void send(desk, /* confirmed= */ false) }];
    desk.say({ kind: 'refused', title: texts.refused, lines: [...lines, texts.kept], actions });
  } else {
    if (closed) desk.store.update((now) => ({ ...now, late: now.late ?? '' }));
    const described = closed ? [...lines, texts.lateOffer] : lines;
    desk.say({ kind: 'refused', title: texts.refused, lines: described, actions: [] });
  }
}

function tellRecorded(desk: Desk, recorded: Recorded): void {
  const { texts } = desk.env;
  remember('area', recorded.from.area);
  remember('staff', recorded.from.staff.trim());
  desk.store.clear();
  keepNow();
  const actions = [
    { label: texts.again, run: () => goOn(desk, recorded.from) },
    { label: texts.undo, plain: true, run: () => void takeBack(desk, recorded) },
  ];
  desk.say({ kind: 'done', title: texts.recorded, lines: recorded.lines, actions });
}

function goOn({ env, store, say }: Desk, from: Draft): void {
  say(null);
  store.update(() => actsIn(from, env.acts).reduce(withAct, emptyDraft(from)));
}

function takeBack(desk: Desk, recorded: Recorded): Promise<void> {
  const { texts } = desk.env;
  return desk.alone(texts.undoing, async () => {
    for (const id of recorded.ids) {
      const lines = await voided(desk, id, recorded.from.late !== null);
      if (lines.length === 0) continue;
      const actions = [{ label: texts.undo, run: () => void takeBack(desk, recorded) }];
      desk.say({ kind: 'refused', title: texts.undoFailed, lines, actions });
      return;
    }
    desk.say({ kind: 'done', title: texts.undone, lines: [...recorded.lines, texts.undoneLine], actions: [] });
  });
}

/** What stands in the way of voiding an entry; empty when it is done. */
async function voided(desk: Desk, id: string, late: boolean): Promise<readonly string[]> {
  const { language, texts } = desk.env;
  try {
    const answer = await call('voidEntry', { requestId: desk.voidIds.idFor(id), id, reason: texts.undoReason, late });
    return answer.ok ? [] : sentences(language, answer.problems);
  } catch (error) {
    return [silence(desk, error)];
  }
}

function silence({ env: { texts } }: Desk, error: unknown): string {
  return texts.noAnswerReasons[error instanceof NoAnswer ? error.why : 'silent'];
}
