/** The engine compares a style with every other one until it finds an equal one; here each way to write it is compared once. */

import type { IStyleData, Styles } from '@univerjs/core';

const NONE = '-1';

export function rememberStyleIds(styles: Styles): void {
  const found = new Map<string, string>();
  const search = styles.search.bind(styles);
  styles.search = (style: IStyleData, written: string) => {
    const known = found.get(written);
    if (known !== undefined && styles.get(known) !== undefined) return known;
    const id = search(style, written);
    if (id !== NONE) found.set(written, id);
    return id;
  };
}
