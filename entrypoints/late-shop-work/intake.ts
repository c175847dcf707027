import type { PracticeLink, ReportedRating } from '../../core/channel/shop-link.ts';
import { isOlder } from '../../core/channel/tiktok/message-order.ts';
import type { SyncBatch } from '../../core/channel/tiktok/sync.ts';
import { openChatOf } from '../../core/domain/chat/conversation.ts';
import type { ChannelCommand, SaidMessage } from '../../core/domain/desk/channel-command.ts';
import { orderIn } from '../../core/domain/message/preview.ts';
import type { ShopConversation } from '../../core/domain/message/shop-message.ts';
import { categoryOf } from '../../core/domain/triage/category-of.ts';
import type { Channel } from '../../core/engine/channel.ts';
import type { Engine } from '../../core/engine/engine.ts';
import { newId } from '../../core/platform/new-id.ts';
import type { ConnectionBook } from '../../core/store/connection-book.ts';
import type { DeskDb } from '../../core/store/db.ts';
import { forgottenUntil } from '../../core/store/privacy/forgotten-book.ts';
import type { MessageReader, ReadText } from '../background/message-reader.ts';

function received({ conversation, messages }: SyncBatch): ChannelCommand {
  const { id, buyer, canSend } = conversation;
  const incoming = messages.map((message) => ({ message, order: '' }));
  return { do: 'receiveMessages', conversation: id, buyer, canSend, messages: incoming };
}

/** Has the chat sorted and read by what its buyer said, where that may show something. */
function sorted({ conversation, messages }: SyncBatch, read: ReadText): ChannelCommand[] {
  const said = messages
    .filter(({ author, content }) => author === 'buyer' || content.kind === 'notice')
    .map(({ sentAt, content }): SaidMessage => {
      const reading = content.kind === 'text' ? read(content.text) : null;
      return { at: sentAt, content, ...(reading ? { read: reading } : {}) };
    });
  const contents = said.map(({ content }) => content);
  const orders = contents.map(orderIn).filter((order) => order !== '');
  const shows = orders.length > 0 || said.some((each) => each.read) || categoryOf(contents, []) !== 'none';
  if (!shows) return [];
  return [{ do: 'sortChat', conversation: conversation.id, said, orders }];
}

/** So far down its list the shop is followed to find a conversation that was just opened. */
const mostPages = 3;

/** A conversation as the shop lists it; null where it is not near the top. */
async function listed(channel: Channel, id: string): Promise<ShopConversation | null> {
  let token = '';
  for (let pages = 0; pages < mostPages; pages += 1) {
    const { items, next } = await channel.conversations(token);
    const found = items.find((each) => each.id === id);
    if (found || next === '') return found ?? null;
    token = next;
  }
  return null;
}

/** What the shop reports becomes commands. */
export class Intake {
  readonly #db: DeskDb;
  readonly #engine: Engine;
  readonly #book: ConnectionBook;
  readonly #now: () => number;
  readonly #reader: Pick<MessageReader, 'ready'>;

  /** @param now the shop's clock, epoch ms. */
  constructor(
    db: DeskDb,
    engine: Engine,
    book: ConnectionBook,
    now: () => number,
    reader: Pick<MessageReader, 'ready'>,
  ) {
    this.#db = db;
    this.#engine = engine;
    this.#book = book;
    this.#now = now;
    this.#reader = reader;
  }

  /** Messages as a round brings them: together, or not at all. */
  async messages(batches: readonly SyncBatch[]): Promise<void> {
    const read = await this.#reader.ready();
    const now = this.#now();
    await this.#engine.runAll(
      batches
        .flatMap((batch) => [received(batch), ...sorted(batch, read)])
        .map((command) => ({ id: newId(), now, command })),
    );
    await this.#book.progress(batches.length);
  }

  /**
   * Opens at the shop the conversation with a buyer whom the desk has not met, or finds it again, and takes it in with the newest
   * of what was said in it: what is older than a week would otherwise come into a chat that has just begun. Gives its id.
   */
  async conversationWith(channel: Channel, buyer: string): Promise<string> {
    const id = await channel.openConversation(buyer);
    const unlisted = { id, buyer: { id: buyer, nickname: '', avatar: '' }, canSend: true };
    const conversation = (await listed(channel, id)) ?? { ...unlisted, latestMessageId: '', latestAt: 0 };
    const { items } = await channel.messages(id, '');
    const until = (await forgottenUntil(this.#db, [id])).get(id) ?? 0;
    const messages = items.filter(({ sentAt }) => sentAt > until).sort(isOlder);
    await this.messages([{ conversation, messages }]);
    return id;
  }

  /** A rating is of the chat it was given in; while that is open at the desk it waits for its end. A chat that opened later is another. */
  async ratings(shop: PracticeLink): Promise<void> {
    const { lastRatingAt, waitingRatings } = await this.#book.syncState();
    const fresh = await shop.ratings(lastRatingAt).catch((): ReportedRating[] => []);
    if (fresh.length + waitingRatings.length === 0) return;
    const left: ReportedRating[] = [];
    for (const rating of [...waitingRatings, ...fresh]) {
      const { id, conversationId: conversation, stars, at } = rating;
      const open = openChatOf(await this.#db.conversations.get(conversation));
      if (open && open.openedAt <= at) left.push(rating);
      else await this.#engine.run(`rating ${id}`, { do: 'rateChat', conversation, stars }, at);
    }
    await this.#book.saveSyncState({ lastRatingAt: fresh.at(-1)?.at ?? lastRatingAt, waitingRatings: left });
  }
}
