import type { Figure } from '../figure.ts';
import { fillPast, pastConversation, pastWorld } from '../stage/filled.ts';
import type { Desk, Stage } from '../stage/stage.ts';
import { growthFigure, inTurns } from './growth.ts';

/** Chats opened in each round. */
const opened = 20;

/** Opening a chat in a store of many messages: its last 50 lines, its buyer and how it stands. */
export async function chatGrowth(stage: Stage): Promise<Figure[]> {
  const { small, large, sizes } = stage;
  const [inSmall, inLarge] = await fillPast(stage);
  const world = pastWorld(stage);
  const open = async (desk: Desk, held: number, round: number) => {
    const which = Array.from({ length: opened }, (_, n) => pastConversation((n * 37 + round * 11) % held));
    const page = await desk.bench();
    return page.evaluate((asked) => deskBench.chats(asked.world, asked.which), { world, which });
  };
  const round = { large: 0, small: 0 };
  const times = await inTurns(
    () => open(large, inLarge, round.large++),
    () => open(small, inSmall, round.small++),
    sizes.rounds,
  );
  const named = (each: readonly number[]) => Object.fromEntries(each.map((ms, n) => [`chat ${n + 1}`, ms]));
  const figure = growthFigure('chat.growth', `${small.messages.toLocaleString('en')} messages`, {
    large: times.large.map(named),
    small: times.small.map(named),
  });
  return [{ ...figure, notes: [`${large.messages.toLocaleString('en')} messages in the larger store`] }];
}
