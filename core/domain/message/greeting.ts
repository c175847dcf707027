const greetings = new Set(
  `hi hello hey hiya howdy hola buenas buenos dias días tardes noches hallo hai halo bonjour salut ciao olá ola oi bom dia
   boa tarde noite good morning afternoon evening day selamat pagi siang sore malam datang xin chào chao kumusta magandang
   umaga hapon gabi araw สวัสดี สวัสดีค่ะ สวัสดีครับ 你好 您好 こんにちは こんばんは おはようございます 안녕하세요 greetings welcome`
    .split(/\s+/)
    .filter(Boolean),
);

const addresses = new Set(
  'there dear kak kakak sis bro sir madam maam friend all everyone anh chị chi em bạn ban po ka ค่ะ ครับ คะ'.split(
    ' ',
  ),
);

/**
 * Whether a text is a greeting and nothing else ("Hi!", "Selamat pagi kak"). Where the market says so such a
 * message is no reply (docs/rules.md §1). Signs and emoji do not make it more than a greeting.
 */
export function isBareGreeting(text: string): boolean {
  const words = text
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
  return (
    words.some((word) => greetings.has(word)) &&
    words.every((word) => greetings.has(word) || addresses.has(word))
  );
}
