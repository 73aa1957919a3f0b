/** Paragraphs of a Word file. */
import { escaped } from '../../domain/text/markup';

export function style(name: string): string {
  return `<w:pStyle w:val="${name}"/>`;
}

export function paragraph(text: string, properties: string, run = ''): string {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${wordText(line)}</w:t>`);
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r>${run}${lines.join('<w:br/>')}</w:r></w:p>`;
}

/** Control characters have no place in XML. */
export function wordText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return escaped(text.replace(/[\u0000-\u0008\u000b-\u001f]/g, ''));
}
