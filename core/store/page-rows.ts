/** What a desk page is to open because somebody asked for it elsewhere: one row a window. */
export interface WishRow {
  /** The window it is for; 'any' for whichever desk comes first. */
  readonly key: string;
  readonly id: string;
  /** The conversation to open; null where it is the inbox, or follows from the order. */
  readonly conversation: string | null;
  /** The order to open, or to start, a chat about; null for none. */
  readonly order: string | null;
  /** The browser's id of the window; null for any. */
  readonly window: number | null;
  /** Whether the desk beside the window's pages is meant (true) or one in a tab (false); null for either. */
  readonly beside: boolean | null;
  /** Epoch ms of this device. */
  readonly at: number;
  /** The desk page that took it, '' for none yet: it is taken once. */
  readonly takenBy: string;
}

/** A page of the Seller Center that should have had rows to add buttons to and had none that could be read. */
export interface PageTroubleRow {
  readonly key: string;
  readonly host: string;
  readonly what: 'home' | 'orderList' | 'orderDetail' | 'returnList' | 'reviews' | 'other';
  /** When it was first and last noticed, epoch ms of this device. */
  readonly since: number;
  readonly lastAt: number;
  readonly count: number;
  /** Somebody has read it and wants to hear no more of it. */
  readonly dismissed: boolean;
}
