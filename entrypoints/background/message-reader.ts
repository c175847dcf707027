import {
  type MessageReading,
  readMessage,
  type TriageModels,
} from '../../core/domain/triage/message-reading.ts';

/** A reader without models: nothing is read, which is not known and not "no". */
export const readsNothing = { ready: async () => () => null };

/** Reads what buyers write, with models that are loaded once, when the first message comes. */
export class MessageReader {
  readonly #load: () => Promise<TriageModels>;
  #models: Promise<TriageModels | null> | null = null;

  constructor(load: () => Promise<TriageModels>) {
    this.#load = load;
  }

  /** What reads a text from now on; without models nothing is read, which the desk shows as not known. */
  async ready(): Promise<(text: string) => MessageReading | null> {
    this.#models ??= this.#load().catch((error: unknown) => {
      console.error('The models that read messages could not be loaded.', error);
      return null;
    });
    const models = await this.#models;
    return (text) => (models ? readMessage(models, text) : null);
  }
}
