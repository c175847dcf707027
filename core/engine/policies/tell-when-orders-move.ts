import { stageIsNews } from '../../domain/automation/withdrawal.ts';
import type { Shop } from '../../domain/shop/shop.ts';
import type { Commit } from '../commit.ts';
import { newTask, type Task } from '../task.ts';

/** Buyers are told how far their order has come, where the shop wants that and it is news; once an order and stage (docs/rules.md §8). */
export function tellWhenOrdersMove(commit: Commit, { automation }: Shop): Task[] {
  return commit.events.flatMap((event) => {
    if (event.type !== 'OrderReachedStage') return [];
    const { order, stage, since } = event;
    if (!automation.proactive[stage].on || commit.at - since > stageIsNews) return [];
    const work = { kind: 'automate', for: 'order', order, stage, since } as const;
    return [newTask(`${stage}:${order}`, work, commit.at)];
  });
}
