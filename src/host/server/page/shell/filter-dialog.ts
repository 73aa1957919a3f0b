/** Chooses what a column is to show: a box to tick for each text that stands there. */
import { button, make } from '../base/dom';
import { texts } from '../base/texts';

interface Question {
  readonly title: string;
  readonly found: ReadonlyMap<string, number>;
  readonly without: ReadonlySet<string>;
  readonly others: boolean;
}

/** The texts not to show; 'all' shows every row of the tab again, null leaves all as it is. */
export function askFilter({ title, found, without, others }: Question): Promise<ReadonlySet<string> | 'all' | null> {
  const boxes = [...found].map(([text, count]) => {
    const box = make('input', { type: 'checkbox', checked: !without.has(text) });
    const label = make('label', { class: 'tick' }, box, text || texts.blank, make('small', {}, texts.times(count)));
    return { text, box, label };
  });
  const search = make('input', { type: 'search', 'aria-label': texts.filterSearch, placeholder: texts.filterSearch });
  search.addEventListener('input', () => {
    for (const { text, label } of boxes) label.hidden = !text.includes(search.value);
  });
  const tickAll = (ticked: boolean): void => {
    for (const { box, label } of boxes) if (!label.hidden) box.checked = ticked;
  };
  const form = make(
    'form',
    { method: 'dialog' },
    make('h2', { id: 'filter-title' }, title),
    make('p', {}, texts.filterHint),
    search,
    make(
      'div',
      { class: 'row' },
      button(texts.tickAll, () => tickAll(true)),
      button(texts.tickNone, () => tickAll(false)),
    ),
    make(
      'div',
      { class: 'choices', role: 'group', 'aria-labelledby': 'filter-title' },
      ...boxes.map(({ label }) => label),
    ),
  );
  const dialog = make('dialog', { class: 'ask', 'aria-labelledby': 'filter-title' }, form);
  form.append(
    make(
      'div',
      { class: 'buttons' },
      ...(others ? [button(texts.filterOff, () => dialog.close('all'))] : []),
      button(texts.cancel, () => dialog.close('')),
      make('button', { type: 'submit', class: 'main', value: 'OK' }, texts.ok),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (dialog.returnValue === 'all') done('all');
      else if (dialog.returnValue !== 'OK') done(null);
      else done(new Set(boxes.filter(({ box }) => !box.checked).map(({ text }) => text)));
    });
  });
}
