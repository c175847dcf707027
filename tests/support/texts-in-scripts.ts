import fc from 'fast-check';

/** Something written, with what it says without regard to case, accents and width: by hand, not by the code under test. */
interface Written {
  readonly as: string;
  readonly says: string;
}

function written(pairs: string): Written[] {
  return pairs.split(' ').map((pair) => {
    const [as = '', says = as] = pair.split('=');
    return { as, says };
  });
}

/** Words with spaces between them. */
const spaced = written(
  'refund Refund=refund ReFÜND=refund refunds order Order=order ordered café=cafe CAFE=cafe Straße=strasse strasse đơn=don don hàng=hang ｏｒｄｅｒ=order niño=nino nino 5712345 571 ΟΔΟΣ=οδοσ οδός=οδοσ заказ Заказ=заказ पार्सल شحن',
);

/** Letters of scripts without spaces; they may touch each other. */
const runs = written(
  '退款 退 款中 我要 返金 カード ｶｰﾄﾞ=カード が か สินค้า สิน ค้า ที่ 환불 환불해주세요 주문 ພັດ ប្រាក់',
);

/** A text, and what it says. */
export interface ScriptText {
  readonly text: string;
  readonly says: string;
}

function joined(parts: readonly (readonly [Written, boolean])[]): ScriptText {
  let text = '';
  let says = '';
  for (const [{ as, says: said }, touches] of parts) {
    const gap = text === '' || touches ? '' : ' ';
    text += `${gap}${as}`;
    says += `${gap}${said}`;
  }
  return { text, says };
}

const word = fc.constantFrom(...spaced).map((each): [Written, boolean] => [each, false]);
/** The first letter of a run after a word stands apart, so that what it says is plain. */
const run = fc
  .array(fc.constantFrom(...runs), { minLength: 1, maxLength: 3 })
  .map((each) => each.map((one, n): [Written, boolean] => [one, n > 0]));

const parts = (most: number) =>
  fc
    .array(
      fc.oneof(
        word.map((each) => [each]),
        run,
      ),
      { minLength: 1, maxLength: most },
    )
    .map((found) => joined(found.flat()));

/** What people write. */
export const texts: fc.Arbitrary<ScriptText> = parts(6);

/** What people look for: the end of it may be cut off. */
export const queries: fc.Arbitrary<ScriptText> = fc.oneof(
  parts(2),
  fc
    .tuple(fc.constantFrom(...spaced.filter(({ as, says }) => as === says)), fc.integer({ min: 1, max: 4 }))
    .map(([{ as }, length]) => ({ text: as.slice(0, length), says: as.slice(0, length) })),
);

const isSpaced = (part: string) =>
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Devanagari}\p{Script=Arabic}\d]/u.test(
    part,
  );

/** Whether a text answers a query, said the slow way: all words, the last as a beginning, and all runs. */
export function saysAll(text: ScriptText, query: ScriptText): boolean {
  const there = text.says.split(' ');
  const asked = query.says.split(' ');
  return asked.every((part, n) => {
    if (!isSpaced(part)) return there.some((each) => !isSpaced(each) && each.includes(part));
    return there.some((each) => each === part || (n === asked.length - 1 && each.startsWith(part)));
  });
}
