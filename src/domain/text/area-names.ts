/** Which area a typed text means: exactly, in another way of writing, or probably. */

import { canonicalName, lookAlikeKey } from './names';

/** Longer text names no area, and is not worth a look. */
const MAX_LENGTH = 200;
const BETWEEN_PARTS = /(?:[\s、,/・.&+と→⇒;()]|or|及び|および)+/;
/** A person is not sure of it. */
const DOUBT = /[?？]/;
/** What people add to the name of an area or of one of its parts. */
const SUFFIX = /(?:福祉)?(?:圏域|地区|地域|エリア|方面|小学校区|学区|小学校|小|町)$/;
/** 第1圏域 is the first of a list that nobody knows here, and not the area of 第一小学校. */
const NUMBERED = /^第?[0-9一二三四五六七八九]+(?:福祉)?圏域$/;
const KANJI_DIGITS = '〇一二三四五六七八九';

/**
 * The area (or `cityWide`) that a typed text means, as it stands in the settings; null when it means none or could mean
 * two. Beyond canonicalName, the sign between the parts (・ 、 / a space or none), が for ヶ, の for ノ, 2 for 二, old forms
 * of kanji, and 圏域 behind the name do not matter.
 */
export function canonicalArea(text: string, areas: readonly string[], cityWide: string): string | null {
  if (text === cityWide || areas.includes(text)) return text;
  if (text.length > MAX_LENGTH || DOUBT.test(text)) return null;
  const exact = onlyOne([...areas, cityWide], areaKey(text), [...areas.map(areaKey), areaKey(cityWide)]);
  return exact ?? onlyOne(areas, alikeKey(text), namesOf(areas).keys);
}

/** The area that was probably meant: it has the parts that were typed, or differs by a letter or two; null when none or two do. */
export function likelyArea(text: string, areas: readonly string[]): string | null {
  if (text.length > MAX_LENGTH) return null;
  const { keys, parts } = namesOf(areas);
  const typed = partsOf(text);
  if (typed.length === 0 || NUMBERED.test(canonicalName(text))) return null;
  const having = areas.filter((_, index) => typed.every((part) => parts[index]?.includes(part)));
  if (having.length > 0) return having.length === 1 ? (having[0] ?? null) : null;
  const wanted = alikeKey(canonicalName(text).replace(SUFFIX, ''));
  const near = areas.filter((_, index) => {
    const key = keys[index] ?? '';
    const allowed = Math.min(2, Math.floor(key.length / 4));
    return Math.abs(key.length - wanted.length) <= allowed && distance(wanted, key) <= allowed;
  });
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** Whether more than one area is named, each by all its parts or by one of them. */
export function severalAreas(text: string, areas: readonly string[]): boolean {
  if (text.length > MAX_LENGTH) return false;
  const { parts } = namesOf(areas);
  const isOf = (index: number, part: string): boolean => parts[index]?.includes(part) === true;
  // A line break or a space may stand between two names, and within one.
  return [partsOf(text), text.split(/\s+/).flatMap(partsOf)].some((typed) => {
    const named = areas.filter((_, index) => typed.some((part) => isOf(index, part)));
    return named.length > 1 && typed.every((part) => areas.some((_, index) => isOf(index, part)));
  });
}

/** The area whose key is the wanted one; null when none's or two areas' is. */
function onlyOne(all: readonly string[], wanted: string, keys: readonly string[]): string | null {
  const found = wanted === '' ? [] : all.filter((_, index) => keys[index] === wanted);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function areaKey(text: string): string {
  return canonicalName(text)
    .replace(/^圏域を問わない\((.*)\)$/, '$1')
    .replace(/[\s、,/・.]+/g, '')
    .replace(/(?:福祉)?圏域$/, '')
    .replace(/([\u4e00-\u9fff])[がヶ](?=[\u4e00-\u9fff])/g, '$1ヶ');
}

/** What typed texts are compared with, each by the area's index. */
interface AreaNames {
  readonly keys: readonly string[];
  readonly parts: readonly (readonly string[])[];
}

/** Made once for a plan: every row with an unknown area asks for them. */
const known = new WeakMap<readonly string[], AreaNames>();

function namesOf(areas: readonly string[]): AreaNames {
  const names = known.get(areas) ?? { keys: areas.map(alikeKey), parts: areas.map(partsOf) };
  known.set(areas, names);
  return names;
}

function alikeKey(text: string): string {
  const named = areaKey(text).replace(/第([0-9])(?![0-9])/g, (_, digit) => `第${KANJI_DIGITS.charAt(Number(digit))}`);
  return named === '' ? '' : lookAlikeKey(named);
}

function partsOf(text: string): string[] {
  return canonicalName(text)
    .split(BETWEEN_PARTS)
    .map((part) => alikeKey(part.replace(DOUBT, '').replace(SUFFIX, '')))
    .filter((part) => part !== '');
}

/** How many letters must be put in, taken out or changed to make one of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [index, each] of [...other].entries()) {
      const changed = (row[index] ?? 0) + (letter === each ? 0 : 1);
      next.push(Math.min(changed, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
