/** Sending an event, saying how it went, taking it back, and going on with the next of the same kind. */
import type { DescribedProblem, ValueOf } from '../shared/answers';
import { eventLines, sentences, yearLines } from '../shared/described';
import type { Env } from '../shared/env';
import type { Said } from '../shared/notice';
import { call, NoAnswer } from '../shared/server';
import { type Undo, undoer } from '../shared/undo';
import { doubtOf } from './doubt';
import { actsIn, answeredAs, chosenIn, contentOf, type Draft, emptyDraft, sentAs, withAct } from './draft';
import { keepNow, remember } from './remembered';
import type { DraftStore } from './use-draft';

/** What sending needs of the screen. */
export interface Desk {
  readonly env: Env;
  readonly store: DraftStore;
  /** One thing at a time, however often a button is pressed; `saying` is shown meanwhile. */
  alone(saying: string, work: () => Promise<void>): Promise<void>;
  say(said: Said | null): void;
  /** Takes the person to the first of the entries, wherever entries are seen. */
  showEntry(entries: Recorded['entries']): void;
}

interface Recorded {
  /** What it was; where the year stands is true only as long as it counts and nothing else is recorded. */
  readonly lines: readonly string[];
  /** Where its rows are. */
  readonly entries: ValueOf<'recordEvent'>['entries'];
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
        const { entries, yearToDate } = answer.value;
        const event = { chosen, date: draft.date, area: draft.area, yearToDate };
        tellRecorded(desk, { lines: eventLines(env, event), entries, from: draft }, yearLines(env, event));
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
    desk.say(doubtOf(desk, problems, () => void send(desk, /* confirmed= */ true)));
  } else if (passing) {
    const actions = [{ label: texts.retry, run: () => void send(desk, /* confirmed= */ false) }];
    desk.say({ kind: 'refused', title: texts.refused, lines: [...lines, texts.kept], actions });
  } else {
    if (closed) desk.store.update((now) => ({ ...now, late: now.late ?? '' }));
    const described = closed ? [...lines, texts.lateOffer] : lines;
    desk.say({ kind: 'refused', title: texts.refused, lines: described, actions: [] });
  }
}

function tellRecorded(desk: Desk, recorded: Recorded, ofYear: readonly string[]): void {
  remember('area', recorded.from.area);
  remember('staff', recorded.from.staff.trim());
  desk.store.clear();
  keepNow();
  tellDone(desk, recorded, desk.env.texts.recorded, ofYear);
}

function tellDone(desk: Desk, recorded: Recorded, title: string, ofYear: readonly string[] = []): void {
  const { texts } = desk.env;
  const actions = [
    { label: texts.again, run: () => goOn(desk, recorded.from) },
    { label: texts.undo, plain: true, run: () => void takeBack(desk, recorded) },
    { label: texts.showRow, plain: true, run: () => desk.showEntry(recorded.entries) },
  ];
  desk.say({ kind: 'done', title, lines: [...recorded.lines, ...ofYear], actions });
}

function goOn({ env, store, say }: Desk, from: Draft): void {
  say(null);
  store.update(() => actsIn(from, env.acts).reduce(withAct, emptyDraft(from)));
}

/** Takes all of the event back, and offers to put it back. `work` where it was tried before. */
function takeBack(desk: Desk, recorded: Recorded, work = undoOf(desk, 'voidEntry', recorded)): Promise<void> {
  const { texts } = desk.env;
  return desk.alone(texts.undoing, async () => {
    const lines = await work();
    if (lines.length > 0) {
      const actions = [{ label: texts.undo, run: () => void takeBack(desk, recorded, work) }];
      desk.say({ kind: 'refused', title: texts.undoFailed, lines, actions });
      return;
    }
    const actions = [{ label: texts.recent.restore, plain: true, run: () => void putBack(desk, recorded) }];
    desk.say({ kind: 'done', title: texts.undone, lines: [...recorded.lines, texts.undoneLine], actions });
  });
}

function putBack(desk: Desk, recorded: Recorded, work = undoOf(desk, 'restoreEntry', recorded)): Promise<void> {
  const words = desk.env.texts.recent;
  return desk.alone(words.restoring, async () => {
    const lines = await work();
    if (lines.length > 0) {
      const actions = [{ label: words.restore, run: () => void putBack(desk, recorded, work) }];
      desk.say({ kind: 'refused', title: words.restoreFailed, lines, actions });
    } else tellDone(desk, recorded, words.restored);
  });
}

function undoOf({ env }: Desk, method: Undo['method'], { entries, from }: Recorded): () => Promise<readonly string[]> {
  const { undoReason, recent } = env.texts;
  const reason = method === 'voidEntry' ? undoReason : recent.restoreReason;
  return undoer(env, { method, ids: entries.map(({ id }) => id), reason, late: from.late !== null });
}

function silence({ env: { texts } }: Desk, error: unknown): string {
  return texts.noAnswerReasons[error instanceof NoAnswer ? error.why : 'silent'];
}
