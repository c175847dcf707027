/** Names as small numbers, in the order they came. */
export class NameBook {
  readonly #numbers = new Map<string, number>();

  /** The number of a name, given to it now if it is new. */
  of(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  find(name: string): number | undefined {
    return this.#numbers.get(name);
  }
}
