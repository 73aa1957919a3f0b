/**
 * The sample year 令和7年度 as data: how often each tab was used, by whom, and how far each indicator came by the year's
 * end. The totals are chosen so that every status is met. All names are made up, save the city's and its section's, whose
 * plan it is.
 */

export interface CountPattern {
  /** The column's header. */
  readonly header: string;
  /** The year's total over all rows. */
  readonly total: number;
  /** Every row has at least one; otherwise most rows leave the cell blank. */
  readonly everyRow: boolean;
}

export interface TabPattern {
  readonly tab: string;
  readonly rows: number;
  readonly counts: readonly CountPattern[];
  /** `areas`: by area weights; `oneEach`: one row an area, in order; `city`: 市全域. */
  readonly place: 'areas' | 'oneEach' | 'city';
  /** Whose names stand in 相手先: none at all, one of a short list, or organisations of the row's own area. */
  readonly parties: 'none' | 'organisations' | readonly [string, ...string[]];
  readonly notes: readonly [string, ...string[]];
}

export const firstDay = '2025-04-01';
export const lastDay = '2026-03-31';

export const areas: readonly [string, ...string[]] = [
  '緑ヶ丘・滝坂',
  '若葉・調和',
  '上ノ原・柏野',
  '北ノ台・深大寺',
  '第二・八雲台・国領',
  '染地・杉森・布田',
  '第一・富士見台・多摩川',
  '第三・石原・飛田給',
];
export const cityWide = '市全域';
/** What is written into 設定, by the label there. */
export const settings: readonly (readonly [label: string, value: string])[] = [
  ['見本データ', 'はい'],
  ['団体名', '調布市'],
  ['担当課', '福祉健康部福祉総務課'],
];
/** How busy each area is: one is well ahead, one lags behind. */
export const areaWeights = [1.1, 0.9, 1, 0.8, 1.3, 1, 1.2, 0.6];
/** April to March: summer and the turn of the year are quiet. */
export const monthWeights = [0.8, 1, 1.1, 1.1, 0.7, 1, 1.2, 1.2, 0.9, 0.8, 1.1, 1.1];
/** One a coordinator, in the order of the areas. */
export const staff: readonly [string, ...string[]] = [
  '担当A',
  '担当B',
  '担当C',
  '担当D',
  '担当E',
  '担当F',
  '担当G',
  '担当H',
];

const agencies: readonly [string, ...string[]] = [
  '地域包括支援センター',
  '障害者相談支援事業所',
  '子ども家庭支援センター',
  '生活困窮者自立相談窓口',
  '訪問看護ステーション',
  '居宅介護支援事業所',
  '小学校',
  '民生児童委員',
];
const places: readonly [string, ...string[]] = [
  '株式会社こもれび工房',
  'けやき薬局',
  '社会福祉法人みずき会',
  'つばめ書店',
  'ひだまり食堂',
  'せせらぎ信用組合',
  'いちょう通り商店会',
  'ことり農園',
  'あおぞら歯科',
  '社会福祉法人なのはな会',
  'すみれ生花店',
  '有限会社ほたる印刷',
];

