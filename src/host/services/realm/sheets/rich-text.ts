/** Rich text as far as it is plain: the text survives, styles of parts of it do not. */
import type { Wire } from '../../../book/model/types';
import { mismatch } from '../base/bridge';
import { declare } from '../base/declared';

export class RichTextValue {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  getText(): string {
    return this.#text;
  }

  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder().setText(this.#text);
  }
}
declare(RichTextValue, 'RichTextValue');

export class RichTextValueBuilder {
  #text = '';

  setText(text: unknown): this {
    this.#text = String(text);
    return this;
  }

  build(): RichTextValue {
    return new RichTextValue(this.#text);
  }
}
declare(RichTextValueBuilder, 'RichTextValueBuilder');

/** The rich text of a cell; null for a cell that holds no text, as on the live service. */
export function plainRichText(value: Wire): RichTextValue | null {
  return typeof value === 'string' ? new RichTextValue(value) : null;
}

/** The text to put into a cell; a leading sign that would make a formula of it is guarded, for rich text is always text. */
export function richTextOf(value: unknown): string {
  if (!(value instanceof RichTextValue)) throw mismatch('SpreadsheetApp.Range.setRichTextValue', [value]);
  const text = value.getText();
  return text === '' ? '' : `'${text}`;
}
