/** One page out of a template, a script and a style sheet: Apps Script serves no other kind of client file. */

const scriptSlot = '<!-- script -->';
const styleSlot = '<!-- style -->';

/** Text that would end its own element early. The bundler writes it in another way, which means the same. */
const enders = { script: ['</script', '<script', '<!--'], style: ['</style', '<!--'] } as const;

/**
 * Put the script and the style into the template's two slots.
 * @throws when a slot is missing or stands there twice, or a part would end its element early
 */
export function inlineHtml(template: string, parts: { readonly script: string; readonly style: string }): string {
  const { script, style } = parts;
  check('script', script);
  check('style', style);
  return fill(fill(template, styleSlot, `<style>\n${style}</style>`), scriptSlot, `<script>\n${script}</script>`);
}

function check(kind: keyof typeof enders, text: string): void {
  const lower = text.toLowerCase();
  const ender = enders[kind].find((each) => lower.includes(each));
  if (ender !== undefined) throw new Error(`The page's ${kind} holds ${ender}, which would end it early`);
}

function fill(template: string, slot: string, text: string): string {
  const [before, after, ...more] = template.split(slot);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`The page's template must hold ${slot} exactly once`);
  }
  return before + text + after;
}
