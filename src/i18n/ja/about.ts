/** The words of このアドオンについて. */

/** What the build says of itself: see src/build/code-bundle.ts. */
export interface BuildInfo {
  readonly version: string;
  /** '' where it is not known. */
  readonly commit: string;
  readonly licence: string;
  readonly packages: readonly { readonly name: string; readonly version: string; readonly licence: string }[];
  /** The addresses of the rights that Google asks people for. */
  readonly scopes: readonly string[];
}

/** By the last part of the address. */
const rights: Readonly<Record<string, string>> = {
  'spreadsheets.currentonly': 'このスプレッドシートを読み書きする（ほかのファイルには触れません）',
  'script.container.ui': 'サイドバーとダイアログを表示する',
  'userinfo.email': 'だれが記録したかを残し、役割を見分けるために、使っている人のメールアドレスを知る',
  'script.send_mail': 'お知らせメールを、始めた人の名前で送る',
  'script.scriptapp': '決めた日にお知らせメールを送るように設定する',
};

function right(scope: string): string {
  return rights[scope.slice(scope.lastIndexOf('/') + 1)] ?? scope;
}

export const about = {
  text: ({ version, commit, licence, packages, scopes }: BuildInfo): string =>
    [
      `版 ${version}${commit === '' ? '' : `（コミット ${commit}）`}`,
      '',
      '求める権限',
      ...scopes.map((scope) => `・${right(scope)}`),
      '',
      `ライセンス：${licence}`,
      '使っているもの',
      ...packages.map((each) => `・${each.name} ${each.version}（${each.licence}）`),
      'ライセンスの全文は、スクリプトエディターで Code.js と Form.html を開くと読めます。',
    ].join('\n'),
};
