import type { Channel } from '../../core/engine/channel.ts';
import { Sender } from '../../core/engine/sender.ts';
import { DexieOutbox } from '../../core/store/dexie-outbox.ts';
import { type DeskInMemory, deskWith } from './desk-in-memory.ts';
import { NOON, type PracticeDesk, practiceDesk } from './practice-desk.ts';
import { arrive, saying, shopMessage } from './shop-messages.ts';

/** A desk in memory and a practice shop, with one buyer who has written, for looking at what goes out. */
export class SendingStage {
  readonly shop: PracticeDesk;
  readonly desk: DeskInMemory;
  readonly conversation: string;

  private constructor(shop: PracticeDesk, desk: DeskInMemory, conversation: string) {
    this.shop = shop;
    this.desk = desk;
    this.conversation = conversation;
  }

  static async open(): Promise<SendingStage> {
    const shop = practiceDesk();
    const desk = await deskWith('ana');
    const { conversationId } = await shop.buyer('Putri', 'Where is it?');
    await desk.given(shop.clock, arrive(conversationId, shopMessage(1, NOON)));
    return new SendingStage(shop, desk, conversationId);
  }

  /** A sender as each life of the worker has one. */
  sender = (channel: Channel = this.shop.channel, now = () => this.shop.clock): Sender =>
    new Sender({
      outbox: new DexieOutbox(this.desk.db),
      channel,
      run: (id, command) => this.desk.engine.run(id, command, this.shop.clock),
      now,
    });

  write = async (text: string): Promise<void> => {
    const messageId = `own ${text}`;
    const to = { by: 'ana', conversation: this.conversation, messageId } as const;
    await this.desk.given(this.shop.clock, { do: 'sendMessage', ...to, content: saying(text) as never });
  };

  /** What agents wrote, as it lies at the shop. */
  atShop = async (): Promise<string[]> => {
    const { conversations } = await this.shop.control<{
      conversations: { messages: { role: string; content: string }[] }[];
    }>('record');
    return conversations.flatMap(({ messages }) =>
      messages
        .filter(({ role }) => role === 'CUSTOMER_SERVICE')
        .map(({ content }) => (JSON.parse(content) as { content: string }).content),
    );
  };
}
