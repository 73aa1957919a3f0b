/** Part Ⅱ of Chofu's plan for 令和7年度: support among residents. Figures and names are the plan's; the sentences are our own. */
import type { IndicatorKind, Initiative } from '../domain/model';
import { sum } from './indicator-shapes';

const section = 'Ⅱ 支え合いの仕組みづくり';

export const partTwo: readonly Initiative[] = [
  {
    key: 'community',
    tab: '地域づくり',
    section,
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
    section,
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
    section,
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
    section,
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
    section,
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
    section,
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
