/** One page out of a template, a script and a style sheet: Apps Script serves no other kind of client file. */

const scriptSlot = '<!-- script -->';
const styleSlot = '<!-- style -->';

/**
 * Put the script and the style into the template's two slots.
 * Text that would end its own element early (`</script`, `</style`, `<!--`) is escaped, which changes neither's meaning.
 * @throws when a slot is missing or stands there twice
 */
export function inlineHtml(template: string, parts: { readonly script: string; readonly style: string }): string {
  const script = parts.script.replace(/<(?=\/script|!--|script)/gi, '\\x3C');
  const style = parts.style.replace(/<(?=\/style|!--)/gi, '\\3C ');
  return fill(fill(template, styleSlot, `<style>\n${style}</style>`), scriptSlot, `<script>\n${script}</script>`);
}

function fill(template: string, slot: string, text: string): string {
  const [before, after, ...more] = template.split(slot);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`The page's template must hold ${slot} exactly once`);
  }
  return before + text + after;
}
