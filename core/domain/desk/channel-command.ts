import type { ProactiveStage } from '../automation/automation.ts';
import type { BuyerDeed } from '../buyer/events.ts';
import type { Content } from '../message/content.ts';
import type { ShopBuyer, ShopMessage } from '../message/shop-message.ts';
import type { Order } from '../order/order.ts';
import type { MessageReading } from '../triage/message-reading.ts';

/** A message from the shop's side, with what only the desk can add. */
export interface IncomingMessage {
  readonly message: ShopMessage;
  /** The order it names beyond its content, '' for none. */
  readonly order: string;
}

/** What the shop's side reports. */
export type ChannelCommand =
  | {
      readonly do: 'openShop';
      readonly name: string;
      readonly market: string;
      readonly zone: string;
      readonly highValue: Readonly<Record<string, number>>;
    }
  | {
      readonly do: 'receiveMessages';
      readonly conversation: string;
      readonly buyer: ShopBuyer;
      readonly canSend: boolean;
      /** Oldest first. */
      readonly messages: readonly IncomingMessage[];
    }
  | {
      readonly do: 'recordDelivery';
      readonly conversation: string;
      readonly messageId: string;
      readonly shopMessageId: string;
      /** Epoch ms. */
      readonly sentAt: number;
    }
  | {
      readonly do: 'recordFailure';
      readonly conversation: string;
      readonly messageId: string;
      readonly why: string;
    }
  | {
      readonly do: 'sortChat';
      readonly conversation: string;
      /** What its buyer said and sent, with the platform's notices about them; oldest first, `at` in epoch ms. */
      readonly said: readonly SaidMessage[];
      /** Orders that it may be about. */
      readonly orders: readonly string[];
    }
  | { readonly do: 'rateChat'; readonly conversation: string; readonly stars: number }
  | {
      readonly do: 'recordOrder';
      readonly order: OrderReport;
      /** When the desk had last looked, epoch ms: what is new is newer than that. Left out: it is as new as the report. */
      readonly lookedAt?: number;
    }
  | { readonly do: 'recordReturn'; readonly order: string; readonly status: string }
  | {
      readonly do: 'recordStage';
      readonly order: string;
      readonly stage: ProactiveStage;
      /** When the carrier reported it, epoch ms. */
      readonly since: number;
    }
  | { readonly do: 'recordFact'; readonly buyer: string; readonly fact: BuyerDeed };

/** What a buyer said or sent, or the platform about them. */
export interface SaidMessage {
  /** Epoch ms. */
  readonly at: number;
  readonly content: Content;
  /** What was read in it; absent where it has no words, or nobody could read them. */
  readonly read?: MessageReading;
}

/** What is known of an order now; what is left out stays as it was. */
export type OrderReport = Pick<Order, 'id' | 'buyer'> &
  Partial<Pick<Order, 'createdAt' | 'currency' | 'amount' | 'paid' | 'status'>>;
