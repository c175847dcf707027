/** How the browser's own translator is used at this desk. */
export interface TranslationSettings {
  readonly on: boolean;
  /** Buyers' messages are translated unasked. */
  readonly asTheyCome: boolean;
  /** The language to translate into, BCP 47; '' for that of the screens. */
  readonly into: string;
}

export const firstTranslation: TranslationSettings = { on: false, asTheyCome: false, into: '' };
