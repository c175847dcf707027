/** Question marks of every script, and the endings that ask without one in Thai, Chinese and Japanese. */
const asking = /[?？؟\u037e]|ไหม|มั้ย|หรือเปล่า|หรือยัง|吗|嗎|呢$|ますか|ですか|でしょうか/u;

/** Whether a text asks something, as far as its writing shows it. */
export function asksSomething(text: string): boolean {
  return asking.test(text);
}
