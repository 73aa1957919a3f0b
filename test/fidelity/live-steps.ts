// The words of `npm run fidelity:live`: how a person runs the cases against the live service, in Japanese and English.
import type { CaseInfo } from './combine';

/** The manifest of the scratch script: the zone the cases assume and the least scopes they need. */
export const manifest = {
  timeZone: 'Asia/Tokyo',
  runtimeVersion: 'V8',
  exceptionLogging: 'NONE',
  oauthScopes: [
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/script.container.ui',
    'https://www.googleapis.com/auth/userinfo.email',
  ],
};

/** What is typed and chosen by hand, a line a case. */
export function byHand(cases: readonly CaseInfo[]): string[] {
  return cases.flatMap((one) => {
    const typed = (one.person ?? []).map((edit) => {
      const rows = edit.values
        .map((row) => row.map((cell) => (cell === '' ? '(Delete)' : cell)).join(' → '))
        .join(' / ');
      return `  ${one.id}  ${edit.range}:  ${rows}`;
    });
    const chosen =
      one.menu === null ? [] : [`  Fidelity > ${one.menu.item}  →  ${JSON.stringify(one.menu.answers[0])}`];
    return [...typed, ...chosen];
  });
}

/** The steps, given the folder the files were written to. */
export function steps(folder: string, cases: readonly CaseInfo[]): string {
  const hand = byHand(cases).join('\n');
  return `
実際の Google スプレッドシートで同じ確認を行う手順です。業務で使うシートでは行わず、捨てられる新しいシートを使ってください。
How to run the same cases on the live service. Use a new scratch spreadsheet, never one that holds work.

1. Google Apps Script API をオンにします: https://script.google.com/home/usersettings
   Turn on the Google Apps Script API there.
2. ログインします。 / Log in.
     npx @google/clasp@3.4.1 login
3. 空のフォルダーで、捨ててよいスプレッドシートとスクリプトを作ります。 / In an empty folder, make a scratch spreadsheet with its script.
     mkdir fidelity-live && cd fidelity-live
     npx @google/clasp@3.4.1 create-script --type sheets --title "Fidelity scratch"
4. そのフォルダーへ、ここで作ったファイルをコピーして送ります。 / Copy the files made here into that folder and push them.
     cp ${folder}/Fidelity.js ${folder}/appsscript.json .
     npx @google/clasp@3.4.1 push -f
5. スプレッドシートの ファイル > 設定 で、言語と地域を「日本」、タイムゾーンを「(GMT+09:00) Tokyo」にし、開き直します。
   In File > Settings choose the locale Japan and the time zone (GMT+09:00) Tokyo, then reload the page.
6. 拡張機能 > Apps Script を開き、runFidelity を実行します。はじめに承認の画面が出ます。
   実行ログに「all of this step is done」と出るまで、くり返し実行してください。続きから進みます。
   Open Extensions > Apps Script and run runFidelity (approve it the first time). Run it again until the log says
   "all of this step is done"; it goes on where it stopped.
7. prepareFidelity を実行します。 / Run prepareFidelity.
8. スプレッドシートで、メニュー Fidelity > page を選び、「done」と出たら閉じます。
   In the spreadsheet choose Fidelity > page; close it when it says "done".
9. 手で行うもの。左がシート名、次がセルです。複数のセルは、まとめて貼り付けてください。メニューの項目は、右の答えを選んでください。
   By hand: the sheet, then the cell. Several cells are pasted at once. For a menu item give the answer on the right.
${hand}
10. finishFidelity を、「all of this step is done」と出るまで実行します。 / Run finishFidelity until all is done.
11. シート「fidelity results」のA列を選んでコピーし、テキストファイル（例: live.txt）に貼り付けて保存します。
    Copy column A of the sheet "fidelity results" into a text file, for example live.txt.
12. 結果を比べます。 / Compare.
     npm run fidelity:live -- --compare live.txt

この手順がいつ、だれによって行われたかは、ここには記録されていません。行ったときは、日付とともに結果を残してください。
No live run is recorded here. When you make one, keep its result with the date.
`;
}
