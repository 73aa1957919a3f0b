/** What is said of a cell of 計画 or 設定 that cannot be used, by fault. */
import type { TableFault } from '../../domain/problems/table-fault';
import type { ProblemText } from '../words/problem-words';
import { blank, typed } from './problem-parts';

const apply = '直したら、メニューの「集計を作り直す」を押してください。';
const twice = `${typed}が二度あります。`;
const unusable = `${typed}は使えません。`;

export const tableFaults: Readonly<Record<TableFault | 'notApplied', ProblemText>> = {
  'header.missing': [
    '見出しの行が見つかりません。',
    '見出しの文字を元に戻すか、表を消して「初期設定」で作り直してください。',
    apply,
  ],
  'key.missing': [blank, 'ほかと重ならないキー（例：outreach.visits）を入力してください。', apply],
  'key.malformed': [
    unusable,
    '半角の英数字で、指標は outreach.visits、事業は outreach のように入力してください。',
    apply,
  ],
  'key.duplicate': [twice, 'どちらかを変えるか、行を消してください。', apply],
  'key.unknownInitiative': [
    `${typed}にあたる事業が、下の表にありません。`,
    '点の前の部分を、事業の表のキーと合わせてください。',
    apply,
  ],
  'label.missing': [blank, '指標の名前を入力してください。', apply],
  'label.duplicate': [twice, '名前を変えてください。', apply],
  'tab.missing': [blank, 'タブ名を入力してください。', apply],
  'tab.duplicate': [twice, '名前を変えてください。', apply],
  'number.invalid': [unusable, '0 以上の整数を入力するか、空にしてください。', apply],
  'number.percent': [
    `${typed}は割合です。数（整数）で入力してください。`,
    'セルの「表示形式」→「数字」を「自動」に戻してから、0 以上の整数を入力してください。',
    apply,
  ],
  'kind.unknown': [unusable, '「合計」か「実数」を選んでください。', apply],
  'over.unknown': [`${typed}が、同じ事業の指標にありません。`, '回数を数える指標の名前を入力してください。', apply],
  'rule.unknown': [unusable, '「各圏域」「均等」「なし」「個別」から選んでください。', apply],
  'weights.incomplete': [
    '月の配分（{column}）がそろっていません。',
    '12 か月すべてに数を入れるか、すべて空にしてください。',
    apply,
  ],
  'areaTarget.unused': [
    '圏域ごとの数（{column}）は、使われていません。',
    '使うときは、「圏域への配分」を「個別」にしてください。使わないときは、消してください。',
    apply,
  ],
  'areaTarget.none': [
    '「個別」ですが、圏域ごとの数が一つもありません。',
    '今の福祉圏域の名前の列に、数を入力してください。',
    apply,
  ],
  'area.none': ['福祉圏域が一つもありません。', '一つ以上入力してください。', apply],
  'change.day': [
    '圏域の変遷の日「{typed}」を読めません。この行は使っていません。',
    '2026/4/1 のように、年から入力してください。',
  ],
  'change.kind': [
    '圏域の変遷の変わり方「{typed}」を読めません。この行は使っていません。',
    '改称、統合、分割、移管のどれかを選んでください。',
  ],
  'change.names': [
    '圏域の変遷の圏域の数が、変わり方に合いません（「{typed}」）。この行は使っていません。',
    '改称と移管は一つから一つ、統合は二つ以上から一つ、分割は一つから二つ以上です。「、」で区切ってください。',
  ],
  'area.duplicate': [twice, 'どちらかを消してください。', apply],
  'year.invalid': ['年度「{typed}」を読めません。', '始まる年を、2025 か R7 のように入力してください。', apply],
  'month.invalid': ['年度の始まる月「{typed}」を読めません。', '1 から 12 の数を入力してください。', apply],
  'day.invalid': ['日「{typed}」を読めません。', '1 から 28 の数を入力するか、空にしてください。', apply],
  'date.invalid': ['基準日「{typed}」を読めません。', '2026/1/31 のように入力するか、空にしてください。', apply],
  'period.invalid': ['質的評価の期間「{typed}」は使えません。', '「半期」か「四半期」にしてください。'],
  'threshold.invalid': [
    '判定の下限「{typed}」は使えません。',
    '0 より大きく 1 以下の数で、「注意」は「順調」より小さくしてください。',
    apply,
  ],
  'code.invalid': [
    '団体コード「{typed}」の数字が合いません。',
    '全国地方公共団体コードの 6 桁（例：131016）を入力するか、空にしてください。',
    apply,
  ],
  'mail.invalid': [
    'メールアドレス「{typed}」を読めません。',
    'name@example.jp の形で入力してください。いくつもあるときは、読点かスペースで区切ります。',
  ],
  'setting.missing': ['設定の項目「{typed}」がありません。', 'メニューの「初期設定」で足せます。', apply],
  notApplied: ['計画か設定が、集計に反映した内容から変わっています。', apply],
};
