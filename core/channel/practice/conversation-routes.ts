import * as v from 'valibot';
import type {
  ConversationsData,
  CreateConversationData,
  MessagesData,
  SendMessageData,
} from '../tiktok/openapi.gen.ts';
import { type Asked, digits } from './asked.ts';
import { conversationOf, mayWrite, post } from './conversations.ts';
import { noticeAnswer } from './life/reactions.ts';
import { pageAsked, pageBack } from './paging.ts';
import { ok, type Reply, refuse } from './reply.ts';
import { sendRefusal } from './send-rules.ts';
import type { StoredConversation, StoredMessage, World } from './shop-state.ts';

const seconds = (at: number) => Math.floor(at / 1000);
const agentName = 'Customer service';

type ApiMessage = NonNullable<MessagesData['messages']>[number];
type ApiConversation = NonNullable<ConversationsData['conversations']>[number];

function messageOut(world: World, conversation: StoredConversation, message: StoredMessage): ApiMessage {
  const buyer = world.state.buyers[conversation.buyerId];
  const imUserId = message.role === 'BUYER' ? (buyer?.imUserId ?? '') : '7494000000000000002';
  return {
    id: message.id,
    index: message.index,
    type: message.type,
    content: message.content,
    create_time: seconds(message.at),
    is_visible: message.visible,
    sender: { im_user_id: imUserId, nickname: message.nickname, avatar: '', role: message.role },
  };
}

function conversationOut(world: World, conversation: StoredConversation): ApiConversation {
  const buyer = world.state.buyers[conversation.buyerId];
  const latest = conversation.messages.at(-1);
  const staff = (role: string, nickname: string, id: string) => ({
    role,
    nickname,
    im_user_id: id,
    user_id: id,
    avatar: '',
  });
  return {
    id: conversation.id,
    create_time: seconds(conversation.createdAt),
    can_send_message: buyer !== undefined && mayWrite(world, buyer),
    participant_count: conversation.agentJoined ? 3 : 2,
    unread_count: conversation.unread,
    participants: [
      {
        role: 'BUYER',
        nickname: buyer?.nickname ?? '',
        im_user_id: buyer?.imUserId ?? '',
        user_id: buyer?.id ?? '',
        avatar: '',
      },
      staff('SHOP', 'Practice Shop', '7494000000000000002'),
      ...(conversation.agentJoined ? [staff('CUSTOMER_SERVICE', agentName, '7494000000000000003')] : []),
    ],
    ...(latest ? { latest_message: messageOut(world, conversation, latest) } : {}),
  };
}

/** GET conversations: most recently active first. The token is a rank, so that a page finds its place without walking the list. */
export function listConversations({ world, url, fault }: Asked): Reply {
  const asked = pageAsked(url.searchParams, 20);
  if ('status' in asked) return asked;
  const { recency, conversations } = world.state;
  const end = asked.token === '' ? recency.length : placeOfRank(world, Number(asked.token));
  const { page, next } = pageBack(recency, end, asked.size, fault);
  // Places move as chats rise; ranks stay.
  const token = next === '' ? '' : String((conversations[recency[Number(next) - 1] ?? '']?.rank ?? 0) + 1);
  const data: ConversationsData = {
    conversations: page
      .flatMap((id) => conversations[id] ?? [])
      .map((conversation) => conversationOut(world, conversation)),
    next_page_token: token,
  };
  return ok(data);
}

/** The first place in the list whose rank is `rank` or higher. */
function placeOfRank({ state: { recency, conversations } }: World, rank: number): number {
  let low = 0;
  let high = recency.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((conversations[recency[middle] ?? '']?.rank ?? 0) < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** GET messages of a conversation, newest first. */
export function listMessages({ world, url, id, fault }: Asked): Reply {
  const conversation = world.state.conversations[id];
  if (!conversation) return refuse(404, 45101003, 'record not found');
  const asked = pageAsked(url.searchParams, 10);
  if ('status' in asked) return asked;
  const { messages } = conversation;
  const end = asked.token === '' ? messages.length : Math.min(Number(asked.token), messages.length);
  const { page, next } = pageBack(messages, end, asked.size, fault);
  const data: MessagesData = {
    messages: page.map((message) => messageOut(world, conversation, message)),
    next_page_token: next,
    unsupported_msg_tips: 'Check this message in Seller Center.',
  };
  return ok(data);
}

/** POST messages: an agent writes. */
export function sendMessage({ world, id, body }: Asked): Reply {
  const conversation = world.state.conversations[id];
  const buyer = world.state.buyers[conversation?.buyerId ?? ''];
  if (!conversation || !buyer || !mayWrite(world, buyer))
    return refuse(403, 45102007, 'no permission to access the conversation');
  const message = sendRefusal(world, body);
  if ('status' in message) return message;
  if (!conversation.agentJoined) {
    conversation.agentJoined = true;
    const content = JSON.stringify({ content: `${agentName} joined the chat.` });
    post(world, conversation, {
      role: 'SYSTEM',
      nickname: 'Practice Shop',
      type: 'ALLOCATED_SERVICE',
      content,
    });
  }
  const waitedMs =
    conversation.lastBuyerAt > conversation.lastAgentAt ? world.at - conversation.lastBuyerAt : 0;
  const stored = post(world, conversation, { role: 'CUSTOMER_SERVICE', nickname: agentName, ...message });
  noticeAnswer(world, buyer, waitedMs);
  return ok({ message_id: stored.id } satisfies SendMessageData);
}

/** POST messages/read: the buyer's messages were seen. */
export function readMessages({ world, id }: Asked): Reply {
  const conversation = world.state.conversations[id];
  if (!conversation) return refuse(404, 45101003, 'record not found');
  conversation.unread = 0;
  world.dirty = true;
  return ok({});
}

const createSchema = v.object({ buyer_user_id: v.string() });

/** POST conversations: opens the conversation with a buyer, or finds it again. */
export function createConversation({ world, body }: Asked): Reply {
  const parsed = v.safeParse(createSchema, body);
  const buyer = parsed.success ? world.state.buyers[digits(parsed.output.buyer_user_id)] : undefined;
  if (!buyer || !mayWrite(world, buyer))
    return refuse(403, 45109003, 'the conversation does not meet the criteria');
  return ok({ conversation_id: conversationOf(world, buyer).id } satisfies CreateConversationData);
}
