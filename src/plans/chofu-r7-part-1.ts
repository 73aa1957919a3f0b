/** Part Ⅰ of Chofu's plan for 令和7年度: support across agencies. Figures and names are the plan's; the sentences are our own. */
import type { Initiative } from '../domain/plan/model';
import { initiative, perArea, sum } from './indicator-shapes';

const multiAgency = 'Ⅰ 多機関協働';
const outreach = 'Ⅰ アウトリーチ';
const participation = 'Ⅰ 参加支援';

export const partOne: readonly Initiative[] = [
  initiative(
    'network',
    '連携',
    multiAgency,
    '(1)',
    '支援関係機関との連携による地域生活課題の早期把握',
    '福祉以外の分野とも、互いの役割と対応の考え方を共有します。',
    '一つの機関では抱えきれない困りごとに、圏域のチームで早く動けます。',
    [
      perArea('network.meetings', 'ネットワーク会議', '回', 1, 8, '圏域の専門職などが集まる会議を開いた回数です。'),
      sum('network.exchanges', '情報交換・連携会議', '回', 6, 'none', '支援関係機関との会議を開いた回数です。'),
    ],
  ),
  initiative(
    'consultation',
    '相談',
    multiAgency,
    '(2)',
    '複雑化・複合化した支援ニーズの相談の受け止め',
    '受け止めた相談を会議で話し合い、各機関の支援の幅を広げます。',
    '世帯の状況を分野をこえてつかみ、新しい取組の検討につなげられます。',
    [sum('consultation.received', '相談受付', '件', 48, 'even', '課題が重なる方や世帯の相談を受け付けた件数です。')],
  ),
  initiative(
    'outreach',
    '訪問',
    outreach,
    '(1)',
    '訪問による相談支援',
    '出向いた先で気がかりな世帯を知り、途切れずに寄り添います。',
    '窓口に来られない方の困りごとに早く気づき、支援につなげられます。',
    [
      sum('outreach.visits', '訪問件数', '件', 1440, 'even', 'アウトリーチとして訪問した延べ件数です。'),
      sum('outreach.newConsultations', '新規相談受付', '件', 48, 'even', '訪問先で初めて受け付けた相談の件数です。'),
      sum('outreach.support', '訪問相談支援', '件', 400, 'even', '課題が重なる方を訪ねた相談支援の延べ件数です。'),
    ],
  ),
  initiative(
    'participation',
    '継続支援',
    participation,
    '(1)',
    '個別性の高い支援ニーズに対する取組',
    '制度だけでは応えにくい方と、その方に合った社会参加の形を探します。',
    '本人の希望と地域の資源が結びつき、参加の選択肢が増えます。',
    [
      sum(
        'participation.family',
        '本人・家族への継続支援',
        '件',
        400,
        'even',
        '課題が重なる本人や家族への支援の延べ件数です。',
      ),
      sum(
        'participation.partners',
        '住民・専門機関との継続支援',
        '件',
        800,
        'even',
        '住民や専門機関とともに行った支援の延べ件数です。',
      ),
    ],
  ),
  initiative(
    'resources',
    '受け皿',
    participation,
    '(2)',
    '狭間のニーズに対する受け皿の拡充',
    '法人や企業などと、制度の狭間にいる方を迎える場や役割を増やします。',
    '協力先が広がり、一人ひとりに合った支援を用意しやすくなります。',
    [
      sum(
        'resources.approaches',
        '社会資源への働きかけ',
        '件',
        400,
        'even',
        '法人、企業、商店、既存の活動などに働きかけた延べ件数です。',
      ),
    ],
  ),
];
