import { describe, expect, test } from 'vitest';
import { shopWith } from '../../support/given.ts';
import { arrive, shopMessage } from '../../support/shop-messages.ts';

const at = Date.UTC(2026, 2, 3, 9);
const waiting = () => shopWith({ agents: ['ana', 'ben', 'cho'] }).given(at, arrive('b1', shopMessage(1, at)));
const b1 = { conversation: 'b1' };

describe('holding a chat', () => {
  test('of two claims one wins, and the other is told who has it', () => {
    const desk = waiting().given(at, { do: 'claimChat', by: 'ana', ...b1 });
    expect(desk.when(at, { do: 'claimChat', by: 'ben', ...b1 }).refusal).toEqual({
      code: 'ChatTaken',
      words: 'Ana took this chat before you.',
    });
    expect(desk.when(at, { do: 'claimChat', by: 'ana', ...b1 }).refusal?.code).toBe('AlreadyHolds');
  });

  test('only one’s own chat is transferred, to an agent who could be assigned it', () => {
    const desk = waiting().given(
      at,
      { do: 'claimChat', by: 'ana', ...b1 },
      { do: 'disableAgent', agent: 'cho' },
    );
    const transfer = (by: string, to: string) =>
      desk.when(at, { do: 'transferChat', by, to, note: '', ...b1 });
    expect(transfer('ben', 'ana').refusal?.code).toBe('NotYours');
    expect(transfer('ana', 'cho').refusal?.code).toBe('AgentDisabled');
    expect(transfer('ana', 'nobody').refusal?.code).toBe('AgentUnknown');
    expect(transfer('ana', 'ana').refusal?.code).toBe('AlreadyHolds');
    expect(transfer('ana', 'ben').events).toMatchObject([
      { type: 'ChatAssigned', from: 'ana', to: 'ben', by: 'ana' },
    ]);
  });

  test('a person’s assignment beats capacity, the switch and an empty chair', () => {
    const desk = waiting()
      .given(
        at,
        { do: 'setCapacity', agent: 'ben', capacity: 0 },
        { do: 'switchAutoAssign', agent: 'ben', on: false },
      )
      .given(at, { do: 'closeDesk', agent: 'ben', desk: 'window of ben' });
    expect(desk.when(at, { do: 'assignChat', by: 'ana', to: 'ben', ...b1 }).events).toHaveLength(1);
  });

  test('two windows of one agent are one presence; the last one to close ends it', () => {
    const desk = waiting().given(at, { do: 'openDesk', agent: 'ana', desk: 'second' });
    desk.given(at, { do: 'closeDesk', agent: 'ana', desk: 'window of ana' });
    expect(desk.desk.shop.agents.ana?.desks).toEqual(['second']);
    desk.given(at, { do: 'closeDesk', agent: 'ana', desk: 'second' });
    expect(desk.desk.shop.agents.ana?.desks).toEqual([]);
  });
});
