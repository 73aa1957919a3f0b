/** The words of set-up, of 設定 and 計画, and of what stands on the tabs it makes. */
import { fixedTabs } from '../words/names';

const apply = '色の付いたセルを直したら、メニューの「集計を作り直す」を押してください。';

export const setup = {
  /** What is being done meanwhile, and how far that is. */
  step: (words: string, at: number, of: number): string => `${words}（${at}／${of}）。閉じずにお待ちください。`,
  steps: {
    frame: '計画・設定・点検のタブを確かめています',
    tabs: '事業のタブを整えています',
    totals: '集計・月次・ダッシュボードを書いています',
    rest: '団体・質的評価・はじめにを仕上げています',
  },
  stepsOver: '終わりました。',
  done: '初期設定が終わりました。',
  rebuilt: (changes: readonly string[], named: number): string => {
    if (changes.length === 0) return '集計を作り直しました。目標と主な設定に、変わったところはありません。';
    const rest = changes.length > named ? `\nほか ${changes.length - named} 件` : '';
    const lines = changes.slice(0, named).map((each) => `・${each}`);
    return `集計を作り直しました。変わったところは次のとおりです。\n${lines.join('\n')}${rest}`;
  },
  changed: (name: string, before: string, after: string): string => `${name}：${before} → ${after}`,
  targetChanged: (label: string, before: string, after: string): string => `${label}の年間目標：${before} → ${after}`,
  layoutChanged: (label: string, name: string, before: string, after: string): string =>
    `${label}の${name}：${before} → ${after}`,
  indicatorNew: (label: string, target: string): string => `${label}（新しい指標）の年間目標：${target}`,
  indicatorGone: (label: string): string => `${label}：なくなります`,
  renamed: (before: string, after: string): string => `指標の名前：${before} → ${after}`,
  perArea: (target: string): string => `1 圏域あたり ${target}`,
  byArea: (target: string, areas: readonly string[]): string => `${target}（圏域別 ${areas.join('、')}）`,
  setAside: (name: string, now: string): string =>
    `「${name}」という名前のシートがあったので、「${now}」に変えて残しました。`,
  forgetCopies: (names: readonly string[]): string =>
    `移す前の控え（${names.join('、')}）を消します。今のタブで足りないことはありませんか。`,
  copiesForgotten: (count: number): string =>
    count === 0 ? '移す前の控えは、もうありません。' : `移す前の控えを ${count} 枚消しました。`,
  askTargetReason: (targets: readonly string[], named: number): string => {
    const rest = targets.length > named ? `\nほか ${targets.length - named} 件` : '';
    const lines = targets.slice(0, named).map((each) => `・${each}`);
    return `次の目標や指標が変わります（今 → 新しく）。\n${lines.join('\n')}${rest}\n\n変えた理由を、一言入力してください。「変更履歴」と報告書に載ります（空のままでも反映します）。`;
  },
  notApplied: (count: number): string => `計画または設定に、直すところが ${count} 件あります。`,
  place: (tab: string, row?: number): string => `${row === undefined ? tab : `${tab} ${row} 行目`}：`,
  firstLines: (lines: readonly string[], rest: number): string =>
    lines.map((line) => `・${line}`).join('\n') + (rest > 0 ? `\nほか ${rest} 件` : ''),
  notes: {
    date: '実施した日です。2025/6/3、6/3、令和7年6月3日、R7.6.3 のどれでも入力できます。',
    area: (cityWide: string): string => `一覧から選びます。一つの圏域に決まらないときは「${cityWide}」を選びます。`,
    counterparty: '団体や機関の名前です。個人の名前は書かないでください。',
    status: 'アドオンが書きます。「要確認」のときは、理由が続きます。',
  },
  help: {
    staff: '「設定」タブの担当者から選べます。一覧にない名前も入力できます。',
    count: '0 以上の整数を入力してください。',
    counterparty:
      '「団体」タブの名前から選べます。初めての団体は、そのまま入力してください。点検のときに一覧へ加わります。',
  },
  settings: {
    title: '設定',
    areaChanges:
      '圏域の名前や区割りが変わったときに書きます。前の年度と比べるときに使います。改称は「集計を作り直す」で名前を変えると、自動で1行加わります。統合は「A、B」→「C」、分割は「A」→「B、C」、移管は一部を渡した圏域→受けた圏域です。',
    hint: apply,
    placeNote:
      'ダッシュボードの地図での位置です。北西の端が A1 で、東へ B1、C1、南へ A2、A3 と進みます（A～H、1～4）。空の圏域は、地図に出ません。',
    groups: {
      year: '年度',
      judging: '判定と評価',
      closing: '締めとお知らせ',
      quality: '質的評価',
      people: '使う人',
      office: '団体（報告書に出ます）',
    },
    items: {
      startYear: ['年度', '始まる年です。令和7年度なら、2025 か R7 と入力します。'],
      startMonth: ['年度の始まる月', '4 月始まりは 4 です。'],
      asOf: ['基準日', 'この日までで集計します。空のときと、まだ来ない日のときは、今日までです。'],
      onTrack: ['「順調」の下限', '期待に対する割合です。0.9 は 9 割です。'],
      watch: ['「注意」の下限', '期待に対する割合です。これより低いと「遅れ」になります。'],
      closingDay: ['締めの期限（翌月の日）', '翌月のこの日を過ぎて入力のない圏域は「遅れ」です。空は 10 日です。'],
      lateUntil: [
        '年度を閉じた後の受付の最終日',
        '年度を閉じた後、遅れた記録を理由を付けて入れられる最後の日です。空は、年度末の 2 か月後の末日（5月31日）です。',
      ],
      reminderDay: ['お知らせメールの日', '毎月この日に送ります。始めるのはメニューの「お知らせメール」です。'],
      chiefMail: ['課長の宛先', '全体の状況を一通にまとめて送る先です。空のときは送りません。'],
      evaluationA: ['評価「A」の下限', '実績報告書の評価です。年間目標に対する割合で、空は 1 です。'],
      evaluationB: ['評価「B」の下限', '空は 0.8 です。'],
      evaluationC: ['評価「C」の下限', '空は 0.6 です。これより低いと D です。'],
      qualityPeriods: ['質的評価の期間', '「半期」か「四半期」です。空は半期です。'],
      qualityA: ['自己評価「A」の意味', '質的評価で選ぶときの目安です。'],
      qualityB: ['自己評価「B」の意味', ''],
      qualityC: ['自己評価「C」の意味', ''],
      qualityD: ['自己評価「D」の意味', ''],
      qualityNone: ['自己評価「評価不能」の意味', ''],
      admins: [
        '管理者',
        '初期設定、計画の反映、月の締めができる人のメールアドレスです。空なら、編集できる人みなです。',
      ],
      recorders: ['記録者', '記録と訂正ができる人です。空なら、編集できる人みなです。'],
      viewers: ['閲覧者', '見るだけの人です。'],
      municipalityCode: [
        '団体コード',
        '全国地方公共団体コードの 6 桁です。都道府県などが控えをまとめるときに使います。空でもかまいません。',
      ],
      municipality: ['団体名', '報告書と、控えをまとめた表に出る市区町村の名前です。空でもかまいません。'],
      section: ['担当課', '報告書に出る課の名前です。空でもかまいません。'],
      sample: ['見本データ', '「はい」のとき、集計の題に「見本データ」と出ます。'],
    },
  },
  plan: {
    title: (year: string): string => `計画｜${year}`,
    hint: `${apply}「各圏域」のときの年間目標は、1 圏域あたりの数です。`,
    initiatives: '事業と質的目標',
    city: (target: number): string => `（市全体 ${target.toLocaleString('en-US')}）`,
    unitsNote:
      '件数のうしろに付けて入力できる単位です。「、」で区切ります。「件」はいつでも使えます。ほかの単位（25人 など）は数えずに、点検で知らせます。',
    actNote:
      '記録する画面に出る言葉です。事業の言い方がボタンになり、順の小さいものから並びます。指標の言い方が事業と同じなら、ボタンを選ぶだけで 1 と数えます。事業の言い方が空のときは、指標が一つずつボタンになります。',
  },
  history: {
    title: fixedTabs.history,
    hint: '新しい変更が上に出ます。アドオンが記録します。書き込んだり、行を消したりしないでください。',
  },
};

