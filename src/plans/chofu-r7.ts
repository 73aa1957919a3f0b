/** The plan that set-up writes by default: Chofu, 令和7年度. Figures and names are the plan's; the sentences are our own. */
import { fiscalYear } from '../domain/fiscal-year';
import type { AreaTargetRule, Config, Indicator, IndicatorKind, Initiative } from '../domain/model';

type TargetRule = AreaTargetRule['rule'];

const multiAgency = 'Ⅰ 多機関協働';
const outreach = 'Ⅰ アウトリーチ';
const participation = 'Ⅰ 参加支援';
const community = 'Ⅱ 支え合いの仕組みづくり';

const initiatives: readonly Initiative[] = [
  {
    key: 'network',
    tab: '連携',
    section: multiAgency,
    number: '(1)',
    title: '支援関係機関との連携による地域生活課題の早期把握',
    indicators: [
      perArea(
        'network.meetings',
        'ネットワーク会議',
        '回',
        1,
        8,
        '圏域の専門職などが集まるネットワーク会議を、開いた回数で数えます。',
      ),
      sum(
        'network.exchanges',
        '情報交換・連携会議',
        '回',
        6,
        'none',
        '支援関係機関との情報交換や連携の会議を、開いた回数で数えます。',
      ),
    ],
    goal: '会議や情報交換を重ね、福祉以外の分野も含めて互いの役割と対応の考え方を共有します。',
    effect: '一つの機関では抱えきれない世帯の困りごとに、圏域のチームで早く気づき、動けるようになります。',
  },
  {
    key: 'consultation',
    tab: '相談',
    section: multiAgency,
    number: '(2)',
    title: '複雑化・複合化した支援ニーズの相談の受け止め',
    indicators: [
      sum(
        'consultation.received',
        '相談受付',
        '件',
        48,
        'even',
        '複数の課題が重なる相談を新しく受け付けた件数です。同じ世帯の継続は含めません。',
      ),
    ],
    goal: '受け止めた相談を会議で話し合い、関係機関がそれぞれの支援の幅を広げられるようにします。',
    effect: '世帯の状況を分野をこえてつかみ、足りない支援を新しい取組の検討につなげられます。',
  },
  {
    key: 'outreach',
    tab: '訪問',
    section: outreach,
    number: '(1)',
    title: '訪問による相談支援',
    indicators: [
      sum('outreach.visits', '訪問件数', '件', 1440, 'even', '個人宅や地域の集まりなどへ出向いた延べ件数です。'),
      sum('outreach.newConsultations', '新規相談受付', '件', 48, 'even', '訪問先で初めて受け付けた相談の件数です。'),
      sum(
        'outreach.support',
        '訪問相談支援',
        '件',
        400,
        'even',
        '課題が重なる方を訪ねて行った相談支援の延べ件数です。',
      ),
    ],
    goal: '出向いた先で気がかりな世帯の情報を得て、支援が途切れないように寄り添い続けます。',
    effect: '窓口に来られない方の困りごとに早く気づき、継続した支援につなげられます。',
  },
  {
    key: 'participation',
    tab: '継続支援',
    section: participation,
    number: '(1)',
    title: '個別性の高い支援ニーズに対する取組',
    indicators: [
      sum(
        'participation.family',
        '本人・家族への継続支援',
        '件',
        400,
        'even',
        '課題が重なるケースで、本人や家族に続けて行った支援の延べ件数です。',
      ),
      sum(
        'participation.partners',
        '住民・専門機関との継続支援',
        '件',
        800,
        'even',
        '課題が重なるケースで、住民や専門機関とともに行った支援の延べ件数です。',
      ),
    ],
    goal: '制度だけでは応えにくい方に続けて関わり、その方に合った社会参加の形を一緒に探します。',
    effect: '本人の希望と地域の資源が結びつき、参加のしかたの選択肢が増えます。',
  },
  {
    key: 'resources',
    tab: '受け皿',
    section: participation,
    number: '(2)',
    title: '狭間のニーズに対する受け皿の拡充',
    indicators: [
      sum(
        'resources.approaches',
        '社会資源への働きかけ',
        '件',
        400,
        'even',
        '社会福祉法人、企業、商店、既存の活動などに働きかけた延べ件数です。',
      ),
    ],
    goal: '法人や企業などと話し合い、制度の狭間にいる方を迎えられる場や役割を増やします。',
    effect: '地域の協力先が広がり、一人ひとりの状態に合った支援を用意しやすくなります。',
  },
  {
    key: 'community',
    tab: '地域づくり',
    section: community,
    number: '(1)',
    title: '地域づくりに向けた支援',
    indicators: [
      {
        ...sum(
          'community.groups',
          '働きかけた団体',
          '団体',
          160,
          'even',
          '団体への働きかけがあった相手先を、同じ団体は一度だけ数えます。',
        ),
        kind: { kind: 'distinct', over: 'community.approaches' } satisfies IndicatorKind,
      },
      sum(
        'community.approaches',
        '団体への働きかけ',
        '回',
        480,
        'even',
        '話し合いの場やイベントなどについて団体に働きかけた延べ回数です。',
      ),
    ],
    goal: '話し合いの場づくりなどを通して、住民が地域の課題に自分たちで取り組む動きを後押しします。',
    effect: '団体の活動が進み、地域の活動に加わる人が増えます。',
  },
  {
    key: 'places',
    tab: '交流の場',
    section: community,
    number: '(2)',
    title: '住民が交流できる場の整備',
    indicators: [
      sum(
        'places.launched',
        '交流の場の立ち上げ',
        '箇所',
        8,
        'even',
        'ひだまりサロンなど、新しく始まった交流の場の数です。',
      ),
    ],
    goal: '交流の場が、課題に気づき、担い手と出会う場にもなるように支えます。',
    effect: '気軽に立ち寄れる場が増え、孤立を防ぎ、互いに見守る関係が広がります。',
  },
  {
    key: 'hubs',
    tab: '居場所',
    section: community,
    number: '(3)',
    title: '多様な地域の拠点（居場所）の整備',
    indicators: [
      sum(
        'hubs.launches',
        '居場所の立ち上げ支援',
        '回',
        1,
        'none',
        '新しい拠点（居場所）の立ち上げを補助金で支援した回数です。',
      ),
      sum(
        'hubs.expansions',
        '居場所の拡充支援',
        '回',
        2,
        'none',
        'すでにある拠点（居場所）の拡充を補助金で支援した回数です。',
      ),
    ],
    goal: '世代や属性をこえた活動を支え、当事者や住民が力を発揮できる機会を増やします。',
    effect: '拠点が地域の資源として根づき、身近な支え合いが活発になります。',
  },
  {
    key: 'awareness',
    tab: '啓発',
    section: community,
    number: '(4)',
    title: '相談を受け止める場の周知',
    indicators: [
      sum(
        'awareness.activities',
        '啓発',
        '回',
        800,
        'even',
        '会議、イベント、地域活動などへ出向いて周知した延べ回数です。',
      ),
    ],
    goal: '地域のさまざまな集まりに出向き、相談できる場があることを広く知ってもらいます。',
    effect: '困ったときにどこへ話せばよいかが知られ、相談しやすくなります。',
  },
  {
    key: 'training',
    tab: '研修',
    section: community,
    number: '(5)',
    title: '地域住民等に対する研修',
    indicators: [
      sum('training.sessions', '研修', '回', 16, 'even', '住民向けの講座、勉強会、視察などを開いた回数です。'),
    ],
    goal: '学ぶ機会を通して、地域の課題を自分のこととして考え、行動する人を増やします。',
    effect: '住民が課題に気づいて関心を持ち、活動に関わるきっかけになります。',
  },
  {
    key: 'facilitators',
    tab: '担い手',
    section: community,
    number: '(6)',
    title: '大学との連携による担い手づくり',
    indicators: [
      sum(
        'facilitators.courses',
        '養成講座',
        '回',
        11,
        'none',
        '大学と連携して開く地域福祉ファシリテーター養成講座の回数です。',
      ),
      sum(
        'facilitators.followups',
        '修了生との活動',
        '回',
        4,
        'none',
        '講座の修了生と行った検討、視察、活動の回数です。',
      ),
    ],
    goal: '受講者と修了生が役割を考え、自ら課題に向き合って動けるように伴走します。',
    effect: '人と人、活動と活動をつなぐ担い手が地域に増えます。',
  },
];

/** Chofu's plan for the fiscal year from April 2025. The office enters its own staff in 設定. */
export const chofuR7: Config = {
  fiscalYear: fiscalYear(2025),
  areas: [
    '緑ヶ丘・滝坂',
    '若葉・調和',
    '上ノ原・柏野',
    '北ノ台・深大寺',
    '第二・八雲台・国領',
    '染地・杉森・布田',
    '第一・富士見台・多摩川',
    '第三・石原・飛田給',
  ],
  cityWide: '市全域',
  staff: [],
  asOf: null,
  thresholds: { onTrack: 0.9, watch: 0.7 },
  initiatives,
};

function sum(
  key: string,
  label: string,
  unit: string,
  target: number,
  rule: Exclude<TargetRule, 'stated' | 'explicit'>,
  definition: string,
): Indicator {
  return { key, label, unit, target, kind: { kind: 'sum' }, areaTargets: { rule }, weights: null, definition };
}

/** A number stated for each area; `target` is their sum. */
function perArea(
  key: string,
  label: string,
  unit: string,
  each: number,
  target: number,
  definition: string,
): Indicator {
  return {
    ...sum(key, label, unit, target, 'even', definition),
    areaTargets: { rule: 'stated', perArea: each },
  };
}
