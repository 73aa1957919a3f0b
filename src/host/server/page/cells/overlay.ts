/** What a person typed and the host has not confirmed yet: shown in the cells at once, and taken back when it is refused. */

export interface TypedBlock {
  readonly sheetId: number;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly texts: readonly (readonly string[])[];
}

export class Overlay {
  readonly #blocks = new Set<TypedBlock>();

  constructor(private readonly changed: () => void) {}

  /** Shows a block; the answer takes it away again. */
  put(block: TypedBlock): () => void {
    this.#blocks.add(block);
    this.changed();
    return () => {
      if (this.#blocks.delete(block)) this.changed();
    };
  }

  /** The text typed there last, also ''; undefined when nothing is waiting. */
  at(sheetId: string, row: number, column: number): string | undefined {
    let found: string | undefined;
    for (const block of this.#blocks) {
      if (String(block.sheetId) !== sheetId) continue;
      const text = block.texts[row - block.row]?.[column - block.column];
      if (text !== undefined) found = text;
    }
    return found;
  }
}
