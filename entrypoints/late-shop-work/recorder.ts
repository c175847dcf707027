import type { Command } from '../../core/domain/desk/command.ts';
import { newId } from '../../core/platform/new-id.ts';
import type { WorkParts } from '../background/shop-work.ts';

/** Records what was learned at the shop, all of it together. */
export function recorder({ engine, now }: Pick<WorkParts, 'engine' | 'now'>) {
  return (commands: readonly Command[]) =>
    engine.runAll(commands.map((command) => ({ id: newId(), command, now: now() })));
}
