import * as v from 'valibot';
import type { SendableContent } from '../../domain/message/content.ts';
import { type Channel, ChannelFault, type Delivery } from '../../engine/channel.ts';
import type { ShopFacts } from '../../engine/shop-facts.ts';
import { type Call, type Caller, createCaller } from './call.ts';
import type { TikTokConfig } from './config.ts';
import { sendBody } from './content-codec.ts';
import { readConversations } from './conversation-codec.ts';
import { type BringFacts, factsWhenAsked } from './facts-when-asked.ts';
import { findSent } from './find-sent.ts';
import { readMessages } from './message-codec.ts';
import { createVideoUpload } from './video-upload.ts';

/** An absent list is an empty one: the gateway leaves out empty fields. */
const list = v.optional(v.nullable(v.array(v.unknown())));
const next = v.optional(v.nullable(v.string()));
const conversationsSchema = v.object({ conversations: list, next_page_token: next });
const messagesSchema = v.object({ messages: list, next_page_token: next, unsupported_msg_tips: next });
const sentSchema = v.object({ message_id: v.pipe(v.string(), v.nonEmpty()) });
const openedSchema = v.object({ conversation_id: v.pipe(v.string(), v.nonEmpty()) });
const uploadedSchema = v.object({
  url: v.pipe(v.string(), v.nonEmpty()),
  width: v.optional(v.number(), 0),
  height: v.optional(v.number(), 0),
});

const MAX_IMAGE_BYTES = 10 * 1024 * 1024;
const root = '/customer_service/202309/conversations';
const path = (conversationId: string, rest: string) =>
  `${root}/${encodeURIComponent(conversationId)}/${rest}`;
const paging = (size: number, token: string) => ({
  page_size: String(size),
  ...(token === '' ? {} : { page_token: token }),
});

function post(to: string, body?: string | FormData): Call {
  return { method: 'POST', path: to, ...(body === undefined ? {} : { body }) };
}

/**
 * The shop behind the official Open API (or behind anything that speaks it, as the practice shop does).
 * @param bringFacts brings what asks for orders, products and vouchers; called when one is asked for.
 */
export function createTikTokChannel(
  config: TikTokConfig,
  bringFacts: BringFacts,
  caller: Caller = createCaller(config),
): Channel & ShopFacts {
  const report = config.onUnreadable ?? (() => undefined);

  const messages: Channel['messages'] = async (conversationId, pageToken) => {
    const call: Call = {
      method: 'GET',
      path: path(conversationId, 'messages'),
      query: paging(10, pageToken),
    };
    const data = await caller.ask(call, messagesSchema);
    return {
      items: readMessages(data.messages ?? [], data.unsupported_msg_tips ?? '', report),
      next: data.next_page_token ?? '',
    };
  };

  return {
    ...createVideoUpload(caller, config),
    ...factsWhenAsked(async () => (await bringFacts())(caller, report)),
    messages,
    async conversations(pageToken) {
      const data = await caller.ask(
        { method: 'GET', path: root, query: paging(20, pageToken) },
        conversationsSchema,
      );
      return { items: readConversations(data.conversations ?? [], report), next: data.next_page_token ?? '' };
    },
    async send(conversationId: string, content: SendableContent): Promise<Delivery> {
      const call = { ...post(path(conversationId, 'messages'), sendBody(content)), sending: true };
      const { message_id } = await caller.ask(call, sentSchema);
      return { shopMessageId: message_id, sentAt: caller.shopNow() };
    },
    findSent: (conversationId, content, since) =>
      findSent(
        (pageToken) => messages(conversationId, pageToken),
        content,
        since + caller.shopNow() - config.now(),
      ),
    async markRead(conversationId) {
      // Without a body: the description declares none, and the official samples agree on the signature only then.
      await caller.ask(post(path(conversationId, 'messages/read')), v.unknown());
    },
    async uploadImage(file) {
      if (file.size > MAX_IMAGE_BYTES) {
        throw new ChannelFault('refused', 'The picture is over 10 MB. Send a smaller one.');
      }
      const form = new FormData();
      form.set('data', file, file instanceof File ? file.name : 'picture');
      return caller.ask(post('/customer_service/202309/images/upload', form), uploadedSchema);
    },
    async openConversation(buyerId) {
      const opened = await caller.ask(post(root, JSON.stringify({ buyer_user_id: buyerId })), openedSchema);
      return opened.conversation_id;
    },
  };
}
