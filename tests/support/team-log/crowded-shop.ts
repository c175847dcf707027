import type { Command } from '../../../core/domain/desk/command.ts';
import type { TeamLog } from '../../../core/engine/team-log.ts';
import { moveIn } from '../../../core/store/team/move-in.ts';
import { DeskInMemory } from '../desk-in-memory.ts';
import { arrive, shopMessage } from '../shop-messages.ts';

/** When its chats began, epoch ms: a whole second, as the shop's are. */
export const crowdedAt = Date.UTC(2026, 2, 10, 12);

const buyersOf = (many: number): string[] => Array.from({ length: many }, (_, n) => `buyer${n}`);

/**
 * A shop that has worked alone and now moves into a team: Ana has so many open chats, its owner and Ben none. In each of them she
 * has answered, then holiday mode came on, and the buyer wrote once more.
 */
export async function crowdedShop(log: TeamLog, many: number, owner = 'ola'): Promise<void> {
  const alone = new DeskInMemory();
  let ids = 0;
  const together = (now: number, commands: readonly Command[]) =>
    alone.engine.runAll(commands.map((command) => ({ id: `past ${ids++}`, command, now })));
  const each = (commandOf: (buyer: string, n: number) => Command) => buyersOf(many).map(commandOf);
  await together(crowdedAt, [
    { do: 'openShop', name: 'Shop', market: 'UK', zone: 'Europe/London', highValue: {} },
    ...[owner, 'ana', 'ben'].flatMap((agent): Command[] => [
      { do: 'addAgent', agent, nickname: agent, capacity: 5 },
      { do: 'switchAutoAssign', agent, on: false },
    ]),
  ]);
  const ours = { author: 'agent', resolves: true } as const;
  await together(
    crowdedAt + 3_000,
    each((buyer, n) =>
      arrive(buyer, shopMessage(3 * n, crowdedAt), shopMessage(3 * n + 1, crowdedAt + 1_000, ours)),
    ),
  );
  await together(
    crowdedAt + 3_000,
    each((conversation) => ({ do: 'assignChat', by: 'ana', to: 'ana', conversation })),
  );
  await alone.given(crowdedAt + 4_000, { do: 'startHoliday', by: owner });
  await together(
    crowdedAt + 6_000,
    each((buyer, n) => arrive(buyer, shopMessage(3 * n + 2, crowdedAt + 5_000))),
  );
  await moveIn(alone.db, log);
  alone.db.close();
}
