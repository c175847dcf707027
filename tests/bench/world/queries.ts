import { dice } from '../../play/dice.ts';
import { planOf, type World } from './plan.ts';

const words = /^\p{Script=Latin}{2,}$/u;

/**
 * What people look for: two words of a message and the beginning of a third, so each finds something. Common and rare
 * words as they are in the texts; only languages with spaces, so that every index reads the same words.
 * @param within how many conversations the world has at least.
 */
export function queriesOf(world: World, within: number, count: number): string[] {
  const chance = dice(world.seed + 77);
  const queries: string[] = [];
  while (queries.length < count) {
    const plan = planOf(world, Math.floor(chance() * within));
    const messages = plan.chats.flatMap((chat) => chat.messages);
    const { text } = messages[Math.floor(chance() * messages.length)] ?? { text: '' };
    const found = [...new Set(text.split(' ').filter((word) => words.test(word)))];
    const last = found.find((word) => word.length >= 5);
    const others = found.filter((word) => word !== last).slice(-2);
    if (last && others.length === 2) queries.push(`${others.join(' ')} ${last.slice(0, 3)}`);
  }
  return queries;
}
