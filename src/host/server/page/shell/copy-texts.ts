/** The texts of ファイル → コピーを作成. */
export const copyTexts = {
  file: 'ファイル',
  makeCopy: 'コピーを作成',
  made: (file: string) =>
    `コピーを「${file}」に作りました。開くには、ターミナルで次のように入力してください。\nnpm start -- --book "${file}"`,
  failed: 'コピーを作れませんでした。ローカルワークブックが動いているか確かめて、もう一度お試しください。',
} as const;
