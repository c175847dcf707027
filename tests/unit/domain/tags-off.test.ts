import { describe, expect, test } from 'vitest';
import { priorityGrounds } from '../../../core/domain/triage/priority.ts';
import { shownCategory, shownFeeling, shownWarnings } from '../../../core/domain/triage/shown-tags.ts';
import type { SystemTag } from '../../../core/domain/triage/system-tag.ts';
import { shopWith } from '../../support/given.ts';
import { arrive, saying, shopMessage } from '../../support/shop-messages.ts';

const at = Date.UTC(2026, 2, 3, 9);
const inB1 = { conversation: 'b1' } as const;
const turn = (tag: SystemTag, on = false) => ({ do: 'switchTag', by: 'ana', tag, on }) as const;
const read = {
  ...{ speaks: { prePurchase: 0, logistics: 0, aftersales: 2 }, category: 'aftersales', sure: 0.9 },
  ...{ because: ['refund'], smallTalk: false, feeling: { positive: 0, neutral: 0.1, negative: 0.9 } },
  ...{ language: 'en', urgent: [], flags: [{ kind: 'abuse', words: 'you idiots' }], model: 'm1' },
} as const;
const complaint = (when: number) =>
  ({
    do: 'sortChat',
    ...inB1,
    orders: [],
    said: [{ at: when, content: saying('I want a refund, you idiots'), read: read as never }],
  }) as const;
const opened = () => shopWith().given(at, arrive('b1', shopMessage(1, at)));
const chatOf = (desk: ReturnType<typeof opened>) => {
  const chat = desk.desk.conversations.get('b1')?.latest;
  if (!chat) throw new Error('no chat');
  return chat;
};

describe('a tag that is switched off', () => {
  test('is not set by the system any more, others are', () => {
    const desk = opened().given(at, turn('aftersales'), complaint(at));
    expect(chatOf(desk).category).toBe('none');
    const other = opened().given(at, turn('logistics'), complaint(at));
    expect(chatOf(other).category).toBe('aftersales');
  });

  test('stays where a person sets it, and is hidden where the system had', () => {
    const desk = opened().given(at, complaint(at), turn('aftersales'));
    expect(chatOf(desk).category).toBe('aftersales');
    expect(shownCategory(desk.desk.shop, chatOf(desk))).toBe('none');
    desk.given(at, { do: 'categorizeChat', ...inB1, category: 'aftersales' });
    expect(shownCategory(desk.desk.shop, chatOf(desk))).toBe('aftersales');
  });

  test('shows no sentiment, and makes nothing high priority by it, but what a person said', () => {
    const desk = opened().given(at, complaint(at));
    const grounds = () => {
      const conversation = desk.desk.conversations.get('b1');
      return conversation && priorityGrounds(conversation, [], desk.desk.shop)?.negativeSentiment;
    };
    expect([shownFeeling(desk.desk.shop, chatOf(desk)), grounds()]).toEqual(['negative', true]);
    desk.given(at, turn('sentiment'));
    expect([shownFeeling(desk.desk.shop, chatOf(desk)), grounds()]).toEqual([null, 'unknown']);
    desk.given(at, { do: 'correctSentiment', ...inB1, sentiment: 'negative' });
    expect([shownFeeling(desk.desk.shop, chatOf(desk)), grounds()]).toEqual(['negative', true]);
  });

  test('warns of no words; switched on again, of those that come from then on', () => {
    const desk = opened().given(at, turn('warnings'), complaint(at));
    expect(chatOf(desk).read).toMatchObject({ flags: [], language: 'en' });
    desk.given(at + 1, turn('warnings', true), arrive('b1', shopMessage(2, at + 1)), complaint(at + 1));
    expect(shownWarnings(desk.desk.shop, chatOf(desk))).toHaveLength(1);
    desk.given(at + 2, turn('warnings'));
    expect(shownWarnings(desk.desk.shop, chatOf(desk))).toEqual([]);
  });
});

test('switching tags is for those who manage the shop, and the same again changes nothing', () => {
  const desk = opened();
  expect(desk.when(at, { ...turn('sentiment'), by: 'ben' }).refusal?.code).toBe('NotAllowed');
  expect(desk.when(at, turn('sentiment', true)).events).toEqual([]);
  expect(desk.when(at, turn('sentiment')).events).toEqual([
    { type: 'TagSwitched', at, by: 'ana', tag: 'sentiment', on: false },
  ]);
  expect(desk.when(at, turn('sentiment')).events).toEqual([]);
});
