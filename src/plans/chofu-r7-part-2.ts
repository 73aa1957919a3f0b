/** Part Ⅱ of Chofu's plan for 令和7年度: support among residents. Figures and names are the plan's; the sentences are our own. */

import type { IndicatorKind } from '../domain/plan/kinds';
import type { Initiative } from '../domain/plan/model';
import { initiative, sum } from './indicator-shapes';

const section = 'Ⅱ 支え合いの仕組みづくり';

export const partTwo: readonly Initiative[] = [
  initiative(
    'community',
    '地域づくり',
    section,
    '(1)',
    '地域づくりに向けた支援',
    '住民が地域の課題に自分たちで取り組む動きを後押しします。',
    '団体の活動が進み、地域の活動に加わる人が増えます。',
    [
      {
        ...sum(
          'community.groups',
          '働きかけた団体',
          '団体',
          160,
          'even',
          '働きかけた相手先の数です。同じ団体は一度だけ数えます。',
        ),
        kind: { kind: 'distinct', over: 'community.approaches' } satisfies IndicatorKind,
      },
      sum(
        'community.approaches',
        '団体への働きかけ',
        '回',
        480,
        'even',
        '話し合いの場や催しなどについて団体に働きかけた延べ回数です。',
      ),
    ],
  ),
  initiative(
    'places',
    '交流の場',
    section,
    '(2)',
    '住民が交流できる場の整備',
    '交流の場を、課題に気づき担い手と出会う場にもします。',
    '気軽に立ち寄れる場が増え、互いに見守る関係が広がります。',
    [
      sum(
        'places.launched',
        '交流の場の立ち上げ',
        '箇所',
        8,
        'even',
        '新しく始まった交流の場（ひだまりサロンなど）の数です。',
      ),
    ],
  ),
  initiative(
    'hubs',
    '居場所',
    section,
    '(3)',
    '多様な地域の拠点（居場所）の整備',
    '世代や属性をこえて、住民が力を発揮できる機会を増やします。',
    '拠点が根づき、身近な支え合いが活発になります。',
    [
      sum('hubs.launches', '居場所の立ち上げ支援', '回', 1, 'none', '新しい拠点の立ち上げを補助金で支援した回数です。'),
      sum('hubs.expansions', '居場所の拡充支援', '回', 2, 'none', '今ある拠点の拡充を補助金で支援した回数です。'),
    ],
  ),
  initiative(
    'awareness',
    '啓発',
    section,
    '(4)',
    '相談を受け止める場の周知',
    'さまざまな集まりに出向き、相談できる場を知ってもらいます。',
    '困ったときの相談先が知られ、相談しやすくなります。',
    [sum('awareness.activities', '啓発', '回', 800, 'even', '会議や催し、地域活動に出向いて周知した延べ回数です。')],
  ),
  initiative(
    'training',
    '研修',
    section,
    '(5)',
    '地域住民等に対する研修',
    '地域の課題を自分のこととして考え、行動する人を増やします。',
    '住民が関心を持ち、活動に関わるきっかけになります。',
    [sum('training.sessions', '研修', '回', 16, 'even', '住民向けの講座や勉強会などを開いた回数です。')],
  ),
  initiative(
    'facilitators',
    '担い手',
    section,
    '(6)',
    '大学との連携による担い手づくり',
    '受講者と修了生が自ら課題に向き合えるように伴走します。',
    '人や活動をつなぐ担い手が地域に増えます。',
    [
      sum(
        'facilitators.courses',
        '養成講座',
        '回',
        11,
        'none',
        '大学と開く地域福祉ファシリテーター養成講座の回数です。',
      ),
      sum('facilitators.followups', '修了生との活動', '回', 4, 'none', '修了生と行った検討、視察、活動の回数です。'),
    ],
  ),
];
