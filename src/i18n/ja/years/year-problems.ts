/** What is said of the start and the closing of a year: what happened, then what to do. */
import type { ProblemTexts } from '../../words/problem-words';

type YearReason = Extract<keyof ProblemTexts['request.invalid'], `year.${string}`>;

export const yearProblems: Pick<ProblemTexts['request.invalid'], YearReason> = {
  'year.original': [
    'これは元のファイルです。新しい年度は、コピーの中で始めます。何も変更していません。',
    'Google のメニュー「ファイル」→「コピーを作成」で写しを作り、その写しを開いて「新しい年度を始める」を行ってください。',
  ],
  'year.other': [
    '「{typed}」は、この表の次の年度ではありません。何も変更していません。',
    '{expected} 年度を指定してください。2 年以上あくときは、間の年度を始めてから進めます。',
  ],
  'year.target': [
    '「{expected}」の目標「{typed}」は、0 以上の整数ではありません。',
    '整数を入れるか、空にしてください。',
  ],
  'year.key': [
    '「{expected}」の新しいキー「{typed}」は使えません。',
    '同じ事業のキーで始まり、まだ使っていない英数字のキーにしてください（例：outreach.visits2）。',
  ],
  'year.areas': [
    '圏域の変更「{typed}」は行えません。',
    '今ある圏域から、まだない名前への変更にしてください（改称は一つから一つ、統合は二つ以上から一つ、分割は一つから二つ以上）。',
  ],
  'year.notEarlier': [
    'この控えは {typed} 年度のもので、この表より前の年度ではありません。何も変更していません。',
    '前の年度の控えを選んでください。',
  ],
  'year.plan': [
    'このまま始めると、計画か設定の「{expected}」（{typed}）が読めなくなります。何も変更していません。',
    'ほかの指標がもとにしている指標は、いっしょに外すか、残してください。名前の重なりも確かめてください。',
  ],
  'year.copy': [
    'これは{typed}のファイルの写しです。年度を閉じるのは、元のファイルで行います。何も変更していません。',
    '次の年度にするときは、メニューの「新しい年度を始める」を行ってください。',
  ],
  'year.closed': [
    '{typed}は、すでに閉じてあります。',
    '開き直すときは、メニューの「年度の締めを解除」を行ってください。',
  ],
  'year.notClosed': [
    '{typed}は閉じていません。',
    '月の締めを解除するときは、メニューの「締めを解除」を行ってください。',
  ],
  'year.notOver': [
    '{typed}は、まだ終わっていません。',
    '{last}から閉じられます。「設定」の基準日が前のままのときは、空にしてください。',
  ],
  'year.address': [
    '新しい年度のファイルの場所「{typed}」を読めません。',
    'ブラウザーの上に出る、https:// で始まる文字をそのまま貼り付けてください。空でもかまいません。',
  ],
  'year.open': [
    '{typed}には、締めていない月が {months}、点検で確かめるところが {found} 件あります。まだ閉じていません。',
    '月を締めて点検を済ませるか、このまま閉じる理由を書いてください。',
  ],
};
