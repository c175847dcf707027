import type { Receipt } from '../../../core/engine/receipt.ts';
import type { Evidence } from './evidence.ts';

/** A command that was sent twice happened once and was answered alike; one that was refused changed nothing. */
export function onceAndRefusalsChangeNothing(
  { witness, sent }: Evidence,
  receipts: readonly Receipt[],
): string[] {
  const byId = new Map(receipts.map((receipt) => [receipt.id, receipt]));
  const breaches = receipts
    .filter(({ id, refusal }) => refusal && witness.commits.has(id))
    .map(({ id, refusal }) => `${id} was refused (${refusal?.code}), but something happened`);
  for (const { id, command, replies } of sent) {
    for (const reply of replies) {
      if ('fault' in reply) continue;
      const receipt = byId.get(id);
      const told = 'refusal' in reply ? reply.refusal.code : null;
      if (!receipt) breaches.push(`${command.do} ${id} was answered, but has no receipt`);
      else if ((receipt.refusal?.code ?? null) !== told)
        breaches.push(
          `${command.do} ${id} was answered ${told ?? 'yes'}, its receipt says ${receipt.refusal?.code ?? 'yes'}`,
        );
    }
  }
  return breaches;
}

/** Every rating given at the shop was taken to the desk, or waits there for the end of its chat. */
export function everyRatingIsHeard(
  given: readonly string[],
  receipts: readonly Receipt[],
  waiting: readonly string[],
): string[] {
  const heard = new Set([...receipts.map(({ id }) => id), ...waiting.map((id) => `rating ${id}`)]);
  return given.filter((id) => !heard.has(`rating ${id}`)).map((id) => `the rating ${id} was not heard`);
}
