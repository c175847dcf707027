import { fold } from '../search/fold.ts';

/** Words with which people say what they wish or ask to be advised: what has one asks for something. */
const wishes = new Set(
  `want wanted need needed looking suggest recommend show tell mau ingin pengen butuh perlu cari carikan nak hendak rekomendasi
  cadangkan muốn cần tìm quiero necesito busco recomienda gusto kailangan hanap อยาก ต้อง 想要 想买 需要 推荐 ほし 欲し möchte brauche
  suche veux cherche besoin vorrei cerco quero preciso procuro`
    .split(/\s+/)
    .map(fold),
);

/** Whether one of these words of `textWords` says a wish. */
export function saysWish(words: readonly string[]): boolean {
  return words.some((each) => wishes.has(each));
}
