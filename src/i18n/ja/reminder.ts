/** The monthly mails, and what is asked and said when they are turned on or off. */
export const reminderMail = {
  subject: (month: string, areas: readonly string[]): string =>
    `【地域福祉KPI】${month}分の入力をお願いします（${areas.join('、')}）`,
  greeting: 'おつかれさまです。地域福祉KPIのワークブックからのお知らせです。',
  ask: (month: string, deadline: string): string =>
    `${month}分のうち、次のところがまだのようです。${deadline}までに入力をお願いします。`,
  area: (area: string): string => `■ ${area}`,
  nothing: '・まだ入力がありません。',
  open: (rows: number): string => `・確かめたい行が ${rows} 行あります。`,
  place: (tab: string, row: number, link: string): string => `　${tab} ${row} 行目　${link}`,
  more: (rows: number): string => `　ほか ${rows} 行（「点検」タブで見られます）`,
  openBook: (link: string): string => `ワークブックを開く：${link}`,
  noWork: '活動がなかった月は、その旨を担当の方に伝えるか、0 を入力してください。',
  footer: 'このメールは月に一度、自動で送っています。このメールには返信しないでください。',
  chiefSubject: (month: string): string => `【地域福祉KPI】${month}分の入力の状況と、年間目標の進み具合`,
  chiefIntro: (asOf: string): string => `${asOf} 現在の状況をお知らせします。`,
  figures: '■ 年間目標の進み具合',
  figure: (label: string, actual: string, target: string, unit: string, rest: string): string =>
    `・${label}　${actual} / ${target}${unit}${rest === '' ? '' : `（${rest}）`}`,
  notReported: '未報告',
  noTarget: '目標なし',
  forecast: (count: string, unit: string): string => `年度末の見込み ${count}${unit}`,
  uncounted: (cells: number): string => `・集計に入っていない入力が ${cells} 件あります（「点検」タブで見られます）。`,
  areas: (month: string): string => `■ ${month}分の入力の状況`,
  allDone: '・すべての圏域の入力がそろっています。',
  areaState: (area: string, entries: number, open: number): string =>
    `・${area}　${entries === 0 ? 'まだ入力がありません' : `入力 ${entries} 件`}${open > 0 ? `、確かめたい行 ${open} 行` : ''}`,
  unaddressed: (areas: readonly string[]): string => `・宛先がないため、お知らせしていない圏域：${areas.join('、')}`,
};

export const reminder = {
  turnOn: (day: number, people: number, chief: number): string =>
    `お知らせメールは止まっています。始めますか。\n\n毎月 ${day} 日に、前の月の入力がまだの圏域（宛先 ${people} 件）と、課長（宛先 ${chief} 件）に送ります。宛先と日は「設定」タブで決められます。\nメールは、いま操作している方のアカウントから送られます。続けると、メールの送信と定時の実行の許可をお願いします。`,
  /** How it stands, in one line. */
  state: (since: string, by: string, lastRun: string): string =>
    [
      'お知らせメール：動いています',
      ...(since === '' ? [] : [`${since} から`]),
      ...(by === '' ? [] : [`始めた人 ${by}`]),
      lastRun === '' ? 'まだ実行していません' : `最後の実行 ${lastRun}`,
    ].join('、'),
  turnOff: (state: string, day: number): string => `${state}。\n毎月 ${day} 日に送ります。\n\n止めますか。`,
  /** `problem` says what is wrong, '' for nothing. */
  takeOver: (state: string, problem: string): string =>
    [
      `${state}。`,
      ...(problem === '' ? [] : [problem]),
      '',
      'はい：いま操作している方が引き継ぎます。メールは、その方のアカウントから送られます。同じ月の同じ宛先に、二重には送りません。',
      'いいえ：止めます。',
      'キャンセル：何も変えません。',
    ].join('\n'),
  takenOver: (day: number): string =>
    `お知らせメールを引き継ぎました。前の方の定時の実行は、これから何も送りません。次は ${day} 日以降に、まだ送っていない宛先にだけ送ります。`,
  started: (day: number): string => `お知らせメールを始めました。次は ${day} 日以降に、一度だけ送ります。`,
  stopped: 'お知らせメールを止めました。',
  stoppedNotMine: (by: string): string =>
    `お知らせメールを止めました。定時の実行は${by === '' ? '始めた人' : `${by} さん`}のアカウントに残りますが、何も送りません。`,
  nobody:
    'お知らせの宛先がありません。「設定」タブの「お知らせの宛先」か「課長の宛先」にメールアドレスを入力してから、もう一度選んでください。',
  refused:
    'メールの送信か定時の実行が許可されなかったので、始めていません。ほかの機能は、これまでどおり使えます。始めるときは、もう一度選んで許可してください。選んでも許可の画面が出ないときは、この配置にメールの許可が含まれていません。README の「お知らせメール」をご覧ください。',
};
