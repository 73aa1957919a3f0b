/** What the deploy command says, for a person who may never have used clasp. Japanese first, then English. */

export const deployTexts = {
  badFlag: `付けられるのは --reminders（お知らせメールの許可も求める）と --phone-scope（スマートフォンから表を開けないときの許可を求める）だけです。
The only flags are --reminders (ask for the rights of reminders too) and --phone-scope (ask for the wider right that phones
need where they cannot open the sheet).`,
  placeholder: `どの表に入れるかが、まだ決まっていません。
.clasp.json の scriptId を、あなたの表のスクリプトIDに書き換えてください（README.ja.md「Google に入れる」の手順4）。
No sheet is chosen yet: put your sheet's script id into .clasp.json (README.md, "Put it into Google", step 4).`,
  notLoggedIn: `Google にログインしていません。次を実行して、表を編集できるアカウントでログインしてください。
Not logged in to Google. Run this and choose the account that edits the sheet:

  npx clasp login`,
  pushing: `Google に送っています… / Pushing to Google…`,
  failed: `送れませんでした。上に出ている理由を確かめてください。
よくある原因：Apps Script API が切のまま（https://script.google.com/home/usersettings で入れます）、別のアカウントでログインしている、スクリプトIDの写しまちがい。
Nothing was pushed; the reason stands above. Often it is that the Apps Script API is still off (switch it on at
https://script.google.com/home/usersettings), another account is logged in, or the script id was copied wrongly.`,
  done: `送りました。表を開き直すと、メニューに「地域福祉KPI」が出ます。初めてのときは「初期設定」を選んでください。
Done. Open the sheet again: the menu 地域福祉KPI is there. The first time, choose 初期設定 in it.`,
} as const;
