/** Finds what may tell who a person is in a note: telephone, mail and house numbers, My Number, a name with さん or 様. */
import { visible } from './text';

export type PersonalKind = 'phone' | 'mail' | 'address' | 'myNumber' | 'name';

export interface PersonalData {
  readonly kind: PersonalKind;
  /** As it stands in the text, at full or half width. */
  readonly found: string;
}

const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
/** Any run of digits and what people put between them; what it is, its digits tell. */
const DIGIT_RUN = /\+?\d[\d()‐-―−ー -]{7,}\d/g;
const PHONE = /^(?:\+81|0)/;
const POSTAL_CODE = /〒 ?\d{3}-?\d{4}/;
const HOUSE_NUMBER = /\d+丁目 ?\d+|\d+番地|\d+番 ?\d+号|\d+番 ?\d+-\d+/;
/** 小島町2-35-1, but no 令和7-6-3 and no 第2-3-1. */
const BLOCK_NUMBER = /[^\s\d年月日第号和成正治(]\d{1,2}-\d{1,3}-\d{1,4}(?![\d-])/;
const PLACE_BEFORE = /[々ヶケがの\u4e00-\u9fff]/;

/** A name's last characters before the word of address, at most as long as a family name with a given one. */
const NAMED = /([々\u4e00-\u9fff]{1,5}|[ァ-ヶー]{2,8}) ?(?:さん|さま|様(?![式子々相])|氏(?![名族神子])|くん|ちゃん)/g;
/** Words for people that name nobody: kin, roles, trades. What ends like this is no name. */
const NOBODY =
  /(?:皆|各位|母|父|兄|姉|妹|弟|奥|嫁|婿|娘|息子|孫|両親|者|員|長|主|族|客|民|医|師|士|生徒|学生|先生|会社|店|隣|大家|仲間|友達|先輩|後輩|担当|相談|支援|地域|住人|世帯|本人|相手|団体|赤|何|[八百魚肉花本床酒薬米]屋|不動産屋|電気屋|氏神)$/;
const ALONE = /^(?:屋|子|夫|親|同|多|仕|模|一|異|有|紋|王|神|仏|殿|姫|若|貴|上|逆|文|家|彼|両|源|平|某|華|摂|諸|無)$/;
const NOBODY_IN_KATAKANA =
  /(?:ー|ママ|パパ|スタッフ|ボランティア|サービス|ケアマネ|ナース|ホーム|クラブ|グループ|サロン|ボラ|ケア|ステーション|クリニック)$/;

/** At most one of each kind, in the order of the kinds. Text that only looks alike (dates, counts, 皆さん) is passed over. */
export function findPersonalData(text: string): PersonalData[] {
  const seen = visible(text).normalize('NFKC');
  const found: readonly (readonly [PersonalKind, string | undefined])[] = [
    ['phone', digitRuns(seen).find(isPhone)],
    ['mail', MAIL.exec(seen)?.[0]],
    ['address', address(seen)],
    ['myNumber', digitRuns(seen).find(isMyNumber)],
    ['name', named(seen)],
  ];
  return found.flatMap(([kind, each]) => (each === undefined ? [] : [{ kind, found: each }]));
}

function digitRuns(text: string): string[] {
  return text.match(DIGIT_RUN) ?? [];
}

/** Ten or eleven digits from 0 on; more than one dash or space apart they are several numbers. */
function isPhone(run: string): boolean {
  const digits = run.replace(/\D/g, '');
  const length = run.startsWith('+81') ? digits.length - 1 : digits.length;
  return PHONE.test(run) && (length === 10 || length === 11) && !/[ ‐-―−ー-]{2}/.test(run);
}

/** Twelve digits whose last one checks the others: a case number of twelve is passed over ten times in eleven. */
function isMyNumber(run: string): boolean {
  if (!/^\d{4}([ -]?)\d{4}\1\d{4}$/.test(run)) return false;
  const [check = 0, ...digits] = Array.from(run.replace(/\D/g, ''), Number).reverse();
  const sum = digits.reduce((total, digit, index) => total + digit * (index < 6 ? index + 2 : index - 4), 0);
  return check === (sum % 11 <= 1 ? 0 : 11 - (sum % 11));
}

function address(text: string): string | undefined {
  const block = BLOCK_NUMBER.exec(text)?.[0];
  const placed = block !== undefined && PLACE_BEFORE.test(block.charAt(0)) ? block : undefined;
  return POSTAL_CODE.exec(text)?.[0] ?? HOUSE_NUMBER.exec(text)?.[0] ?? placed;
}

function named(text: string): string | undefined {
  for (const [found, name = ''] of text.matchAll(NAMED)) {
    const nobody = /^[ァ-ヶー]/.test(name) ? NOBODY_IN_KATAKANA : NOBODY;
    if (!nobody.test(name) && !ALONE.test(name)) return found;
  }
  return undefined;
}
