/** dist/Guide.html: docs/guide.ja.md as a page of sections that can be searched, for the sidebar. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { marked, type Token, type Tokens } from 'marked';
import { bundled } from './form-page';
import { inlineHtml } from './inline-html';

const sectionsSlot = '<!-- sections -->';

/** Guide.html from the guide as Markdown and the folder that holds guide.html, guide.css and main.ts. */
export async function guidePage(guide: string, folder: string): Promise<string> {
  const [template, style, script] = await Promise.all([
    readFile(resolve(folder, 'guide.html'), 'utf8'),
    bundled({ entryPoints: [resolve(folder, 'guide.css')] }),
    bundled({ entryPoints: [resolve(folder, 'main.ts')] }),
  ]);
  const [before, after, ...more] = template.split(sectionsSlot);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`The guide's template must hold ${sectionsSlot} exactly once`);
  return inlineHtml(before + guideSections(guide) + after, { script: script.text, style: style.text });
}

interface Section {
  readonly title: string;
  readonly tokens: Token[];
}

interface Chapter {
  readonly title: string;
  readonly sections: Section[];
}

/** A chapter for each ##, with a section for each ### in it, or one where it has none. What stands before is left out. */
export function guideSections(guide: string): string {
  const chapters: Chapter[] = [];
  for (const token of marked.lexer(guide)) {
    const heading = token.type === 'heading' ? (token as Tokens.Heading) : null;
    const chapter = chapters.at(-1);
    if (heading?.depth === 2) chapters.push({ title: heading.text, sections: [] });
    else if (chapter !== undefined && heading?.depth === 3) chapter.sections.push({ title: heading.text, tokens: [] });
    else if (chapter !== undefined) {
      if (chapter.sections.length === 0) chapter.sections.push({ title: chapter.title, tokens: [] });
      chapter.sections.at(-1)?.tokens.push(token);
    }
  }
  return chapters.map(chapterHtml).join('\n');
}

function chapterHtml({ title, sections }: Chapter): string {
  const name = plain(title);
  const inside = sections
    .filter(({ tokens }) => tokens.some(({ type }) => type !== 'space'))
    .map(
      (section) =>
        `<details data-chapter="${name}"><summary>${plain(section.title)}</summary><div>${html(section.tokens)}</div></details>`,
    );
  return `<section><h2>${name}</h2>\n${inside.join('\n')}\n</section>`;
}

/** Without pictures, which are too wide for a sidebar, and without links inside the guide, which a frame does not follow. */
function html(tokens: readonly Token[]): string {
  const renderer = new marked.Renderer();
  renderer.image = () => '';
  renderer.link = function link({ href, tokens: inner }) {
    const words = this.parser.parseInline(inner);
    return /^https:/.test(href) ? `<a href="${plain(href)}" target="_blank" rel="noopener">${words}</a>` : words;
  };
  return marked
    .parser(
      tokens.filter((token) => !isOfPictures(token)),
      { renderer },
    )
    .replace(/<p>\s*<\/p>/g, '')
    .trim();
}

/** A table that shows nothing but pictures. */
function isOfPictures(token: Token): boolean {
  if (token.type !== 'table') return false;
  const { rows } = token as Tokens.Table;
  return rows.every((cells) => cells.every((cell) => cell.tokens.every(({ type }) => type === 'image')));
}

function plain(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
