/** A year of rows in every form people type, with what each row is worth: an account kept apart from the product's code. */
import type { Cell } from './server';

export const AREAS = [
  '緑ヶ丘・滝坂',
  '若葉・調和',
  '上ノ原・柏野',
  '北ノ台・深大寺',
  '第二・八雲台・国領',
  '染地・杉森・布田',
  '第一・富士見台・多摩川',
  '第三・石原・飛田給',
  '市全域',
] as const;

/** Tab -> its count columns as [header, key]. 働きかけた団体 has none. */
export const TABS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  連携: [
    ['ネットワーク会議', 'network.meetings'],
    ['情報交換・連携会議', 'network.exchanges'],
  ],
  相談: [['相談受付', 'consultation.received']],
  訪問: [
    ['訪問件数', 'outreach.visits'],
    ['新規相談受付', 'outreach.newConsultations'],
    ['訪問相談支援', 'outreach.support'],
  ],
  継続支援: [
    ['本人・家族への継続支援', 'participation.family'],
    ['住民・専門機関との継続支援', 'participation.partners'],
  ],
  受け皿: [['社会資源への働きかけ', 'resources.approaches']],
  地域づくり: [['団体への働きかけ', 'community.approaches']],
  交流の場: [['交流の場の立ち上げ', 'places.launched']],
  居場所: [
    ['居場所の立ち上げ支援', 'hubs.launches'],
    ['居場所の拡充支援', 'hubs.expansions'],
  ],
  啓発: [['啓発', 'awareness.activities']],
  研修: [['研修', 'training.sessions']],
  担い手: [
    ['養成講座', 'facilitators.courses'],
    ['修了生との活動', 'facilitators.followups'],
  ],
};

/** Dates of fiscal 2025 as typed. */
export const GOOD_DATES: readonly string[] = [
  '2025/6/3',
  '2025-06-03',
  '2025年6月3日',
  '令和7年6月3日',
  '令和７年６月３日',
  'R7.6.3',
  'R8.1.15',
  '6/3',
  '6月3日',
  '６／３',
  '２０２５／１０／１',
  '2026/3/31',
  '2025/4/1',
  '令和8年2月1日',
  '1/20',
  ' 2025/7/7 ',
];
const BAD_DATES: readonly string[] = [
  '2025/2/30',
  '2025/3/31',
  '2026/4/1',
  '令和6年6月3日',
  'きのう',
  'R0.6.3',
  '13/1',
];

/** Counts as typed, with what they are worth. */
export const GOOD_COUNTS: readonly (readonly [Cell, number])[] = [
  [1, 1],
  ['2', 2],
  ['１２', 12],
  ['12件', 12],
  ['1,440', 1440],
  ['１，４４０件', 1440],
  ['12 回', 12],
  ['12.0', 12],
  [0, 0],
  ['３ケース', 3],
  ['5件', 5],
];
const BAD_COUNTS: readonly Cell[] = ['25人', '３世帯', '1.5', '-3', '1e9', '十二', '12/3', 'たくさん', '約12'];

/** Areas as typed, with the area they mean. */
const LOOSE_AREAS: readonly (readonly [string, string])[] = [
  ['緑ケ丘・滝坂', '緑ヶ丘・滝坂'],
  ['若葉･調和', '若葉・調和'],
  ['　市全域 ', '市全域'],
];
const BAD_AREAS: readonly string[] = ['調布', ''];

/** Organisations as typed, with the one they are. */
const ORGANISATIONS: readonly (readonly [string, string])[] = [
  ['みなみ町自治会', 'みなみ町自治会'],
  ['みなみ町　自治会', 'みなみ町自治会'],
  [' みなみ町自治会', 'みなみ町自治会'],
  ['㈱あおぞら商店', '株式会社あおぞら商店'],
  ['（株）あおぞら商店', '株式会社あおぞら商店'],
  ['株式会社あおぞら商店', '株式会社あおぞら商店'],
  ['ひだまりサロン･さくら', 'ひだまりサロン・さくら'],
  ['ひだまりサロン・さくら', 'ひだまりサロン・さくら'],
];

export interface TypedRow {
  readonly date: string;
  readonly area: string;
  readonly counts: readonly Cell[];
  readonly counterparty: string;
  /** The area it counts for, or null when the row does not count. */
  readonly countsFor: string | null;
  /** What each count is worth; null does not count. */
  readonly worth: readonly (number | null)[];
  readonly organisation: string;
}

/** Rows of one tab: every date form, every count form and every area at least once, good and bad, in a fixed order. */
export function rowsOf(tab: string, seed: number): TypedRow[] {
  const width = TABS[tab]?.length ?? 0;
  const rows: TypedRow[] = [];
  const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
  for (let index = 0; index < 48; index += 1) {
    const at = index + seed;
    const badDate = index % 9 === 8;
    const badArea = index % 11 === 10;
    const loose = index % 7 === 6 ? pick(LOOSE_AREAS, at) : null;
    const area = pick(AREAS, at);
    const counts = Array.from({ length: width }, (_, column) =>
      (index + column) % 6 === 5
        ? ([pick(BAD_COUNTS, at + column), null] as const)
        : (index + column) % 5 === 4
          ? ([null, null] as const)
          : pick(GOOD_COUNTS, at * 3 + column),
    );
    const [typedOrganisation, organisation] = pick(ORGANISATIONS, at);
    rows.push({
      date: badDate ? pick(BAD_DATES, at) : pick(GOOD_DATES, at),
      area: badArea ? pick(BAD_AREAS, at) : loose ? loose[0] : area,
      counts: counts.map(([typed]) => typed),
      counterparty: typedOrganisation,
      countsFor: badDate || badArea ? null : loose ? loose[1] : area,
      worth: counts.map(([, worth]) => worth),
      organisation,
    });
  }
  return rows;
}

export interface Account {
  /** Totals by indicator key, then by area ('*' is the city); absent means nothing was reported. */
  readonly totals: Map<string, Map<string, number>>;
  readonly uncounted: number;
}

/** Counts the rows by hand: sums, the organisations of 地域づくり, and the typed counts that do not count. */
export function accountOf(rowsByTab: ReadonlyMap<string, readonly TypedRow[]>): Account {
  const totals = new Map<string, Map<string, number>>();
  const met = new Map<string, Set<string>>();
  let uncounted = 0;
  const add = (key: string, area: string, worth: number): void => {
    const byArea = totals.get(key) ?? new Map<string, number>();
    totals.set(key, byArea);
    for (const scope of [area, '*']) byArea.set(scope, (byArea.get(scope) ?? 0) + worth);
  };
  for (const [tab, rows] of rowsByTab) {
    for (const row of rows) {
      (TABS[tab] ?? []).forEach(([, key], index) => {
        const worth = row.worth[index] ?? null;
        if (row.counts[index] === null) return;
        if (worth === null || row.countsFor === null) uncounted += 1;
        else {
          add(key, row.countsFor, worth);
          if (tab === '地域づくり') meet(met, row, worth);
        }
      });
    }
  }
  totals.set('community.groups', new Map([...met].map(([area, names]) => [area, names.size])));
  return { totals, uncounted };
}

function meet(met: Map<string, Set<string>>, row: TypedRow, worth: number): void {
  for (const scope of [row.countsFor ?? '', '*']) {
    const names = met.get(scope) ?? new Set<string>();
    met.set(scope, names);
    if (worth >= 1) names.add(row.organisation);
  }
}
