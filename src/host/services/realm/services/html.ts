/** HtmlService and its output: text with a title, a size and meta tags. Templates are outside the subset. */
import { call } from '../base/bridge';
import { declare, service } from '../base/declared';
import { SandboxMode, XFrameOptionsMode } from '../base/enums';

class HtmlOutputMetaTag {
  readonly #name: string;
  readonly #content: string;

  constructor(name: string, content: string) {
    this.#name = name;
    this.#content = content;
  }

  getName(): string {
    return this.#name;
  }

  getContent(): string {
    return this.#content;
  }
}
declare(HtmlOutputMetaTag, 'HtmlOutputMetaTag');

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

export class HtmlOutput {
  #content: string;
  #title = '';
  #faviconUrl = '';
  #width: number | null = null;
  #height: number | null = null;
  readonly #tags: HtmlOutputMetaTag[] = [];

  constructor(content: string) {
    this.#content = content;
  }

  getContent(): string {
    return this.#content;
  }

  setContent(content: unknown): this {
    this.#content = String(content);
    return this;
  }

  append(content: unknown): this {
    this.#content += String(content);
    return this;
  }

  appendUntrusted(content: unknown): this {
    this.#content += escapeHtml(String(content));
    return this;
  }

  clear(): this {
    this.#content = '';
    return this;
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: unknown): this {
    this.#title = String(title);
    return this;
  }

  getWidth(): number | null {
    return this.#width;
  }

  setWidth(width: unknown): this {
    this.#width = typeof width === 'number' ? width : null;
    return this;
  }

  getHeight(): number | null {
    return this.#height;
  }

  setHeight(height: unknown): this {
    this.#height = typeof height === 'number' ? height : null;
    return this;
  }

  addMetaTag(name: unknown, content: unknown): this {
    this.#tags.push(new HtmlOutputMetaTag(String(name), String(content)));
    return this;
  }

  getMetaTags(): HtmlOutputMetaTag[] {
    return [...this.#tags];
  }

  getFaviconUrl(): string {
    return this.#faviconUrl;
  }

  setFaviconUrl(url: unknown): this {
    this.#faviconUrl = String(url);
    return this;
  }

  /** Framing is the host's matter; nothing to keep. */
  setXFrameOptionsMode(_mode: unknown): this {
    return this;
  }

  /** Without effect on the live service too. */
  setSandboxMode(_mode: unknown): this {
    return this;
  }
}
declare(HtmlOutput, 'HtmlOutput');

export const htmlService = service('HtmlService', {
  SandboxMode,
  XFrameOptionsMode,
  createHtmlOutput: (html: unknown = '') => new HtmlOutput(String(html)),
  createHtmlOutputFromFile: (name: unknown) =>
    new HtmlOutput(call('html.file', 'HtmlService.createHtmlOutputFromFile', String(name))),
});
