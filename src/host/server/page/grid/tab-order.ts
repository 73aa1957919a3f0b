/** Of all that the engine puts into the page, the cells' editor alone takes the keys, and it has a name. */
import { texts } from '../base/texts';

export function nameEditor(container: HTMLElement): void {
  const look = (): void => {
    for (const canvas of container.querySelectorAll<HTMLElement>('canvas[tabindex]:not([tabindex="-1"])'))
      canvas.tabIndex = -1;
    for (const editor of container.querySelectorAll('[data-u-comp=editor]:not([aria-label])')) {
      editor.setAttribute('tabindex', '0');
      editor.setAttribute('role', 'textbox');
      editor.setAttribute('aria-multiline', 'true');
      editor.setAttribute('aria-label', texts.cells);
    }
    for (const button of container.querySelectorAll<HTMLElement>('button:not([tabindex="-1"])')) button.tabIndex = -1;
  };
  new MutationObserver(look).observe(container, { childList: true, subtree: true });
  look();
}
