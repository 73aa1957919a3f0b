/** What the local workbook says in the terminal, in Japanese and English side by side. */
import type { BookFileError } from '../store/book-file-error';
import type { FlagProblem } from './options';

export interface Said {
  readonly ja: string;
  readonly en: string;
}

/** Both languages, one a line, for the terminal. */
export function bothLanguages(said: Said): string {
  return `${said.ja}\n${said.en}\n`;
}

export const readyLine = (port: number): string => `Local workbook: http://127.0.0.1:${port}/\n`;

export const helpText = `使い方 / Usage: npm start -- [flags]

  --port N            待ち受ける番号。0 は空いている番号（既定 8787）
                      port to listen on; 0 is any free one (default 8787)
  --book FILE         ワークブックを保存するファイル。なければ作ります（指定しないと終了時に消えます）
                      file that keeps the workbook, made when missing (without it nothing is kept)
  --copy-of FILE      FILE のコピーを開きます（Google の「コピーを作成」と同じ。--book で置き場所を指定）
                      open a copy of FILE as Google makes it (--book says where it is kept)
  --empty             新しいワークブックに見本の一年を入れません
                      set up a new workbook without the sample year
  --script FILE       dist/Code.js の代わりに、この Apps Script を空のワークブックで動かします
                      run this Apps Script file instead of dist/Code.js, on a bare workbook
  --today YYYY-MM-DD  スクリプトから見える今日の日付
                      the day that scripts see
  --latency MS        サービス呼び出しごとに待つミリ秒
                      milliseconds added to each service call
  --fault N           各実行の N 番目のサービス呼び出しを失敗させます
                      the N-th service call of each execution throws
  --kill N            各実行を N 番目のサービス呼び出しで打ち切ります（後始末もされません）
                      each execution is ended at its N-th service call: nothing of it runs on
  --lost-answer       呼び出しは済みますが、呼んだ側に答えが届きません
                      calls are done, but their callers never hear of it
  --read-timeout N    各実行の N 番目のセルの読み取りを時間切れにします
                      the N-th read of cells of each execution times out
  --flush-timeout N   各実行の N 番目の flush は済みますが、時間切れと伝わります
                      the N-th flush of each execution takes effect and times out
  --locale L          新しいワークブックの言語と地域: ja_JP、en_US、en_GB（既定 ja_JP）
                      locale of a new workbook (default ja_JP)
  --time-zone Z       新しいワークブックのタイムゾーン（既定 Asia/Tokyo）
                      time zone of a new workbook (default Asia/Tokyo)
  --real-limits off   Google の実行時間の上限で打ち切りません
                      executions are not ended at Google's limits of time
  --split-chart-ranges  グラフの範囲を列ごとに分けて答えます
                      charts answer their ranges split by column
  --frame-storage S   入力画面の記憶: kept、empty（開くたびに空）、throws（使えない）
                      storage of the script's pages: kept, empty at each opening, or throwing
  --help              この説明 / this text
`;

export function flagSentence(found: FlagProblem): Said {
  switch (found.problem) {
    case 'unknown':
      return { ja: `「${found.flag}」という指定はありません。`, en: `There is no flag ${found.flag}.` };
    case 'positional':
      return {
        ja: `「${found.value}」が何の指定か分かりません。`,
        en: `Nothing is known to do with the argument "${found.value}".`,
      };
    case 'needsValue':
      return { ja: `${found.flag} のうしろに値を書いてください。`, en: `${found.flag} needs a value.` };
    case 'takesNoValue':
      return { ja: `${found.flag} に値は付きません。`, en: `${found.flag} takes no value.` };
    case 'badNumber':
      return {
        ja: `${found.flag} は 0 から ${found.max} までの整数で指定してください（今の値: ${found.value}）。`,
        en: `${found.flag} takes a whole number from 0 to ${found.max}, not "${found.value}".`,
      };
    case 'badDate':
      return {
        ja: `${found.flag} は 2025-06-03 のように、実際にある日付で指定してください（今の値: ${found.value}）。`,
        en: `${found.flag} takes a real day such as 2025-06-03, not "${found.value}".`,
      };
    case 'badZone':
      return {
        ja: `${found.flag} は Asia/Tokyo のようなタイムゾーンの名前で指定してください（今の値: ${found.value}）。`,
        en: `${found.flag} takes the name of a time zone such as Asia/Tokyo, not "${found.value}".`,
      };
    case 'badChoice':
      return {
        ja: `${found.flag} は ${found.choices.join('、')} のどれかで指定してください（今の値: ${found.value}）。`,
        en: `${found.flag} takes one of ${found.choices.join(', ')}, not "${found.value}".`,
      };
    case 'blank':
      return { ja: `${found.flag} のファイル名が空です。`, en: `${found.flag} has no file name.` };
  }
}

export const seeHelp: Said = {
  ja: '使い方は npm start -- --help で見られます。',
  en: 'See npm start -- --help.',
};

