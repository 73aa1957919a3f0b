/** One page out of a template, a script, a style sheet and the guide: Apps Script serves no other kind of client file. */

const scriptSlot = '<!-- script -->';
const styleSlot = '<!-- style -->';
const guideSlot = '<!-- guide -->';

/** Text that would end its own element early. The bundler writes it in another way, which means the same. */
const enders = {
  script: ['</script', '<script', '<!--'],
  style: ['</style', '<!--'],
  guide: ['</template', '<script', '<style', '<!--'],
} as const;

type Parts = Readonly<Record<keyof typeof enders, string>>;

/**
 * Put the script, the style and the guide's markup into the template's three slots.
 * @throws when a slot is missing or stands there twice, or a part would end its element early
 */
export function inlineHtml(template: string, parts: Parts): string {
  const { script, style, guide } = parts;
  check('script', script);
  check('style', style);
  check('guide', guide);
  const styled = fill(template, styleSlot, `<style>\n${style}</style>`);
  return fill(fill(styled, guideSlot, guide), scriptSlot, `<script>\n${script}</script>`);
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
