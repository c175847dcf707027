import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgentCommand } from '../../../core/domain/desk/agent-command.ts';
import type { Shop } from '../../../core/domain/shop/shop.ts';
import { team } from '../../support/team.ts';

const at = Date.UTC(2026, 2, 3, 9);

/** What changes the shop for everybody, done by somebody. */
const setUp: readonly ((by: string) => AgentCommand)[] = [
  (by) => ({ do: 'addAgent', by, agent: 'new', nickname: 'New', capacity: 5 }),
  (by) => ({ do: 'setCapacity', by, agent: 'ben', capacity: 7 }),
  (by) => ({ do: 'disableAgent', by, agent: 'ben' }),
  (by) => ({ do: 'enableAgent', by, agent: 'dan' }),
  (by) => ({ do: 'renameAgent', by, agent: 'ben', nickname: 'Benno' }),
  (by) => ({ do: 'switchAutoAssign', by, agent: 'ben', on: false }),
  (by) => ({ do: 'startHoliday', by }),
  (by) => ({ do: 'setChatbot', by, activities: ['welcome'] }),
];

describe('who sets up the shop', () => {
  test.each(setUp.map((command) => [command('').do, command] as const))(
    '%s: an owner and a supervisor may; an agent, a disabled one and a stranger may not, nor is anything changed',
    (_name, command) => {
      for (const by of ['ola', 'sue']) expect(team().when(at, command(by)).events).toHaveLength(1);
      const refusals = ['ana', 'dan', 'zoe'].map((by) => team().when(at, command(by)));
      expect(refusals.map(({ refusal }) => refusal?.code)).toEqual([
        'NotAllowed',
        'AgentDisabled',
        'AgentUnknown',
      ]);
      for (const { events, refusal } of refusals) {
        expect(events).toEqual([]);
        expect(refusal?.words).toMatch(/^[A-Z].+\.$/);
      }
    },
  );

  test('holiday mode is ended by those who may begin it', () => {
    const holiday = () => team().given(at, { do: 'startHoliday', by: 'sue' });
    expect(holiday().when(at + 1, { do: 'endHoliday', by: 'ana' }).refusal?.code).toBe('NotAllowed');
    expect(holiday().when(at + 1, { do: 'endHoliday', by: 'sue' }).events).toHaveLength(1);
  });

  test('the shop’s own side may all of it', () => {
    const own: readonly AgentCommand[] = [
      { do: 'addAgent', agent: 'new', nickname: 'Ana', role: 'owner', capacity: 5 },
      { do: 'setCapacity', agent: 'ola', capacity: 7 },
      { do: 'disableAgent', agent: 'ola' },
      { do: 'startHoliday' },
      { do: 'setChatbot', activities: ['faq'] },
    ];
    for (const command of own) expect(team().when(at, command).events).toHaveLength(1);
  });
});

