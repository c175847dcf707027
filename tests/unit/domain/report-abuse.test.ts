import { describe, expect, test } from 'vitest';
import { abuseTicket } from '../../../core/domain/chat/abuse-ticket.ts';
import { shopWith } from '../../support/given.ts';
import { arrive, shopMessage } from '../../support/shop-messages.ts';

const at = Date.UTC(2026, 2, 3, 9);
const b1 = { conversation: 'b1' } as const;
const asked = () => shopWith().given(at, arrive('b1', shopMessage(1, at)));
const report = { do: 'reportAbuse', by: 'ana', reason: 'threats', note: ' Twice. ', ...b1 } as const;

describe('reporting a buyer', () => {
  test('records who reported what with which lines, also of a closed chat', () => {
    const desk = asked().given(at, { do: 'endChat', by: 'ana', ...b1 });
    expect(desk.when(at + 1, { ...report, evidence: ['m1', 'm1'] }).events).toEqual([
      {
        type: 'AbuseReported',
        conversation: 'b1',
        chat: 1,
        at: at + 1,
        by: 'ana',
        reason: 'threats',
        evidence: ['m1'],
        note: 'Twice.',
      },
    ]);
  });

  test('needs a line that shows it, and a chat', () => {
    expect(asked().when(at, { ...report, evidence: [] }).refusal?.code).toBe('Invalid');
    const elsewhere = { ...report, conversation: 'b9', evidence: ['m1'] };
    expect(asked().when(at, elsewhere).refusal?.code).toBe('NoOpenChat');
    expect(asked().when(at, { ...report, by: 'zoe', evidence: ['m1'] }).refusal?.code).toBe('AgentUnknown');
  });

  test('gives a text to file: who, why, and what they wrote, oldest first, in the shop’s time', () => {
    const report = {
      shop: 'Riverside',
      zone: 'Asia/Jakarta',
      buyer: { nickname: 'marcus', id: '77' },
      conversation: 'b1',
      orders: ['576922108843'],
      reason: 'threats',
      evidence: [
        { at: at + 3_600_000, words: 'I will find you ' },
        { at, words: 'Watch out' },
      ],
      note: ' He wrote it twice. ',
    } as const;
    expect(abuseTicket(report).split('\n')).toEqual([
      'Report of a buyer: threats',
      'Shop: Riverside',
      'Buyer: marcus (user 77)',
      'Conversation: b1',
      'Order: 576922108843',
      '',
      'What they wrote (times in Asia/Jakarta):',
      '- 2026-03-03 16:00: “Watch out”',
      '- 2026-03-03 17:00: “I will find you”',
      '',
      'From us: He wrote it twice.',
    ]);
    expect(abuseTicket({ ...report, evidence: [], orders: [], note: '' }).split('\n')).toHaveLength(4);
  });
});

describe('a star on a message', () => {
  const star = (message: string, on: boolean) =>
    ({ do: 'starMessage', by: 'ana', message, on, ...b1 }) as const;

  test('is the shop’s, stays when the chat closes, and is given once', () => {
    const desk = asked().given(at, star('m1', true), { do: 'endChat', by: 'ana', ...b1 });
    expect(desk.when(at, star('m1', true)).events).toEqual([]);
    desk.given(at, star('m0', true), star('m1', false));
    expect(desk.desk.conversations.get('b1')?.starredMessages).toEqual(['m0']);
    expect(desk.when(at, star('m1', false)).events).toEqual([]);
  });

  test('is not given by a stranger, nor where nothing was said', () => {
    expect(asked().when(at, { ...star('m1', true), by: 'zoe' }).refusal?.code).toBe('AgentUnknown');
    expect(asked().when(at, { ...star('m1', true), conversation: 'b9' }).refusal?.code).toBe(
      'MessageUnknown',
    );
  });
});
