/** The words of the guide's page beside the guide itself. */
export const guide = {
  found: (count: number): string =>
    count === 0 ? '見つかりません。ほかの言葉でお試しください。' : `${count} か所にあります。`,
};