describe('who manages whom', () => {
  const refused: readonly (readonly [string, AgentCommand, string, RegExp])[] = [
    [
      'a supervisor sets an owner’s capacity',
      { do: 'setCapacity', by: 'sue', agent: 'ola', capacity: 1 },
      'NotAllowed',
      /Ola is an owner/,
    ],
    [
      'a supervisor disables another',
      { do: 'disableAgent', by: 'sue', agent: 'sam' },
      'NotAllowed',
      /Sam is a supervisor/,
    ],
    [
      'a supervisor makes a supervisor',
      { do: 'setRole', by: 'sue', agent: 'ana', role: 'supervisor' },
      'NotAllowed',
      /for an owner/,
    ],
    [
      'a supervisor makes themselves an owner',
      { do: 'setRole', by: 'sue', agent: 'sue', role: 'owner' },
      'NotAllowed',
      /for an owner/,
    ],
    [
      'a supervisor adds an owner',
      { do: 'addAgent', by: 'sue', agent: 'new', nickname: 'New', role: 'owner', capacity: 5 },
      'NotAllowed',
      /for an owner/,
    ],
    [
      'an owner disables themselves',
      { do: 'disableAgent', by: 'ola', agent: 'ola' },
      'Yourself',
      /themselves/,
    ],
    [
      'an agent switches another’s new chats off',
      { do: 'switchAutoAssign', by: 'ana', agent: 'ben', on: false },
      'NotAllowed',
      /supervisors/,
    ],
    [
      'an agent raises their own capacity',
      { do: 'setCapacity', by: 'ana', agent: 'ana', capacity: 9 },
      'NotAllowed',
      /supervisors/,
    ],
    [
      'somebody changes a stranger',
      { do: 'enableAgent', by: 'ola', agent: 'zoe' },
      'AgentUnknown',
      /no such/,
    ],
  ];
  test.each(refused)('refused, in words: %s', (_what, command, code, said) => {
    const { events, refusal } = team().when(at, command);
    expect(events).toEqual([]);
    expect(refusal?.code).toBe(code);
    expect(refusal?.words).toMatch(said);
  });

  test('everybody names themselves and switches their own new chats; supervisors set their own capacity', () => {
    const own: readonly AgentCommand[] = [
      { do: 'renameAgent', by: 'ana', agent: 'ana', nickname: 'Annie' },
      { do: 'switchAutoAssign', by: 'ana', agent: 'ana', on: false },
      { do: 'setCapacity', by: 'sue', agent: 'sue', capacity: 9 },
    ];
    for (const command of own) expect(team().when(at, command).events).toHaveLength(1);
  });

  test('an owner makes and unmakes owners and supervisors, also of themselves, but for the last', () => {
    const desk = team();
    desk.given(at, { do: 'setRole', by: 'ola', agent: 'ana', role: 'owner' });
    desk.given(at, { do: 'setRole', by: 'ana', agent: 'ola', role: 'agent' });
    desk.given(at, { do: 'disableAgent', by: 'ana', agent: 'otto' });
    const { events, refusal } = desk.when(at, { do: 'setRole', by: 'ana', agent: 'ana', role: 'agent' });
    expect(events).toEqual([]);
    expect(refusal).toEqual({
      code: 'LastOwner',
      words: 'Ana is the only owner. Make somebody else an owner first.',
    });
  });

  test('buyers are blocked by anyone who can act, which is recorded', () => {
    const block = (by: string) => ({ do: 'blockBuyer', by, conversation: 'b1' }) as const;
    expect(team().when(at, block('dan')).refusal?.code).toBe('AgentDisabled');
    const desk = team();
    expect(desk.when(at, block('ana')).events).toMatchObject([{ type: 'BuyerBlocked', by: 'ana' }]);
    expect(desk.when(at, { ...block('zoe'), do: 'unblockBuyer' }).refusal?.code).toBe('AgentUnknown');
  });
});

test('a window is one agent’s: who sits down there takes it over, and closing it late changes nothing', () => {
  const desk = team().given(at, { do: 'openDesk', agent: 'ana', desk: 'w1' });
  desk.given(at, { do: 'openDesk', agent: 'ana', desk: 'w2' });
  const { events } = desk.when(at + 1, { do: 'openDesk', agent: 'ben', desk: 'w1' });
  expect(events).toEqual([
    { type: 'DeskClosed', at: at + 1, agent: 'ana', desk: 'w1' },
    { type: 'DeskOpened', at: at + 1, agent: 'ben', desk: 'w1' },
  ]);
  expect(desk.when(at + 2, { do: 'closeDesk', agent: 'ana', desk: 'w1' }).events).toEqual([]);
  expect(desk.desk.shop.agents.ana?.desks).toEqual(['w2']);
  expect(desk.desk.shop.agents.ben?.desks).toEqual(['w1']);
});

const ids = ['ola', 'otto', 'sue', 'ana', 'dan', 'zoe'];
const anyone = fc.constantFrom(...ids);
const anyCommand: fc.Arbitrary<AgentCommand> = fc.oneof(
  fc.record({
    do: fc.constant('setRole' as const),
    by: anyone,
    agent: anyone,
    role: fc.constantFrom('agent' as const, 'supervisor' as const, 'owner' as const),
  }),
  fc.record({ do: fc.constant('disableAgent' as const), by: anyone, agent: anyone }),
  fc.record({ do: fc.constant('enableAgent' as const), by: anyone, agent: anyone }),
  fc.record({
    do: fc.constant('renameAgent' as const),
    by: anyone,
    agent: anyone,
    nickname: fc.constantFrom('Kim', 'kim', 'KIM ', 'Lee'),
  }),
);
const owners = ({ agents }: Shop) =>
  Object.values(agents).filter(({ role, disabled }) => role === 'owner' && !disabled);

test('whatever people do, an owner who can work is left and no two agents have one name', () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { maxLength: 60 }), (commands) => {
      const desk = team();
      for (const command of commands) {
        desk.when(at, command);
        expect(owners(desk.desk.shop).length).toBeGreaterThan(0);
      }
      const names = Object.values(desk.desk.shop.agents).map(({ nickname }) => nickname.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});
