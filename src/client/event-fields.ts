/** The fields beside the counts: when, where, who, with whom, what else. */
import type { FormTexts } from '../i18n/ja/form';
import type { FormOptions } from '../schema/form-options';
import { dayBefore } from './day';
import { byId, make, setFault } from './dom';
import { recall, remember } from './remembered';
import type { EntryRequest } from './server';

export type EventPart = Pick<EntryRequest, 'date' | 'area' | 'staff' | 'counterparty' | 'note'>;

export class EventFields {
  private readonly date = byId('date', HTMLInputElement);
  private readonly area = byId('area', HTMLSelectElement);
  private readonly staff = byId('staff', HTMLInputElement);
  private readonly counterparty = byId('counterparty', HTMLInputElement);
  private readonly note = byId('note', HTMLTextAreaElement);

  constructor(
    options: FormOptions,
    private readonly texts: FormTexts,
    private readonly changed: () => void,
  ) {
    this.date.value = options.today;
    this.setDateOn('today', options.today);
    this.setDateOn('yesterday', dayBefore(options.today));
    this.area.replaceChildren(
      make('option', { value: '' }, [texts.chooseArea]),
      ...options.areas.map((name) => make('option', { value: name }, [name])),
    );
    if (options.areas.includes(recall('area'))) this.area.value = recall('area');
    byId('staff-names', HTMLDataListElement).replaceChildren(
      ...options.staff.map((name) => make('option', { value: name })),
    );
    this.staff.value = recall('staff');
    for (const field of [this.date, this.area, this.staff, this.counterparty, this.note]) {
      field.addEventListener('input', changed);
    }
  }

  /** What is in the fields; optional ones that are empty are left out. */
  read(): EventPart {
    return {
      date: this.date.value,
      area: this.area.value,
      ...filled('staff', this.staff.value),
      ...filled('counterparty', this.counterparty.value),
      ...filled('note', this.note.value),
    };
  }

  /** Mark what is missing. Answers the first field that needs something, or null. */
  firstMissing(): HTMLElement | null {
    setFault(this.date, this.date.value === '' ? this.texts.needDate : null);
    setFault(this.area, this.area.value === '' ? this.texts.needArea : null);
    return [this.date, this.area].find((field) => field.value === '') ?? null;
  }

  /** Take the marks away that no longer hold. */
  settleFaults(): void {
    if (this.date.value !== '') setFault(this.date, null);
    if (this.area.value !== '') setFault(this.area, null);
  }

  /** Ready for the next event of the same day, area and person. */
  restart(): void {
    remember('area', this.area.value);
    remember('staff', this.staff.value.trim());
    this.counterparty.value = '';
    this.note.value = '';
  }

  /** Say for which indicators the organisation's name is what counts. */
  needOrganisation(labels: readonly string[]): void {
    const missing = this.counterparty.value.trim() === '' ? labels : [];
    byId('counterparty-needed', HTMLElement).textContent = missing.map(this.texts.counterpartyNeeded).join('');
  }

  private setDateOn(id: string, day: string): void {
    byId(id, HTMLButtonElement).addEventListener('click', () => {
      this.date.value = day;
      this.changed();
    });
  }
}

function filled<K extends string>(name: K, text: string): { [key in K]?: string } {
  const part: { [key in K]?: string } = {};
  if (text.trim() !== '') part[name] = text.trim();
  return part;
}
