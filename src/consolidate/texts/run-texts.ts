/** What the program says while it runs. */

export const runTexts = {
  usage: `使い方: npm run consolidate -- フォルダー --out 出力先 [--items items.csv] [--public] [--bigquery プロジェクト.データセット]

  フォルダー     控え（zip、または zip を開いたフォルダー）を入れたフォルダー。前の出力先を指定すると、その Parquet から作り直します。
  --out          結果を書くフォルダー。前の結果は、全部できてから置き換えます。
  --items        指標を報告の項目に当てる表。なければ、フォルダーの items.csv か、調布市の指標をそのまま使います。
  --public       公表用。1～4 の数と、それを逆算できる数を「X」にします。
  --bigquery     BigQuery に読み込むための load.sh、SQL、表を書きます。`,
  reading: (done: number, all: number): string => `控えを読んでいます ${done} / ${all}`,
  looking: (done: number, all: number): string => `控えを確かめています ${done} / ${all}`,
  counting: '数えています',
  writing: '書き出しています',
  done: (books: number, remarks: number, out: string): string =>
    `${books} の表を読み、${out} に書きました。使わなかったもの・確かめたいものは ${remarks} 件です（refused.csv）。`,
  empty: (folder: string): string =>
    `${folder} に、読める控えがありません。控えの zip を入れてから、もう一度実行してください。`,
  noFolder: (folder: string): string => `フォルダー ${folder} がありません。`,
  outInUse: (out: string): string =>
    `${out} には、このプログラムの結果でないものが入っています。空のフォルダーか、新しい名前を指定してください。`,
  outIsFolder: '出力先には、読むフォルダーと違うフォルダーを指定してください。',
  stopped: '止めました。何も書いていません。',
  items: {
    header: 'items.csv の見出しを読めません。item,label,unit,kind,indicator,municipality_code,book_id の列が要ります。',
    line: (line: number): string =>
      `items.csv の ${line} 行目を読めません。item を書き、kind は sum か distinct、municipality_code は空か 6 桁の団体コードにしてください。`,
    twoItems: (line: number): string => `items.csv の ${line} 行目は、同じ項目の前の行と単位か数え方が違います。`,
  },
  compare: {
    usage:
      '使い方: npm run consolidate:compare -- 出力先/bigquery/checksum-duckdb.csv 貼り付けた結果.csv（省くと、貼り付けを標準入力から読みます）',
    equal: (lines: number): string => `一致しました（${lines} 行）。`,
    header: '貼り付けた結果の見出しが違います。checksum.sql の結果を、見出しごと CSV で貼り付けてください。',
    differs: (place: string, column: string, here: string, there: string): string =>
      `違います: ${place} の ${column}　DuckDB ${here}　BigQuery ${there}`,
    missing: (place: string): string => `BigQuery の結果に ${place} がありません。`,
    surplus: (place: string): string => `DuckDB の結果に ${place} がありません。`,
  },
} as const;
