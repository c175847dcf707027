import { describe, expect, test } from 'vitest';
import { shopWith } from '../../support/given.ts';
import { arrive, saying, shopMessage } from '../../support/shop-messages.ts';

const at = Date.UTC(2026, 2, 3, 9);
const MINUTE = 60_000;
const b1 = { conversation: 'b1' } as const;
const wrote = (n: number, text: string) =>
  arrive('b1', shopMessage(n, at + n * MINUTE, { content: saying(text) }));
const mine = () =>
  shopWith().given(at + MINUTE, wrote(1, 'Where is my parcel?'), { do: 'claimChat', by: 'ana', ...b1 });

function handedOver(desk: ReturnType<typeof mine>) {
  const transfer = { do: 'transferChat', by: 'ana', to: 'ben', note: '', ...b1 } as const;
  const [event] = desk.when(at + 60 * MINUTE, transfer).events;
  return event?.type === 'ChatAssigned' ? event.handOver : undefined;
}

describe('what is handed over with a chat', () => {
  test('the last question, though the buyer only called since, and the deadline', () => {
    const desk = mine().given(at + 5 * MINUTE, wrote(2, 'hello'), wrote(3, '🙏'));
    expect(handedOver(desk)).toEqual({
      asked: { by: 'buyer', kind: 'text', text: 'Where is my parcel?', at: at + MINUTE },
      told: null,
      orders: [],
      dueAt: at + MINUTE + 12 * 60 * MINUTE,
    });
  });

  test.each(['And can I still return it？', 'คืนได้ไหม', '可以退吗'])(
    'a later question takes the place of an earlier one: %s',
    (question) => {
      expect(handedOver(mine().given(at + 5 * MINUTE, wrote(2, question)))?.asked?.text).toBe(question);
    },
  );

  test('what an agent told them last; after the answer no deadline, and the next line is the new matter', () => {
    const content = { kind: 'text', text: 'It comes on Friday.' } as const;
    const desk = mine().given(
      at + 5 * MINUTE,
      { do: 'sendMessage', by: 'ana', messageId: 'own', content, ...b1 },
      { do: 'recordDelivery', messageId: 'own', shopMessageId: 's9', sentAt: at + 6 * MINUTE, ...b1 },
    );
    expect(desk.desk.conversations.get('b1')?.latest).toMatchObject({
      told: { text: 'It comes on Friday.', by: 'agent' },
      wait: null,
    });
    desk.given(at + 9 * MINUTE, wrote(9, 'It did not come.'));
    expect(handedOver(desk)).toMatchObject({
      asked: { text: 'It did not come.' },
      told: { text: 'It comes on Friday.' },
    });
  });

  test('nothing where a chat is assigned, for nobody hands it over', () => {
    const [assigned] = mine().when(at + MINUTE, { do: 'assignChat', by: 'ben', to: 'ben', ...b1 }).events;
    expect(assigned).not.toHaveProperty('handOver');
  });
});

test('unread begins with the first line that came after the last look', () => {
  const desk = mine().given(at + 2 * MINUTE, { do: 'viewChat', by: 'ana', ...b1 });
  desk.given(at + 5 * MINUTE, wrote(4, 'Hello?'), wrote(5, 'Anyone?'));
  expect(desk.desk.conversations.get('b1')?.latest).toMatchObject({
    unread: true,
    unreadSince: at + 4 * MINUTE,
  });
});
