/** The channel on which the worker and the page that keeps the practice shop speak, and the lock of the one that does. */
export const practiceLine = 'practice-shop';

/** A request to the practice shop inside the extension, as it crosses from one context to another. */
export interface CarriedRequest {
  readonly say: 'request';
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  /** Null without a body. */
  readonly body: ArrayBuffer | null;
}

/** Its answer. */
export interface CarriedAnswer {
  readonly say: 'answer';
  readonly id: string;
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: ArrayBuffer;
}

/** All that is said on the line; `open` is said when a page begins to keep the shop, `forget` when its state was thrown away. */
export type PracticeWord =
  | CarriedRequest
  | CarriedAnswer
  | { readonly say: 'open' }
  | { readonly say: 'forget'; readonly id: string }
  | { readonly say: 'forgotten'; readonly id: string };
