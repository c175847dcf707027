/** A parcel and who carries it. */
export interface CarriedParcel {
  readonly order: string;
  /** The id of the package. */
  readonly parcel: string;
  /** '' where the shop did not say. */
  readonly carrier: string;
  readonly tracking: string;
}

/** A line of a thread: what was copied for the carrier, what went out to them, or what they answered. */
export interface CarrierNote {
  readonly id: string;
  readonly what: 'copied' | 'sent' | 'answer';
  /** Epoch ms; of what was sent, when somebody said so. */
  readonly at: number;
  /** The agent. */
  readonly by: string;
  readonly text: string;
}

/**
 * What goes to and fro with a carrier about one parcel. It is no chat with a buyer: it is in no list, count or measure of those. The
 * platform carries it by no interface, so a person does, and notes it here.
 */
export interface CarrierThread extends CarriedParcel {
  readonly id: string;
  /** The buyer of the order, '' where the desk has not read it. */
  readonly buyer: string;
  /** Answered: the newest that went to and fro is an answer. */
  readonly state: 'open' | 'answered' | 'closed';
  /** Epoch ms. */
  readonly openedAt: number;
  /** When it was last changed, epoch ms. */
  readonly changedAt: number;
  readonly notes: readonly CarrierNote[];
}

/** A parcel has one thread. */
export function carrierThreadId({ order, parcel }: Pick<CarriedParcel, 'order' | 'parcel'>): string {
  return `${order}/${parcel}`;
}

/** A thread in which nothing was noted yet. @param at epoch ms. */
export function newCarrierThread(about: CarriedParcel, buyer: string, at: number): CarrierThread {
  return {
    ...about,
    id: carrierThreadId(about),
    buyer,
    state: 'open',
    openedAt: at,
    changedAt: at,
    notes: [],
  };
}

function standing(notes: readonly CarrierNote[]): CarrierThread['state'] {
  return notes.findLast(({ what }) => what !== 'copied')?.what === 'answer' ? 'answered' : 'open';
}

/** With one more note; one that is there already changes nothing. A closed thread is open again. */
export function withNote(thread: CarrierThread, note: CarrierNote): CarrierThread {
  if (thread.notes.some(({ id }) => id === note.id)) return thread;
  const notes = [...thread.notes, note];
  return { ...thread, notes, state: standing(notes) };
}

/** A text that was copied has gone out, at an instant (epoch ms), by an agent; it goes to the end of the thread. */
export function sentOut(thread: CarrierThread, note: string, at: number, by: string): CarrierThread {
  const copied = thread.notes.find(({ id, what }) => id === note && what === 'copied');
  if (!copied) return thread;
  const others = thread.notes.filter((each) => each !== copied);
  const notes: CarrierNote[] = [...others, { ...copied, what: 'sent', at, by }];
  return { ...thread, notes, state: standing(notes) };
}

/** Closed, or open again as its notes have it. */
export function closedOrNot(thread: CarrierThread, closed: boolean): CarrierThread {
  return { ...thread, state: closed ? 'closed' : standing(thread.notes) };
}
