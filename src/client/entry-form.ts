/** The form at work: shows what will be recorded, sends it, says how it went, takes it back when asked. */
import { inEnglish, type ToldProblem } from '../i18n/en/told-problem';
import type { FormTexts } from '../i18n/ja/form';
import type { FormOptions } from '../schema/form-options';
import { type Chosen, CountPicker, creditOf } from './count-picker';
import { dayText } from './day';
import { byId, setFault } from './dom';
import { EventFields } from './event-fields';
import { hideMessage, showMessage } from './message';
import { RequestIds } from './request-ids';
import { type Answer, call } from './server';

interface Recorded {
  readonly lines: readonly string[];
  readonly ids: readonly string[];
}

export class EntryForm {
  private readonly form = byId('form', HTMLFormElement);
  private readonly submit = byId('submit', HTMLButtonElement);
  private readonly fields: EventFields;
  private readonly picker: CountPicker;
  private readonly requestIds = new RequestIds();
  private busy = false;

  constructor(
    private readonly options: FormOptions,
    private readonly texts: FormTexts,
  ) {
    const changed = (): void => this.onChange();
    this.fields = new EventFields(options, texts, changed);
    this.picker = new CountPicker(byId('groups', HTMLElement), options.initiatives, texts, changed);
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.send(/* confirmed= */ false);
    });
    this.form.hidden = false;
    this.onChange();
  }

  private onChange(): void {
    const chosen = this.picker.chosen();
    const { date, area } = this.fields.read();
    const preview = byId('preview', HTMLElement);
    preview.classList.toggle('empty', chosen.length === 0);
    preview.textContent =
      chosen.length === 0
        ? this.texts.nothingYet
        : this.texts.preview(dayText(date, this.texts), area, amounts(chosen, this.texts));
    this.fields.settleFaults();
    if (chosen.length > 0) setFault(byId('counts', HTMLElement), null);
    this.fields.needOrganisation(
      chosen.flatMap(({ indicator }) => (indicator.countsOrganisations ? [indicator.label] : [])),
    );
    hideMessage();
  }

  private async send(confirmed: boolean): Promise<void> {
    if (this.busy || !this.complete()) return;
    const chosen = this.picker.chosen();
    const content = { ...this.fields.read(), credits: chosen.map(creditOf) };
    const key = JSON.stringify(content);
    const requestId = this.requestIds.idFor(key);
    const answer = await this.whileBusy(this.texts.submitting, () =>
      call('recordEvent', { requestId, ...content, ...(confirmed ? { confirmed } : {}) }),
    );
    if (answer === null) this.sayNoAnswer(() => void this.send(confirmed));
    else if (!answer.ok) this.sayRefused(answer.problems);
    else {
      this.requestIds.settle(key);
      this.onRecorded({ lines: recordedLines(chosen, this.texts), ids: answer.value.entries.map(({ id }) => id) });
    }
  }

  /** Whether there is enough to send; if not, says what is missing and goes there. */
  private complete(): boolean {
    const missing = this.fields.firstMissing();
    const counts = byId('counts', HTMLElement);
    const empty = this.picker.chosen().length === 0;
    setFault(counts, empty ? this.texts.needCounts : null);
    if (missing) missing.focus();
    else if (empty) this.picker.focus();
    return missing === null && !empty;
  }

  private onRecorded(recorded: Recorded): void {
    this.fields.restart();
    this.picker.clear();
    showMessage({
      kind: 'done',
      title: this.texts.recorded,
      lines: recorded.lines,
      action: { label: this.texts.undo, run: () => void this.takeBack(recorded) },
    });
  }

  private async takeBack(recorded: Recorded): Promise<void> {
    if (this.busy) return;
    const reason = this.texts.undoReason;
    for (const id of recorded.ids) {
      const requestId = this.requestIds.idFor(`void ${id}`);
      const answer = await this.whileBusy(this.texts.undoing, () => call('voidEntry', { requestId, id, reason }));
      if (answer?.ok) continue;
      showMessage({
        kind: 'refused',
        title: this.texts.undoFailed,
        lines: answer ? this.sentences(answer.problems) : [this.texts.noAnswer],
        action: { label: this.texts.undo, run: () => void this.takeBack(recorded) },
      });
      return;
    }
    showMessage({ kind: 'done', title: this.texts.undone, lines: [...recorded.lines, this.texts.undoneLine] });
  }

  private sayRefused(problems: readonly ToldProblem[]): void {
    const lines = this.sentences(problems);
    const confirmable = problems.length > 0 && problems.every(({ severity }) => severity === 'warning');
    if (!confirmable) showMessage({ kind: 'refused', title: this.texts.refused, lines });
    else {
      const action = { label: this.texts.confirm, run: () => void this.send(/* confirmed= */ true) };
      showMessage({ kind: 'doubtful', title: this.texts.doubtful, lines, action });
    }
  }

  private sentences(problems: readonly ToldProblem[]): string[] {
    const told = this.options.locale === 'en' ? problems.map(inEnglish) : problems;
    return told.map(({ message, advice }) => `${message} ${advice}`);
  }

  private sayNoAnswer(again: () => void): void {
    showMessage({
      kind: 'refused',
      title: this.texts.noAnswer,
      lines: [this.texts.noAnswerAdvice, this.texts.accountAdvice],
      action: { label: this.texts.submit, run: again },
    });
  }

  /** Run a call with the button saying so; null when no answer came. */
  private async whileBusy<T>(saying: string, work: () => Promise<Answer<T>>): Promise<Answer<T> | null> {
    this.setBusy(saying);
    try {
      return await work();
    } catch {
      return null;
    } finally {
      this.setBusy(null);
    }
  }

  /** aria-disabled keeps the focus where it is; the busy flag does the refusing. */
  private setBusy(saying: string | null): void {
    this.busy = saying !== null;
    this.form.setAttribute('aria-busy', String(this.busy));
    this.submit.setAttribute('aria-disabled', String(this.busy));
    this.submit.textContent = saying ?? this.texts.submit;
  }
}

function amounts(chosen: readonly Chosen[], texts: FormTexts): string[] {
  return chosen.map(({ indicator, count }) =>
    texts.amount(indicator.label, String(count), typeof count === 'number' ? indicator.unit : ''),
  );
}

/** One line a tab. */
function recordedLines(chosen: readonly Chosen[], texts: FormTexts): string[] {
  const initiatives = [...new Set(chosen.map(({ initiative }) => initiative))];
  return initiatives.map((initiative) => {
    const own = chosen.filter((one) => one.initiative === initiative);
    return texts.recordedIn(initiative.tab, amounts(own, texts));
  });
}