/** What is asked before a changed plan is applied, and what was done. */
export const planChange = {
  /** `counts` are entries that would no longer count, `targets` own targets that would be lost. */
  askRename: (from: string, to: string, counts: number, targets: number): string => {
    const moved = [
      ...(counts > 0 ? [`入力 ${counts} 件`] : []),
      ...(targets > 0 ? [`個別の目標 ${targets} 件`] : []),
      '締めた月',
    ];
    return [
      `「${from}」がなくなり、「${to}」が増えています。改称ですか。`,
      '',
      `はい：${moved.join('、')}を、新しい名前に移します。「変更履歴」に残り、元に戻せます。`,
      'いいえ：改称ではありません。どうなるかを、次にお見せします。',
      'キャンセル：何も変えません。',
    ].join('\n');
  },
  doubtsHeading: (count: number): string => `反映する前に、確かめてください（${count} 件）。`,
  askDoubts: (lines: string): string => `${lines}\n\nこのまま反映しますか。「いいえ」なら、何も変えません。`,
  blocked: (count: number): string => `このままでは反映できません（${count} 件）。`,
  cancelled: '反映していません。「計画」と「設定」に入力した内容は、そのまま残っています。',
  renamed: (from: string, to: string): string => `「${from}」を「${to}」に改称しました。`,
  howToUndo: '元に戻すときは、表を開き直し、メニューの「改称を元に戻す」を選んでください。',
  askUndo: (from: string, to: string): string => `「${to}」を、元の「${from}」に戻します。よいですか。`,
  askCopy: (tab: string, copy: string, counts: number): string =>
    [
      `タブ「${tab}」がありません。「${copy}」に同じ見出しがあり、入力が ${counts} 件あります。`,
      '',
      `はい：「${copy}」を「${tab}」として使います。`,
      `いいえ：空の「${tab}」を作ります。「${copy}」はそのまま残し、数えません。`,
      'キャンセル：何も変えません。',
    ].join('\n'),
  left: '何も変えていません。',
  nothingToUndo: '元に戻す改称はありません。',
};
