/** Finding sections of the guide by their words. */
import { guide } from '../../i18n/ja/guide';

/** Width, case and kana script aside. */
function folded(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  return plain.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** Shows and opens the sections that hold every word of `wanted`, and says how many; all of them, closed, for none. */
export function searchGuide(page: ParentNode, wanted: string): void {
  const words = folded(wanted)
    .split(/\s+/)
    .filter((word) => word !== '');
  let found = 0;
  for (const section of page.querySelectorAll<HTMLDetailsElement>('details')) {
    const text = folded(`${section.dataset.chapter ?? ''} ${section.textContent ?? ''}`);
    const fits = words.every((word) => text.includes(word));
    section.hidden = !fits;
    section.open = fits && words.length > 0;
    if (fits) found += 1;
  }
  for (const chapter of page.querySelectorAll<HTMLElement>('section'))
    chapter.hidden = chapter.querySelector('details:not([hidden])') === null;
  const place = page.querySelector('#found');
  if (place !== null) place.textContent = words.length === 0 ? '' : guide.found(found);
}
