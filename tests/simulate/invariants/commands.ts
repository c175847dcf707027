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
