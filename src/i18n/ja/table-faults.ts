/** What is said of a cell of 計画 or 設定 that cannot be used, by fault. */
import type { ProblemText } from './problems';

const again = 'そのあとで、メニューの「集計を作り直す」を押してください。';

const fault = (message: string, advice: string): ProblemText => ({
  short: '{column}を確かめてください',
  message,
  advice: `${advice}${again}`,
});

const PREFIX = 'entry.inconsistent/';

export const tableFaults = {
  [`${PREFIX}header.missing`]: fault(
    '見出しの行が見つかりません。',
    '見出しの文字を元に戻すか、表を消して「初期設定」で作り直してください。',
  ),
  [`${PREFIX}key.missing`]: fault(
    'キーが空の行があります。',
    '行ごとに、ほかと重ならないキー（例：outreach.visits）を入力してください。',
  ),
  [`${PREFIX}key.malformed`]: fault(
    'キー「{typed}」は使えません。',
    'キーは半角の英数字で、指標は outreach.visits、事業は outreach のように入力してください。',
  ),
  [`${PREFIX}key.duplicate`]: fault(
    'キー「{typed}」が二度あります。',
    'どちらかのキーを変えるか、行を消してください。',
  ),
  [`${PREFIX}key.unknownInitiative`]: fault(
    'キー「{typed}」にあたる事業が、下の表にありません。',
    '点の前の部分を、事業の表のキーと合わせてください。',
  ),
  [`${PREFIX}label.missing`]: fault('指標の名前が空です。', '指標の名前を入力してください。'),
  [`${PREFIX}label.duplicate`]: fault('指標「{typed}」が二度あります。', '名前を変えてください。'),
  [`${PREFIX}tab.missing`]: fault('タブ名が空です。', 'タブ名を入力してください。'),
  [`${PREFIX}tab.duplicate`]: fault('タブ名「{typed}」が二度あります。', '名前を変えてください。'),
  [`${PREFIX}number.invalid`]: fault(
    '{column}「{typed}」は、0 以上の整数ではありません。',
    '0 以上の整数を入力するか、空にしてください。',
  ),
  [`${PREFIX}kind.unknown`]: fault('{column}「{typed}」は使えません。', '「合計」か「実数」を選んでください。'),
  [`${PREFIX}over.unknown`]: fault(
    '{column}「{typed}」が、同じ事業の指標にありません。',
    '回数を数える指標の名前を、そのとおりに入力してください。',
  ),
  [`${PREFIX}rule.unknown`]: fault(
    '{column}「{typed}」は使えません。',
    '「各圏域」「均等」「なし」「個別」から選んでください。',
  ),
  [`${PREFIX}weights.incomplete`]: fault(
    '月の配分（{column}）がそろっていません。',
    '12 か月すべてに 0 以上の数を入れるか、すべて空にしてください。',
  ),
  [`${PREFIX}area.none`]: fault('福祉圏域が一つもありません。', '福祉圏域を一つ以上入力してください。'),
  [`${PREFIX}area.duplicate`]: fault('福祉圏域「{typed}」が二度あります。', 'どちらかを消してください。'),
  [`${PREFIX}year.invalid`]: fault(
    '年度「{typed}」を読めません。',
    '始まる年を、2025 のように西暦で入力してください。',
  ),
  [`${PREFIX}month.invalid`]: fault('年度の始まる月「{typed}」を読めません。', '1 から 12 の数を入力してください。'),
  [`${PREFIX}date.invalid`]: fault(
    '基準日「{typed}」を読めません。',
    '2026/1/31 のように入力するか、空にしてください。',
  ),
  [`${PREFIX}threshold.invalid`]: fault(
    '判定の下限「{typed}」は使えません。',
    '0 より大きく 1 以下の数で、「注意」は「順調」より小さくしてください。',
  ),
  [`${PREFIX}setting.missing`]: fault(
    '設定の項目「{typed}」がありません。',
    'メニューの「初期設定」を行うと、足りない項目が加わります。',
  ),
  [`${PREFIX}notApplied`]: fault('計画か設定が、集計に反映した内容から変わっています。', '内容を確かめてください。'),
} satisfies Readonly<Record<string, ProblemText>>;