export function bookSentence(error: BookFileError): Said {
  const { file, detail } = error;
  switch (error.code) {
    case 'inUse':
      return {
        ja: `${file} は別のローカルワークブックが開いています${detail.pid === undefined ? '' : `（プロセス ${detail.pid}）`}。そちらを終えてから開いてください。`,
        en: `${file} is open in another local workbook${detail.pid === undefined ? '' : ` (process ${detail.pid})`}. End that one first.`,
      };
    case 'inUseElsewhere':
      return {
        ja: `${file} は別のパソコン（${detail.host}）で開いている印があります。開いていないと確かめたら ${detail.lock} を消してください。`,
        en: `${file} is marked as open on another machine (${detail.host}). If it is not, delete ${detail.lock}.`,
      };
    case 'truncated':
      return {
        ja: `${file} は途中で切れています。ファイルはそのままにしてあります。控えから戻してください。`,
        en: `${file} is cut short. It was left as it is; restore it from a copy.`,
      };
    case 'damaged':
      return {
        ja: `${file} は内容が壊れています。ファイルはそのままにしてあります。控えから戻してください。`,
        en: `${file} is damaged. It was left as it is; restore it from a copy.`,
      };
    case 'notABook':
      return {
        ja: `${file} はこのワークブックのファイルではありません。ファイルはそのままにしてあります。`,
        en: `${file} is not a workbook of this program. It was left as it is.`,
      };
    case 'laterVersion':
      return {
        ja: `${file} は新しい版（${detail.version}）で作られたため、この版では開けません。ファイルはそのままにしてあります。`,
        en: `${file} was made by a later version (${detail.version}) and cannot be opened by this one. It was left as it is.`,
      };
    case 'isFolder':
      return {
        ja: `${file} はフォルダです。ファイル名まで指定してください。`,
        en: `${file} is a folder. Give a file name.`,
      };
    case 'noFolder':
      return { ja: `${file} を置くフォルダがありません。`, en: `The folder for ${file} does not exist.` };
    case 'unreadable':
      return { ja: `${file} を読めません（${detail.code}）。`, en: `${file} cannot be read (${detail.code}).` };
    case 'unwritable':
      return {
        ja: `${file} に書き込めません（${detail.code}）。`,
        en: `${file} cannot be written (${detail.code}).`,
      };
    case 'lockLost':
      return {
        ja: `${file} の使用中の印（${detail.lock}）がなくなったため、保存を止めました。別に開いていないか確かめてください。`,
        en: `The lock of ${file} (${detail.lock}) is gone, so nothing more is saved. Check whether it is open elsewhere.`,
      };
  }
}

/** What a new book is called. */
export function bookTitle(sample: boolean): string {
  return sample ? '地域福祉KPI（見本）' : '地域福祉KPI';
}

export const sentences = {
  portInUse: (port: number): Said => ({
    ja: `ポート ${port} はほかのプログラムが使っています。--port 0 を付けると空いている番号で始めます。`,
    en: `Port ${port} is in use. Use --port 0 for any free one.`,
  }),
  portRefused: (port: number, code: string): Said => ({
    ja: `ポート ${port} で待ち受けできません（${code}）。`,
    en: `Cannot listen on port ${port} (${code}).`,
  }),
  noScript: (file: string, code: string): Said => ({
    ja: `スクリプト ${file} を読めません（${code}）。`,
    en: `The script ${file} cannot be read (${code}).`,
  }),
  notBuilt: (file: string): Said => ({
    ja: `${file} がありません。先に npm run build を実行してください。`,
    en: `${file} is missing. Run npm run build first.`,
  }),
  notOpened: (file: string, reason: string): Said => ({
    ja: `${file} を開けませんでした（${reason}）。ファイルはそのままにしてあります。`,
    en: `${file} could not be opened (${reason}). It was left as it is.`,
  }),
  scriptFailed: (file: string, reason: string): Said => ({
    ja: `${file} を動かせませんでした（${reason}）。`,
    en: `${file} could not be run (${reason}).`,
  }),
  copyThere: (file: string): Said => ({
    ja: `${file} はもうあります。コピーの置き場所には、まだないファイルを --book で指定してください。`,
    en: `${file} exists already. Give --book a file that does not exist yet for the copy.`,
  }),
  noOriginal: (file: string): Said => ({
    ja: `${file} がありません。--copy-of には、もとのワークブックのファイルを指定してください。`,
    en: `${file} does not exist. Give --copy-of the file of the original workbook.`,
  }),
  preparing: { ja: 'ワークブックを用意しています…', en: 'Preparing the workbook...' } satisfies Said,
  setUpFailed: (reason: string): Said => ({
    ja: `新しいワークブックを用意できませんでした（${reason}）。`,
    en: `The new workbook could not be set up (${reason}).`,
  }),
  closed: { ja: '終了しました。', en: 'Closed.' } satisfies Said,
  closeFailed: (reason: string): Said => ({
    ja: `最後の保存ができませんでした（${reason}）。`,
    en: `The last save failed (${reason}).`,
  }),
};
