import { type ReadonlySignal, useComputed } from '@preact/signals';
import { readyOrder } from '../../desk/ready-order.ts';
import type { Sending } from './use-sending.ts';

/** The order card that lies ready in a chat. */
export interface ReadyOrder {
  /** The order's id; '' where none lies ready. */
  readonly order: ReadonlySignal<string>;
  /** Sends it; true once the desk has it, also where there was nothing to send. */
  readonly send: () => Promise<boolean>;
  readonly putAway: () => void;
}

export function useReadyOrder(conversation: string, sending: Sending): ReadyOrder {
  const order = useComputed(() => {
    const ready = readyOrder.value;
    return ready?.conversation === conversation ? ready.order : '';
  });
  const putAway = () => {
    if (order.peek() !== '') readyOrder.value = null;
  };
  const send = async () => {
    const orderId = order.peek();
    if (orderId === '') return true;
    if (sending.busy.peek()) return false;
    // What somebody wrote meanwhile changes nothing about an order's card.
    const sent = await sending.send({ kind: 'orderCard', orderId }, { anyway: true });
    if (sent && order.peek() === orderId) putAway();
    return sent;
  };
  return { order, send, putAway };
}
