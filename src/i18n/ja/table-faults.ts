/** What is said of a cell of 計画 or 設定 that cannot be used, by fault. */
import type { Detail, ProblemText } from './problems';

const quoted = (value: string | number | undefined): string =>
  value === undefined || value === '' ? '' : `「${value}」`;

const again = 'そのあとで、メニューの「集計を作り直す」を押してください。';

const fault = (message: (d: Detail, column: string) => string, advice: string): ProblemText => ({
  short: (_d: Detail, column: string): string => `${column}を確かめてください`,
  message,
  advice: (): string => `${advice}${again}`,
});

const PREFIX = 'entry.inconsistent/';

export const tableFaults = {
  [`${PREFIX}header.missing`]: fault(
    () => '見出しの行が見つかりません。',
    '見出しの文字を元に戻すか、表を消して「初期設定」で作り直してください。',
  ),
  [`${PREFIX}key.missing`]: fault(
    () => 'キーが空の行があります。',
    '行ごとに、ほかと重ならないキー（例：outreach.visits）を入力してください。',
  ),
  [`${PREFIX}key.malformed`]: fault(
    (d) => `キー${quoted(d.typed)}は使えません。`,
    'キーは半角の英数字で、指標は outreach.visits、事業は outreach のように入力してください。',
  ),
  [`${PREFIX}key.duplicate`]: fault(
    (d) => `キー${quoted(d.typed)}が二度あります。`,
    'どちらかのキーを変えるか、行を消してください。',
  ),
  [`${PREFIX}key.unknownInitiative`]: fault(
    (d) => `キー${quoted(d.typed)}にあたる事業が、下の表にありません。`,
    '点の前の部分を、事業の表のキーと合わせてください。',
  ),
  [`${PREFIX}label.missing`]: fault(() => '指標の名前が空です。', '指標の名前を入力してください。'),
  [`${PREFIX}label.duplicate`]: fault((d) => `指標${quoted(d.typed)}が二度あります。`, '名前を変えてください。'),
  [`${PREFIX}tab.missing`]: fault(() => 'タブ名が空です。', 'タブ名を入力してください。'),
  [`${PREFIX}tab.duplicate`]: fault((d) => `タブ名${quoted(d.typed)}が二度あります。`, '名前を変えてください。'),
  [`${PREFIX}number.invalid`]: fault(
    (d, column) => `${column}${quoted(d.typed)}は、0 以上の整数ではありません。`,
    '0 以上の整数を入力するか、空にしてください。',
  ),
  [`${PREFIX}kind.unknown`]: fault(
    (d, column) => `${column}${quoted(d.typed)}は使えません。`,
    '「合計」か「実数」を選んでください。',
  ),
  [`${PREFIX}over.unknown`]: fault(
    (d, column) => `${column}${quoted(d.typed)}が、同じ事業の指標にありません。`,
    '回数を数える指標の名前を、そのとおりに入力してください。',
  ),
  [`${PREFIX}rule.unknown`]: fault(
    (d, column) => `${column}${quoted(d.typed)}は使えません。`,
    '「各圏域」「均等」「なし」「個別」から選んでください。',
  ),
  [`${PREFIX}weights.incomplete`]: fault(
    (_d, column) => `月の配分（${column}）がそろっていません。`,
    '12 か月すべてに 0 以上の数を入れるか、すべて空にしてください。',
  ),
  [`${PREFIX}area.none`]: fault(() => '福祉圏域が一つもありません。', '福祉圏域を一つ以上入力してください。'),
  [`${PREFIX}area.duplicate`]: fault((d) => `福祉圏域${quoted(d.typed)}が二度あります。`, 'どちらかを消してください。'),
  [`${PREFIX}year.invalid`]: fault(
    (d) => `年度${quoted(d.typed)}を読めません。`,
    '始まる年を、2025 のように西暦で入力してください。',
  ),
  [`${PREFIX}month.invalid`]: fault(
    (d) => `年度の始まる月${quoted(d.typed)}を読めません。`,
    '1 から 12 の数を入力してください。',
  ),
  [`${PREFIX}date.invalid`]: fault(
    (d) => `基準日${quoted(d.typed)}を読めません。`,
    '2026/1/31 のように入力するか、空にしてください。',
  ),
  [`${PREFIX}threshold.invalid`]: fault(
    (d) => `判定の下限${quoted(d.typed)}は使えません。`,
    '0 より大きく 1 以下の数で、「注意」は「順調」より小さくしてください。',
  ),
  [`${PREFIX}setting.missing`]: fault(
    (d) => `設定の項目${quoted(d.typed)}がありません。`,
    'メニューの「初期設定」を行うと、足りない項目が加わります。',
  ),
  [`${PREFIX}notApplied`]: fault(
    () => '計画か設定が、集計に反映した内容から変わっています。',
    '内容を確かめてください。',
  ),
} satisfies Readonly<Record<string, ProblemText>>;
