/** The number format of the selected cells. */

import { toA1 } from '../../../book/model/a1';
import type { WindowAct } from '../../../local/messages';
import { byId } from '../base/dom';
import { texts } from '../base/texts';
import type { Grid } from '../grid/grid';

const other = '\n';

export class FormatField {
  readonly #field = byId('format', HTMLSelectElement);

  constructor(
    private readonly grid: Grid,
    private readonly act: (act: WindowAct) => void,
  ) {
    this.#field.append(
      ...texts.formats.map(([value, text]) => new Option(text, value)),
      new Option(texts.otherFormat, other),
    );
    for (const option of this.#field.options) option.hidden = option.value === other;
    this.#field.addEventListener('change', () => this.#set());
  }

  show(): void {
    const { row, column } = this.grid.activeCell();
    const format = this.grid.cells.formatAt(this.grid.activeSheetId(), row, column);
    this.#field.value = texts.formats.some(([value]) => value === format) ? format : other;
  }

  #set(): void {
    const at = this.grid.selection();
    const sheet = this.grid.sheetName(at.sheetId);
    this.act({ do: 'numberFormat', sheet, range: toA1(at), format: this.#field.value });
  }
}
