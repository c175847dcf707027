import { textWords } from './text-words.ts';

/** Which reply an agent's line was, by its words: exactly, else the one most like it. */
export class ReplyTexts {
  readonly #replies = new Map<string, string>();
  readonly #texts: (readonly [reply: string, words: number])[] = [];
  readonly #withWord = new Map<string, number[]>();
  readonly #guessed = new Map<string, string>();

  /** Learns that the reply was once written so. The first to claim a text keeps it. */
  add(text: string, reply: string): void {
    const words = textWords(text);
    const key = words.join(' ');
    if (this.#replies.has(key)) return;
    this.#replies.set(key, reply);
    this.#guessed.clear();
    const distinct = new Set(words);
    for (const word of distinct) {
      const texts = this.#withWord.get(word) ?? [];
      texts.push(this.#texts.length);
      this.#withWord.set(word, texts);
    }
    this.#texts.push([reply, words.length]);
  }

  /** The reply a text is, or is most like; null when nothing is like it. */
  of(text: string): string | null {
    const words = textWords(text);
    const key = words.join(' ');
    const known = this.#replies.get(key) ?? this.#guessed.get(key);
    if (known !== undefined) return known;
    const guess = this.#nearest(new Set(words));
    if (guess !== null) this.#guessed.set(key, guess);
    return guess;
  }

  #nearest(words: ReadonlySet<string>): string | null {
    const sums = new Map<number, number>();
    for (const word of words) {
      const texts = this.#withWord.get(word);
      if (!texts || texts.length > 300) continue;
      const rarity = Math.log(1 + this.#texts.length / texts.length);
      for (const text of texts) sums.set(text, (sums.get(text) ?? 0) + rarity);
    }
    let best: string | null = null;
    let most = 0;
    for (const [text, sum] of sums) {
      const [reply, length] = this.#texts[text] as readonly [string, number];
      const value = sum / (5 + 2 * length);
      if (value <= most) continue;
      best = reply;
      most = value;
    }
    return best;
  }
}
