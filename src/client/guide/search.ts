/** Finding sections of the guide by their words. */

/** Width, case and kana script aside. */
function folded(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  return plain.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/**
 * Shows and opens the sections that hold every word of `wanted`; all of them, closed, for none.
 * @returns how many were found; null for no word
 */
export function searchGuide(guide: ParentNode, wanted: string): number | null {
  const words = folded(wanted)
    .split(/\s+/)
    .filter((word) => word !== '');
  let found = 0;
  for (const section of guide.querySelectorAll<HTMLDetailsElement>('details')) {
    const text = folded(`${section.dataset.chapter ?? ''} ${section.textContent ?? ''}`);
    const fits = words.every((word) => text.includes(word));
    section.hidden = !fits;
    section.open = fits && words.length > 0;
    if (fits) found += 1;
  }
  for (const chapter of guide.querySelectorAll<HTMLElement>('section'))
    chapter.hidden = chapter.querySelector('details:not([hidden])') === null;
  return words.length === 0 ? null : found;
}
