/** The script's own pages: the sidebar and dialogs, each in a frame whose google.script.run goes through this window. */

import type { Json } from '../../../local/local-workbook';
import type { ShownThing } from '../../../local/messages';
import { byId, iconButton, make } from '../base/dom';
import { texts } from '../base/texts';
import type { Outcome } from '../live/connection';

/** As Apps Script's own frame allows, except leaving the page. */
const sandbox =
  'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads';

export interface FramesHooks {
  run(fn: string, args: Json[]): Promise<Outcome>;
  /** The grid is to take the keys again. */
  focusGrid(): void;
  /** F6 was pressed inside a frame. */
  nextRegion(way: 1 | -1): void;
}

interface Open {
  readonly frame: HTMLIFrameElement;
  close(): void;
}

export class Frames {
  readonly #side = byId('side', HTMLElement);
  #sidebar: Open | null = null;
  #dialog: Open | null = null;

  constructor(private readonly hooks: FramesHooks) {
    window.addEventListener('message', (event) => void this.#hear(event));
  }

  show(thing: ShownThing): void {
    if (thing.kind === 'sidebar') this.#showSidebar(thing);
    else this.#showDialog(thing);
  }

  #showSidebar({ title, path }: ShownThing): void {
    this.#sidebar?.close();
    const name = title || texts.sidebar;
    const frame = make('iframe', { src: path, sandbox, title: name });
    const close = (): void => {
      this.#sidebar = null;
      this.#side.hidden = true;
      this.#side.replaceChildren();
      window.dispatchEvent(new Event('resize'));
    };
    this.#sidebar = { frame, close };
    const shut = iconButton(
      'close',
      texts.close,
      () => {
        close();
        this.hooks.focusGrid();
      },
      { class: 'plain' },
    );
    this.#side.replaceChildren(make('div', { class: 'side-head' }, make('h2', {}, name), shut), frame);
    this.#side.hidden = false;
    window.dispatchEvent(new Event('resize'));
    frame.addEventListener('load', () => frame.focus());
  }

  #showDialog({ kind, title, path, width, height }: ShownThing): void {
    this.#dialog?.close();
    const frame = make('iframe', { src: path, sandbox, title: title || texts.product });
    frame.style.width = `${width ?? 600}px`;
    frame.style.height = `${height ?? 400}px`;
    const dialog = make('dialog', { class: 'page-dialog', 'aria-label': title || texts.product });
    const shut = iconButton('close', texts.close, () => dialog.close(), { class: 'plain' });
    dialog.append(make('div', { class: 'side-head' }, make('h2', {}, title), shut), frame);
    document.body.append(dialog);
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (this.#dialog?.frame === frame) this.#dialog = null;
    });
    this.#dialog = { frame, close: () => dialog.close() };
    if (kind === 'modal') dialog.showModal();
    else dialog.show();
  }

  async #hear({ source, data, origin }: MessageEvent): Promise<void> {
    const open = [this.#sidebar, this.#dialog].find((each) => each !== null && each.frame.contentWindow === source);
    if (!open || origin !== location.origin || typeof data !== 'object' || data === null) return;
    const asked = Object(data);
    if (asked.kind === 'close') open.close();
    if (asked.kind === 'close' || asked.kind === 'focus') this.hooks.focusGrid();
    if (asked.kind === 'region') this.hooks.nextRegion(asked.back === true ? -1 : 1);
    if (asked.kind === 'size' && open === this.#dialog) resize(open.frame, asked);
    if (asked.kind !== 'run') return;
    const outcome = await this.hooks.run(String(asked.function), asked.args);
    open.frame.contentWindow?.postMessage({ kind: 'ran', id: asked.id, ...outcome }, location.origin);
  }
}

function resize(frame: HTMLIFrameElement, { width, height }: { width?: unknown; height?: unknown }): void {
  if (typeof width === 'number') frame.style.width = `${Math.min(width, window.innerWidth - 32)}px`;
  if (typeof height === 'number') frame.style.height = `${Math.min(height, window.innerHeight - 96)}px`;
}
