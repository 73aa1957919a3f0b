/** The words of はじめに and of このアドオンについて. */
import { shownArea, shownCityTotal } from '../words/area-words';

/** What the build says of itself: see src/build/code-bundle.ts. */
export interface BuildInfo {
  readonly version: string;
  /** '' where it is not known. */
  readonly commit: string;
  readonly licence: string;
  readonly packages: readonly { readonly name: string; readonly version: string; readonly licence: string }[];
  /** The addresses of the rights that Google asks people for. */
  readonly scopes: readonly string[];
}

/** By the last part of the address. */
const rights: Readonly<Record<string, string>> = {
  'spreadsheets.currentonly': 'このスプレッドシートを読み書きする（ほかのファイルには触れません）',
  'script.container.ui': 'サイドバーとダイアログを表示する',
  'userinfo.email': 'だれが記録したかを残し、役割を見分けるために、使っている人のメールアドレスを知る',
  'script.send_mail': 'お知らせメールを、始めた人の名前で送る',
  'script.scriptapp': '決めた日にお知らせメールを送るように設定する',
};

function right(scope: string): string {
  return rights[scope.slice(scope.lastIndexOf('/') + 1)] ?? scope;
}

export const about = {
  text: ({ version, commit, licence, packages, scopes }: BuildInfo): string =>
    [
      `版 ${version}${commit === '' ? '' : `（コミット ${commit}）`}`,
      '',
      '求める権限',
      ...scopes.map((scope) => `・${right(scope)}`),
      '',
      `ライセンス：${licence}`,
      '使っているもの',
      ...packages.map((each) => `・${each.name} ${each.version}（${each.licence}）`),
      'ライセンスの全文は、スクリプトエディターで Code.js と Form.html を開くと読めます。',
    ].join('\n'),
};

/** はじめに. */
export const start = {
  title: (year: string): string => `はじめに｜${year}`,
  what: '福祉圏域ごとの活動を記録し、年間の目標と比べる表です。記録すると、数えるところまで自動で進みます。',
  steps: {
    title: 'まず、この三つ',
    lines: {
      record: [
        '1　記録する',
        'メニューの「地域福祉KPI」から「記録する」を選びます。事業のタブに直接入力してもかまいません。',
      ],
      check: ['2　確かめる', 'メニューの「点検」を選ぶと、数えられていない入力と直し方が出ます。'],
      view: ['3　進み具合を見る', '事業ごとの進み具合は「ダッシュボード」に、圏域ごとの数は「集計」に出ます。'],
    },
  },
  colors: {
    title: 'タブの色',
    generated: ['集計と報告', 'アドオンがつくります。直接は直しません。'],
    section: (tabs: readonly string[]): string => `${tabs.join('、')}。一行に一つの活動を入力します。`,
    none: ['色のないタブ', '点検、確定、変更履歴のほか、目標や名簿を決める「計画」「設定」です。'],
  },
  words: {
    title: 'まちがえやすい言葉',
    total: [shownCityTotal, 'すべての圏域と、圏域を問わない活動を合わせた数です。'],
    cityWide: (name: string): readonly [string, string] => [
      shownArea(name, name),
      '一つの圏域に決まらない活動です。圏域の合計ではありません。',
    ],
  },
  help: {
    title: '困ったとき',
    guide: ['使い方', 'メニューの「使い方」を選ぶと、手引きが横に開きます。言葉で探せます。'],
    about: ['このアドオンについて', '版、権限、ライセンスは、メニューの「このアドオンについて」で分かります。'],
    ask: '問い合わせ先',
    admins: (mails: readonly string[]): string => `管理者（${mails.join('、')}）にお尋ねください。`,
    noAdmins: 'この表を配った方にお尋ねください。「設定」の「管理者」に書くと、ここに出ます。',
  },
  open: (tab: string): string => `「${tab}」を開く`,
};
