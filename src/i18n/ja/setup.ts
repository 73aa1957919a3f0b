/** The words of set-up and of the tabs it makes. */
export const setup = { done: '初期設定が終わりました。' };
