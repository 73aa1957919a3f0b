/** docs/guide.ja.md as sections of a page that can be searched, for the sidebar and the phone. */
import { marked, type Token, type Tokens } from 'marked';

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
  // The one section of a chapter says its name.
  const heading = sections.length === 1 && sections[0]?.title === title ? '<h2 class="unseen">' : '<h2>';
  return `<section>${heading}${name}</h2>\n${inside.join('\n')}\n</section>`;
}

/** Without pictures, which are too wide for a sidebar, and without links, which its frame does not follow. */
function html(tokens: readonly Token[]): string {
  const renderer = new marked.Renderer();
  renderer.image = () => '';
  renderer.link = function link({ tokens: inner }) {
    return this.parser.parseInline(inner);
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
