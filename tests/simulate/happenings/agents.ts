import type { AgentCommand } from '../../../core/domain/desk/agent-command.ts';
import type { ChatbotActivity } from '../../../core/domain/shop/shop.ts';
import type { World } from '../world/world.ts';

type Acting = (world: World, by: string, conversation: string) => AgentCommand;

/** Texts that agents write: many differ, some are the same again, some are turned away by the shop. */
function textOf(world: World): string {
  return world.chance.weighed([
    [6, () => `Answer ${world.newName('no.')}`],
    [3, () => 'Yes.'],
    [1, () => 'Hi!'],
    [1, () => 'Nothing of it is contraband.'],
  ])();
}

const writing: Acting = (world, by, conversation) => ({
  do: 'sendMessage',
  by,
  conversation,
  messageId: world.newName('own'),
  content: { kind: 'text', text: textOf(world) },
  undoFor: world.chance.happens(0.5) ? 5000 : 0,
});

/** Retries, gives up or calls back a message, mostly one that was sent from this desk. */
const tending: Acting = (world, by, conversation) => {
  const writings = world.sent.flatMap(({ command }) => (command.do === 'sendMessage' ? [command] : []));
  const of = writings.length > 0 ? world.chance.pick(writings) : { conversation, messageId: 'none' };
  const what = world.chance.pick(['retryMessage', 'discardMessage', 'recallMessage'] as const);
  return { do: what, by, conversation: of.conversation, messageId: of.messageId };
};

const starting: Acting = (world, by, conversation) => ({
  do: 'startChat',
  by,
  conversation,
  order: world.chance.pick([...world.orders, 'unknown']),
});

const holding: readonly (readonly [number, Acting])[] = [
  [4, (_, by, conversation) => ({ do: 'claimChat', by, conversation })],
  [
    2,
    (world, by, conversation) => ({
      do: 'assignChat',
      by,
      conversation,
      to: world.chance.pick(world.agents),
    }),
  ],
  [
    2,
    (world, by, conversation) => ({
      do: 'transferChat',
      by,
      conversation,
      to: world.chance.pick(world.agents),
      note: '',
    }),
  ],
  [1, (world, by) => ({ do: 'transferAll', by, to: world.chance.pick(world.agents), note: 'Over to you' })],
  [2, (_, by, conversation) => ({ do: 'endChat', by, conversation })],
];

const marking: readonly (readonly [number, Acting])[] = [
  [3, (_, by, conversation) => ({ do: 'viewChat', by, conversation })],
  [1, (_, by, conversation) => ({ do: 'markNoResponseNeeded', by, conversation })],
  [1, (world, by, conversation) => ({ do: 'starChat', by, conversation, on: world.chance.happens(0.6) })],
  [1, (world, by, conversation) => ({ do: 'flagChat', by, conversation, on: world.chance.happens(0.6) })],
  [
    1,
    (world, _, conversation) => ({
      do: 'categorizeChat',
      conversation,
      category: world.chance.pick(['logistics', 'none'] as const),
    }),
  ],
];

function activities(world: World): ChatbotActivity[] {
  return world.chance.pick([[], ['faq'], ['welcome', 'faq', 'away']] as ChatbotActivity[][]);
}

const ruling: readonly (readonly [number, Acting])[] = [
  [3, (world, agent) => ({ do: 'switchAutoAssign', agent, on: world.chance.happens(0.6) })],
  [2, (world, agent) => ({ do: 'setCapacity', agent, capacity: world.chance.whole(0, 4) })],
  [1, (_, agent) => ({ do: 'disableAgent', agent })],
  [2, (_, agent) => ({ do: 'enableAgent', agent })],
  [1, (_, __, conversation) => ({ do: 'blockBuyer', conversation })],
  [2, (_, __, conversation) => ({ do: 'unblockBuyer', conversation })],
  [1, () => ({ do: 'startHoliday' })],
  [2, () => ({ do: 'endHoliday' })],
  [1, (world) => ({ do: 'setChatbot', activities: activities(world) })],
];

/** An agent sends a command; now and then the same once more, or two agents the same at once. */
export function agentsAct(world: World): void {
  const { chance, buyers, sent } = world;
  if (sent.length > 0 && chance.happens(0.12)) return world.sendAgain(chance.pick(sent.slice(-12)));
  const conversation = chance.happens(0.02)
    ? 'unheard of'
    : buyers.length > 0
      ? chance.pick(buyers).conversation
      : '';
  if (conversation === '') return;
  const acting = chance.weighed<Acting>([
    [8, writing],
    [2, tending],
    [1, starting],
    [6, chance.weighed(holding)],
    [4, chance.weighed(marking)],
    [2, chance.weighed(ruling)],
  ]);
  const by = chance.happens(0.02) ? 'stranger' : chance.pick(world.agents);
  const command = acting(world, by, conversation);
  world.send(world.newName('command'), command);
  if (command.do === 'claimChat' && chance.happens(0.5)) {
    const rival = chance.pick(world.agents);
    world.count('races for a chat');
    world.send(world.newName('command'), { ...command, by: rival });
  }
}

/** A page of the desk is opened or closed. */
export function pagesComeAndGo(world: World): void {
  const { chance, pages } = world;
  const open = [...pages];
  if (open.length > 0 && chance.happens(0.45)) {
    const [page, agent] = chance.pick(open);
    pages.delete(page);
    // A page may close while nobody is there to see it.
    if (chance.happens(0.8)) world.life.leave(agent, page);
    world.count('pages closed');
    return;
  }
  const page = world.newName('page');
  const agent = chance.pick(world.agents);
  pages.set(page, agent);
  world.life.attend(agent, page);
  world.count('pages opened');
}
