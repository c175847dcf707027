import type { MessageReading } from '../../core/domain/triage/message-reading.ts';

/** What is read in a text; null where nothing can be read. */
export type ReadText = (text: string) => MessageReading | null;

/** Reads what buyers write; what it reads with is loaded once, when the first message comes. */
export class MessageReader {
  readonly #load: () => Promise<ReadText>;
  #loaded: Promise<ReadText> | null = null;

  constructor(load: () => Promise<ReadText>) {
    this.#load = load;
  }

  /** Has everything loaded anew before the next message: there is something new to learn from. */
  relearn(): void {
    this.#loaded = null;
  }

  /** What reads texts from now on; where it cannot be loaded nothing is read, which the desk shows as not known. */
  ready(): Promise<ReadText> {
    this.#loaded ??= this.#load().catch((error: unknown) => {
      console.error('What reads messages could not be loaded.', error);
      return () => null;
    });
    return this.#loaded;
  }
}
