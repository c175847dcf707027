import type { CarriedParcel } from '../domain/carrier/carrier-thread.ts';

/** What can be asked about a thread with a carrier, as work about the house. */
export type CarrierWork =
  /** Keep what was copied for them or what they answered; the first begins the thread. The same id is kept once. */
  | {
      readonly do: 'keepCarrierNote';
      readonly about: CarriedParcel;
      readonly note: { readonly id: string; readonly what: 'copied' | 'answer'; readonly text: string };
    }
  /** What was copied has gone out. */
  | { readonly do: 'markCarrierSent'; readonly thread: string; readonly note: string }
  | { readonly do: 'closeCarrierThread'; readonly thread: string; readonly closed: boolean };
