/** Forms of one kanji that turn up side by side in the names of people, places and organisations. */

/** Each line: the form that stands for all, then the others. */
const FORMS = `
高髙 崎﨑嵜 沢澤 辺邊邉 斎齋齊斉 国國囯圀 桜櫻 浜濱濵 広廣 会會 学學斈 富冨 滝瀧 島嶋嶌 〇○◯ 竜龍
桧檜 槙槇 渕淵渊 峰峯 梅楳 吉𠮷 栄榮 円圓 関關 観觀 区區 県縣 号號 寿壽 真眞 静靜 体體 弥彌 豊豐
宝寶寳 薮藪 館舘 穂穗 鉄鐵 万萬 台臺 塩鹽 恵惠 芸藝 礼禮 蛍螢 遥遙 尭堯 徳德 緑綠 瀬瀨 頼賴 郎郞
曽曾 条條 戸戶 黒黑 亀龜 与與 両兩 並竝 乗乘 仏佛 伝傳 児兒 党黨 剣劍劔 勲勳 医醫 参參 双雙 団團
図圖 圧壓 壮壯 声聲 変變 奥奧 奨奬 実實 将將 岳嶽 巌巖 巣巢 庁廳 応應 従從 恋戀 悪惡 懐懷 戦戰
択擇 拝拜 拠據 拡擴 挙擧 数數 断斷 旧舊 昼晝 暁曉 来來 枢樞 楼樓 楽樂 横橫 歓歡 歩步 歯齒 気氣
浅淺 渓溪 温溫 満滿 湾灣 湿濕 灯燈 点點 為爲 犠犧 独獨 猟獵 献獻 画畫 畳疊 発發 砕碎 祢禰 禅禪
稲稻 穏穩 窓窗 糸絲 経經 絵繪 続續 総總 縁緣 繊纖 聴聽 脳腦 艶艷 茎莖 荘莊 蔵藏 薬藥 処處 虫蟲
蛮蠻 覚覺 訳譯 読讀 誉譽 賛贊 践踐 軽輕 辞辭 逓遞 遅遲 郷鄕 酔醉 醸釀 釈釋 鉱鑛 銭錢 録錄 鎮鎭
陥陷 険險 雑雜 霊靈 頴穎 顔顏 顕顯 駅驛 験驗 鶏鷄 鴎鷗 麦麥 麺麵 黄黃 柏栢 柳栁 桑桒 橋槗 船舩
裏裡 遊游 野埜 鶴靍靏 杉椙
`;

const MAIN_FORM: ReadonlyMap<string, string> = new Map(
  FORMS.split(/\s+/).flatMap((line) => {
    const [main = '', ...others] = line;
    return others.map((other): [string, string] => [other, main]);
  }),
);

/** The text with every kanji in its usual form. Never shown: in a name either form is right. */
export function usualKanji(text: string): string {
  return [...text].map((character) => MAIN_FORM.get(character) ?? character).join('');
}
