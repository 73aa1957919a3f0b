/** Part Ⅰ of Chofu's plan for 令和7年度: support across agencies. Figures and names are the plan's; the sentences are our own. */
import type { Initiative } from '../domain/model';
import { perArea, sum } from './indicator-shapes';

const multiAgency = 'Ⅰ 多機関協働';
const outreach = 'Ⅰ アウトリーチ';
const participation = 'Ⅰ 参加支援';

export const partOne: readonly Initiative[] = [
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
        '複数の課題が重なる方や世帯の相談を受け付けた件数です。',
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
      sum('outreach.visits', '訪問件数', '件', 1440, 'even', 'アウトリーチとして訪問した延べ件数です。'),
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
];
