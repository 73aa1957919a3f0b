/** What to count: the indicators by tab, each with a stepper. */
import type { FormTexts } from '../i18n/ja/form';
import type { FormIndicator, FormInitiative } from '../schema/form-options';
import { stepped, typedCount } from './count-text';
import { make } from './dom';
import { recall, remember } from './remembered';
import type { EntryRequest } from './server';

interface Stepper {
  readonly initiative: FormInitiative;
  readonly indicator: FormIndicator;
  readonly input: HTMLInputElement;
}

/** One indicator that has been filled in. */
export interface Chosen {
  readonly initiative: FormInitiative;
  readonly indicator: FormIndicator;
  readonly count: number | string;
}

export class CountPicker {
  private readonly steppers: Stepper[] = [];
  private readonly badges = new Map<FormInitiative, HTMLElement>();
  private readonly groups: [FormInitiative, HTMLDetailsElement][] = [];

  constructor(
    place: HTMLElement,
    initiatives: readonly FormInitiative[],
    private readonly texts: FormTexts,
    private readonly changed: () => void,
  ) {
    const open = new Set(recall('openTabs').split(','));
    place.replaceChildren(...initiatives.map((initiative) => this.group(initiative, open.has(initiative.key))));
  }

  /** What has been filled in, in plan order. A count of 0 is a count. */
  chosen(): Chosen[] {
    return this.steppers.flatMap(({ initiative, indicator, input }) => {
      const count = typedCount(input.value);
      return count === null ? [] : [{ initiative, indicator, count }];
    });
  }

  clear(): void {
    for (const { input } of this.steppers) input.value = '';
    this.update();
  }

  /** Open a tab and go to its first count: where a missing count is best filled in. */
  focus(): void {
    const group = this.groups.find(([, details]) => details.open) ?? this.groups[0];
    const summary = group?.[1].querySelector('summary');
    summary?.focus();
  }

  private group(initiative: FormInitiative, open: boolean): HTMLDetailsElement {
    const badge = make('span', { class: 'chosen' });
    this.badges.set(initiative, badge);
    const details = make('details', {}, [
      make('summary', {}, [make('span', {}, [initiative.tab]), badge]),
      ...initiative.indicators.map((indicator) => this.line(initiative, indicator)),
    ]);
    details.open = open;
    details.addEventListener('toggle', () => this.rememberOpen());
    this.groups.push([initiative, details]);
    return details;
  }

  private line(initiative: FormInitiative, indicator: FormIndicator): HTMLElement {
    const id = `count-${indicator.key}`;
    const unit = `${id}-unit`;
    const input = make('input', {
      id,
      type: 'text',
      inputmode: 'numeric',
      autocomplete: 'off',
      maxlength: '20',
      'aria-describedby': unit,
    });
    input.addEventListener('input', () => this.update());
    this.steppers.push({ initiative, indicator, input });
    return make('div', { class: 'count' }, [
      make('label', { for: id }, [indicator.label]),
      make('div', { class: 'stepper' }, [
        this.stepButton('−', this.texts.less(indicator.label), input, -1),
        input,
        this.stepButton('+', this.texts.more(indicator.label), input, 1),
        make('span', { id: unit }, [indicator.unit]),
      ]),
    ]);
  }

  private stepButton(sign: string, name: string, input: HTMLInputElement, by: number): HTMLButtonElement {
    const button = make('button', { type: 'button', class: 'plain', 'aria-label': name }, [sign]);
    button.addEventListener('click', () => {
      input.value = stepped(input.value, by);
      this.update();
    });
    return button;
  }

  private update(): void {
    const chosen = this.chosen();
    for (const [initiative, badge] of this.badges) {
      const kinds = chosen.filter((one) => one.initiative === initiative).length;
      badge.textContent = kinds === 0 ? '' : this.texts.chosen(kinds);
    }
    this.changed();
  }

  private rememberOpen(): void {
    const open = this.groups.filter(([, details]) => details.open).map(([initiative]) => initiative.key);
    remember('openTabs', open.join(','));
  }
}

/** What is asked of the server for it. */
export function creditOf({ indicator, count }: Chosen): EntryRequest['credits'][number] {
  return { indicator: indicator.key, count };
}
