/** A language to write in: what its words are made of, and whether words stand apart. */
export interface Tongue {
  readonly code: string;
  readonly syllables: readonly string[];
  readonly spaced: boolean;
}

const english =
  'th or in an re ed on es st en at to nt ha nd ou ea ng as er ti is ve ll ar te se hi of it al me le so ch';
const indonesian =
  'an me ka ng sa ya ber pe da ti ku ma di la ra ke te ba si ta ri ter na lu ha ga pu su wa do ju bi mo';
const spanish =
  'de la os en ar es ra do ta ci on te co re as to er no ca al pa lo ma sa ñe que ión ía mi ve go lu ja';
const german =
  'en er ch ei ie in te de un nd ge st be es au an re hr he ich sch ä ö ü ß mi ver zu ab le ru ma';
const vietnamese =
  'ng nh à ó á ạ ế đ th tr ch anh ông ương iê ôi ười ả ủ ấy một hai bao lâu giao hàng mới đó thì là';
const thai = 'กา รา ที่ มี ไม่ ได้ ส่ง ของ ครับ ค่ะ สี ขอ คืน เงิน วัน รับ แล้ว ยัง ถึง ไหม พัส ดุ ใหม่ ผิด ขาด';
const japanese =
  'で す ま か の は が を に も 商 品 届 返 金 色 日 箱 新 待 送 料 大 小 割 引 券 質 問 注 文';
const chinese =
  '的 我 你 货 单 到 了 吗 什 么 时 候 发 退 款 颜 色 尺 码 小 大 快 递 还 没 有 收 请 问 客 服';

function tongue(code: string, syllables: string, spaced = true): Tongue {
  return { code, syllables: syllables.split(' '), spaced };
}

/** The languages buyers write in, as often as they stand here. */
export const tongues: readonly Tongue[] = [
  ...Array.from({ length: 8 }, () => tongue('en', english)),
  ...Array.from({ length: 3 }, () => tongue('id', indonesian)),
  ...Array.from({ length: 2 }, () => tongue('es', spanish)),
  ...Array.from({ length: 2 }, () => tongue('de', german)),
  ...Array.from({ length: 2 }, () => tongue('vi', vietnamese)),
  tongue('th', thai, false),
  tongue('ja', japanese, false),
  tongue('zh', chinese, false),
];

/** How many words a language has. */
const words = 20_000;

/** The n-th word of a language, from 0: the common ones are short, and no two are the same. */
function wordOf({ syllables }: Tongue, n: number): string {
  let word = '';
  for (let rest = n + 1; rest > 0; rest = Math.floor((rest - 1) / syllables.length)) {
    word = `${syllables[(rest - 1) % syllables.length]}${word}`;
  }
  return word;
}

/** A word as often as words are in real texts: the n-th about 1/n as often as the first (Zipf). */
export function someWord(tongue: Tongue, chance: number): string {
  return wordOf(tongue, Math.floor((words + 1) ** chance) - 1);
}
