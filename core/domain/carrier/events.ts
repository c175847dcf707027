import type { CarriedParcel, CarrierNote } from './carrier-thread.ts';

interface InThread {
  /** Of the thread: `carrierThreadId` of its parcel. */
  readonly thread: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly by: string;
}

/** What was copied for a carrier, or what they answered, was noted; the first note begins the thread. */
export interface CarrierNoteKept extends InThread {
  readonly type: 'CarrierNoteKept';
  readonly about: CarriedParcel;
  /** The buyer of the order, '' where the desk had not read it. */
  readonly buyer: string;
  readonly note: Pick<CarrierNote, 'id' | 'text'> & { readonly what: 'copied' | 'answer' };
}

/** What was copied has gone out. */
export interface CarrierNoteSent extends InThread {
  readonly type: 'CarrierNoteSent';
  /** Its id. */
  readonly note: string;
}

/** A thread was closed, or opened again. */
export interface CarrierThreadClosed extends InThread {
  readonly type: 'CarrierThreadClosed';
  readonly closed: boolean;
}

/** Everything that can happen in a thread with a carrier. */
export type CarrierEvent = CarrierNoteKept | CarrierNoteSent | CarrierThreadClosed;
