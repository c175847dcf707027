import type { Shop } from '../../../core/domain/shop/shop.ts';

/** An id for a new agent that can be told from others in a log: the nickname in plain letters, or a number where it has none. */
export function newAgentId({ agents }: Pick<Shop, 'agents'>, nickname: string): string {
  const plain = nickname
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const name = plain === '' ? 'agent' : plain;
  const taken = (id: string) => agents[id] !== undefined;
  for (let n = 1; ; n += 1) {
    const id = n === 1 && plain !== '' ? name : `${name}-${n}`;
    if (!taken(id)) return id;
  }
}
