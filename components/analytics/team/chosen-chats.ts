/** Which of somebody's open chats are chosen: some by their conversations, or all there are when they are moved. */
export class ChosenChats {
  static readonly none = new ChosenChats(new Set(), false);
  readonly #some: ReadonlySet<string>;
  readonly all: boolean;

  constructor(some: ReadonlySet<string>, all: boolean) {
    this.#some = some;
    this.all = all;
  }

  /** The chosen conversations; of no meaning where all are. */
  get some(): readonly string[] {
    return [...this.#some];
  }

  has(conversation: string): boolean {
    return this.all || this.#some.has(conversation);
  }

  /** How many are chosen. @param count how many there are. */
  of(count: number): number {
    return this.all ? count : this.#some.size;
  }

  /** With one more, or one less. */
  turned(conversation: string, on: boolean): ChosenChats {
    const some = new Set(this.#some);
    if (on) some.add(conversation);
    else some.delete(conversation);
    return new ChosenChats(some, false);
  }
}
