import { DeskState } from '../domain/desk/desk-state.ts';
import type { DeskEvent } from '../domain/desk/event.ts';
import type { DeskView, KnownMessage } from '../domain/desk/view.ts';

/** The loaded part of the desk while a batch is decided: each command sees what those before it made. */
export class Workspace extends DeskState implements DeskView {
  readonly known: Map<string, KnownMessage>;
  readonly handedOver: DeskView['handedOver'];
  readonly loads: DeskView['loads'];
  readonly found: readonly string[];

  constructor(view: DeskView) {
    super(view);
    this.known = new Map(view.known);
    this.handedOver = view.handedOver;
    this.loads = view.loads;
    this.found = view.found;
  }

  override apply(event: DeskEvent): void {
    super.apply(event);
    if (event.type === 'MessageReceived')
      this.known.set(event.message.id, { entry: event.message.id, placed: true });
    else if (event.type === 'MessageDelivered') {
      this.known.set(event.shopMessageId, { entry: event.messageId, placed: false });
    } else if (event.type === 'MessagePlaced') this.#place(event.messageId);
  }

  #place(entry: string): void {
    for (const [id, known] of this.known)
      if (known.entry === entry) this.known.set(id, { entry, placed: true });
  }
}
