/** What this browser remembers between two visits. Where storage is refused, nothing is, and nothing breaks. */

const prefix = 'chofu-kpi-form.';

export type Remembered = 'area' | 'staff' | 'language' | 'draft' | 'year';

export function recall(name: Remembered): string {
  try {
    return localStorage.getItem(prefix + name) ?? '';
  } catch {
    return '';
  }
}

/** '' forgets. */
export function remember(name: Remembered, value: string): void {
  try {
    if (value === '') localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, value);
  } catch {
    // A convenience only: private windows and embedded frames may refuse it.
  }
}
