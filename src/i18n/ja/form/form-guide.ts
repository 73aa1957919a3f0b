/** The words of the form around the guide. */
export const guide = {
  title: '使い方',
  search: '探す',
  example: '例：取り消す、目標',
  found: (count: number): string =>
    count === 0 ? '見つかりません。ほかの言葉でお試しください。' : `${count} か所にあります。`,
};
