/** Names as people write them: one canonical form, and a key under which look-alikes meet. */
import { usualKanji } from './kanji-variants';
import { visible } from './text';

/** Japanese script: kana, kanji, and the marks that stand among them. */
const JAPANESE =
  '(?:[\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[\ud840-\ud884][\udc00-\udfff])';
const SPACE_BEFORE_JAPANESE = new RegExp(` +(${JAPANESE})`, 'g');
const SPACE_AFTER_JAPANESE = new RegExp(`(${JAPANESE}) +`, 'g');
const WAVE_AFTER_JAPANESE = new RegExp(`(${JAPANESE})~`, 'g');
const MIDDLE_DOTS = /[\u00b7\u2022\u2027\u2219\u22c5]/g;
/** ケ, ヵ, ヶ said "ga", "ka" or "ko": between kanji (緑ケ丘), or between a number and a kanji (3ケ所). */
const SMALL_KE = /([0-9\u3005\u3007\u4e00-\u9fff])[ケヵヶ](?=[\u3005\u4e00-\u9fff])/g;
/** What a cell must not begin with as a formula: kept as typed, full-width or not. */
const FORMULA_HEAD = /^[=+\-@＝＋－＠][=+\-@＝＋－＠\s]*/;

/** Abbreviations that mean one legal form wherever they stand. */
const LEGAL_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\(株\)/g, '株式会社'],
  [/\(有\)/g, '有限会社'],
  [/\(社福\)/g, '社会福祉法人'],
  [/\(一社\)/g, '一般社団法人'],
  [/\(一財\)/g, '一般財団法人'],
  [/\(公社\)/g, '公益社団法人'],
  [/\(公財\)/g, '公益財団法人'],
  [/\((?:特非|NPO)\)/g, '特定非営利活動法人'],
  [/\(独\)/g, '独立行政法人'],
  [/\(労協\)/g, '労働者協同組合'],
  // A single character in brackets may be a remark further on in a name; in front it is the legal form.
  [/^\(福\)/, '社会福祉法人'],
  [/^\(同\)/, '合同会社'],
  [/^\(医\)/, '医療法人'],
  [/^\(学\)/, '学校法人'],
  [/^\(宗\)/, '宗教法人'],
];

const LEGAL_FORM_NAMES =
  /株式会社|有限会社|合同会社|合資会社|合名会社|(?:(?:一般|公益|特例)?(?:社団|財団))法人|社会福祉法人|(?:認定)?(?:特定非営利活動|npo)法人|医療法人(?:社団|財団)?|学校法人|宗教法人|独立行政法人|地方独立行政法人|労働者協同組合|認可地縁団体|任意団体/g;

const FORM_BEFORE_NAME = new RegExp(`(${LEGAL_FORM_NAMES.source})\\s+(?=\\S)`, 'gi');
const FORM_BEHIND_NAME = new RegExp(`(\\S)\\s+(${LEGAL_FORM_NAMES.source})$`, 'i');

/** The text without the space between a legal form and the name that it belongs to: 「社会福祉法人　若葉会」 is one name. */
export function withFormsJoined(text: string): string {
  return text.replace(FORM_BEFORE_NAME, '$1').replace(FORM_BEHIND_NAME, '$1$2');
}

/**
 * The form a name is written back in: NFKC, no invisible characters, outer spaces removed, inner ones removed beside
 * Japanese and single elsewhere, one middle dot ・, one ヶ between kanji, legal forms written out. Dashes and the long
 * vowel mark stay as they are, since either may be meant. Leading formula signs stay as typed.
 * For example 「㈱ みどり ･ケア」 gives 「株式会社みどり・ケア」.
 */
export function canonicalName(text: string): string {
  const known = canonical.get(text);
  if (known !== undefined) return known;
  const name = canonicalOf(text);
  if (canonical.size >= MOST_KEPT) canonical.clear();
  canonical.set(text, name);
  return name;
}

/** A book names the same few hundred again and again. */
const canonical = new Map<string, string>();
const MOST_KEPT = 5000;

function canonicalOf(text: string): string {
  const seen = visible(text).trim();
  const head = FORMULA_HEAD.exec(seen)?.[0] ?? '';
  const plain = close(seen.slice(head.length).normalize('NFKC').replace(MIDDLE_DOTS, '・'));
  const named = LEGAL_FORMS.reduce((name, [short, full]) => name.replace(short, full), head + plain);
  return close(named).replace(WAVE_AFTER_JAPANESE, '$1〜').replace(SMALL_KE, '$1ヶ');
}

/** Outer spaces removed, inner ones removed beside Japanese and single elsewhere. */
function close(name: string): string {
  const single = name.normalize().replace(/\s+/g, ' ').trim();
  return single.replace(SPACE_BEFORE_JAPANESE, '$1').replace(SPACE_AFTER_JAPANESE, '$1');
}

/** Letters of other scripts that are drawn alike: Cyrillic and Greek for Latin, kanji for kana. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  α: 'a',
  β: 'b',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'y',
  χ: 'x',
  口: 'ろ',
  二: 'に',
  力: 'か',
  夕: 'た',
  工: 'え',
  卜: 'と',
};
const LOOK_ALIKE = new RegExp(`[${Object.keys(LOOK_ALIKES).join('')}]`, 'g');
const SMALL_KANA = 'ぁぃぅぇぉっゃゅょゎ';
const LARGE_KANA = 'あいうえおつやゆよわ';

/**
 * Names with the same key look alike and may be one organisation: case, kana script and size, long vowels and dashes,
 * spaces and punctuation, the legal form, variants of a kanji and letters of other scripts drawn alike are set aside. A key is never shown.
 */
export function lookAlikeKey(text: string): string {
  const name = comparable(text);
  return bareForm(usualKanji(withoutLegalForm(name)));
}

/** The canonical form without case, the first step of every comparison. */
export function comparable(text: string): string {
  return canonicalName(text).normalize('NFKC').toLowerCase();
}

/** A comparable name without its legal form; one that is nothing else stays. */
export function withoutLegalForm(name: string): string {
  const bare = name.replace(LEGAL_FORM_NAMES, '');
  return bareForm(bare) === '' ? name : bare;
}

/** A comparable name without signs and spaces, its kana large and of one script. */
export function bareForm(name: string): string {
  return name
    .replace(/[\ufe00-\ufe0f]|\udb40[\udd00-\uddef]/g, '')
    .replace(/([\u4e00-\u9fff])[がヶ](?=[\u4e00-\u9fff])/g, '$1が')
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[ぁぃぅぇぉっゃゅょゎ]/g, (kana) => LARGE_KANA.charAt(SMALL_KANA.indexOf(kana)))
    .replace(LOOK_ALIKE, (letter) => LOOK_ALIKES[letter] ?? letter)
    .replace(
      /[\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e\u2010-\u2015\u2212\u3001-\u3004\u3008-\u301f\u30fb\u30fc]/g,
      '',
    );
}