export const year: readonly TabPattern[] = [
  {
    tab: '連携',
    rows: 7,
    counts: [{ header: 'ネットワーク会議', total: 7, everyRow: true }],
    place: 'oneEach',
    parties: agencies,
    notes: ['圏域の支援機関が集まり、連絡の取り方を確かめた'],
  },
  {
    tab: '連携',
    rows: 6,
    counts: [{ header: '情報交換・連携会議', total: 6, everyRow: true }],
    place: 'city',
    parties: agencies,
    notes: ['互いの役割を確かめた', '居住支援について情報を交わした'],
  },
  {
    tab: '相談',
    rows: 49,
    counts: [{ header: '相談受付', total: 52, everyRow: true }],
    place: 'areas',
    parties: agencies,
    notes: ['支援会議で共有', '窓口から引き継ぎ', '電話で受付'],
  },
  {
    tab: '訪問',
    rows: 640,
    counts: [
      { header: '訪問件数', total: 1389, everyRow: true },
      { header: '新規相談受付', total: 45, everyRow: false },
      { header: '訪問相談支援', total: 318, everyRow: false },
    ],
    place: 'areas',
    parties: 'none',
    notes: ['継続訪問', '関係機関と同行', '見守りを兼ねて訪問', '不在のため再訪を予定'],
  },
  {
    tab: '継続支援',
    rows: 470,
    counts: [
      { header: '本人・家族への継続支援', total: 412, everyRow: false },
      { header: '住民・専門機関との継続支援', total: 742, everyRow: true },
    ],
    place: 'areas',
    parties: agencies,
    notes: ['支援の進み具合を確認', '役割を相談', '活動先の様子を共有'],
  },
  {
    tab: '受け皿',
    rows: 205,
    counts: [{ header: '社会資源への働きかけ', total: 246, everyRow: true }],
    place: 'areas',
    parties: places,
    notes: ['活動の受け入れを相談', '場所の提供を相談', '協力できることを聞き取り'],
  },
  {
    tab: '地域づくり',
    rows: 330,
    counts: [{ header: '団体への働きかけ', total: 455, everyRow: true }],
    place: 'areas',
    parties: 'organisations',
    notes: ['定例会に参加', '担い手について相談', '新しい活動の相談'],
  },
  {
    tab: '交流の場',
    rows: 6,
    counts: [{ header: '交流の場の立ち上げ', total: 6, everyRow: true }],
    place: 'oneEach',
    parties: 'organisations',
    notes: ['月1回のサロンとして開始'],
  },
  {
    tab: '居場所',
    rows: 2,
    counts: [{ header: '居場所の拡充支援', total: 2, everyRow: true }],
    place: 'areas',
    parties: 'organisations',
    notes: ['開催日を増やすための支援'],
  },
  {
    tab: '啓発',
    rows: 285,
    counts: [{ header: '啓発', total: 826, everyRow: true }],
    place: 'areas',
    parties: places,
    notes: ['チラシを配布', '掲示板に案内', '地域の行事で紹介', '出前講座'],
  },
  {
    tab: '研修',
    rows: 15,
    counts: [{ header: '研修', total: 15, everyRow: true }],
    place: 'areas',
    parties: 'organisations',
    notes: ['見守りについての住民研修', '話の聞き方についての住民研修'],
  },
  {
    tab: '担い手',
    rows: 11,
    counts: [{ header: '養成講座', total: 11, everyRow: true }],
    place: 'city',
    parties: ['大学のゼミ'],
    notes: ['連続講座'],
  },
  {
    tab: '担い手',
    rows: 2,
    counts: [{ header: '修了生との活動', total: 2, everyRow: true }],
    place: 'city',
    parties: ['修了生の会'],
    notes: ['活動の振り返りと視察'],
  },
];

/** How many different organisations were reached over the year, against a plan of 160. */
export const organisationsReached = 118;
export const organisationWords: readonly [string, ...string[]] = [
  'さくら',
  'けやき',
  'つばき',
  'もみじ',
  'あじさい',
  'ひまわり',
  'すみれ',
  'たんぽぽ',
  'こすもす',
  'れんげ',
  'つつじ',
  'かえで',
  'いちょう',
  'くすのき',
  'ことり',
  'つばめ',
  'めだか',
  'ほたる',
  'そよかぜ',
  'こもれび',
  'せせらぎ',
  'あおぞら',
  'ゆうやけ',
  'にじいろ',
];
export const organisationKinds: readonly [string, ...string[]] = [
  '自治会',
  'サロン',
  '子ども食堂',
  '体操の会',
  '見守りの会',
  'シニアクラブ',
  'おやこ広場',
];
