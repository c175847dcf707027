import { type PlainText, replaced } from './plain-text.ts';

/** What each digit is called, in its place, in the languages of the markets. */
const names = [
  'zero|oh|o|kosong|nol|sifar|khong|ศูนย์|cero|sero|nought',
  'one|satu|mot|หนึ่ง|uno|isa|won',
  'two|dua|hai|สอง|dos|dalawa|dalawang',
  'three|tiga|ba|สาม|tres|tatlo',
  'four|empat|bon|สี่|cuatro|apat|kuwatro|kwatro',
  'five|lima|nam|ห้า|cinco|singko',
  'six|enam|sau|หก|seis|anim|sais',
  'seven|tujuh|bay|เจ็ด|siete|pito|syete',
  'eight|delapan|lapan|tam|แปด|ocho|walo|otso|ate',
  'nine|sembilan|chin|เก้า|nueve|siyam|nuwebe',
];
const digitOf = new Map(names.flatMap((row, digit) => row.split('|').map((name) => [name, String(digit)])));
const any = names.join('|');
const run = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:plus|mas)[\\s-]+)?(?:(?:(?:double|triple|${any}|\\d+)(?![a-z])[\\s,.-]*)){5,}`,
  'gu',
);
const word = new RegExp(`(double|triple)\\s+(${any}|\\d)|${any}|\\d+`, 'gu');

/** Writes numbers said in words as digits: "oh eight one two", "double seven". Shorter rows than five are left alone. */
export function spelledNumbers(plain: PlainText): PlainText {
  const places = [...plain.text.matchAll(run)].flatMap(({ index, 0: whole }) => {
    if (!/\p{L}{2}/u.test(whole)) return [];
    const said = whole.trimEnd();
    const digits = [...said.matchAll(word)].map(([one, times, name]) => {
      if (!times) return digitOf.get(one) ?? one;
      return (digitOf.get(name ?? '') ?? name ?? '').repeat(times === 'double' ? 2 : 3);
    });
    const by = `+${digits.join('')}`;
    return [{ from: index, to: index + said.length, by }];
  });
  return replaced(plain, places);
}
