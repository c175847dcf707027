import { countsIn } from '../../../core/store/projections/tallies.ts';
import type { Evidence } from './evidence.ts';

/** A chat has one owner at most, the one that the log says; a conversation has one open chat at most. */
export function oneOwnerOneOpenChat({ witness, chats, conversations }: Evidence): string[] {
  const breaches: string[] = [];
  const rows = new Map(chats.map((row) => [row.id, row]));
  for (const { conversation, n, open, holder } of witness.all()) {
    const id = `${conversation}#${n}`;
    const row = rows.get(id);
    rows.delete(id);
    if (!row) breaches.push(`${id} is in the log, but not on the desk`);
    else if ((row.state === 'open') !== open)
      breaches.push(`${id} is ${row.state} on the desk, but not in the log`);
    else if ((row.chat.holder ?? '') !== (holder ?? '') || row.holder !== (holder ?? '')) {
      breaches.push(
        `${id} is held by ${row.holder || 'nobody'} on the desk, by ${holder ?? 'nobody'} in the log`,
      );
    }
  }
  for (const id of rows.keys()) breaches.push(`${id} is on the desk, but not in the log`);
  const open = chats.filter(({ state }) => state === 'open').map(({ conversation }) => conversation);
  for (const id of open.filter((each, at) => open.indexOf(each) !== at))
    breaches.push(`${id} has two open chats`);
  for (const { id, latest } of conversations) {
    if ((latest?.status === 'open') !== open.includes(id))
      breaches.push(`${id} and its list disagree whether a chat is open`);
  }
  return breaches;
}

const kept = ['open', 'unreplied', 'unread', 'starred', 'closed'] as const;

/** What is kept of each holder's chats is what counting them anew gives. */
export function countsAreRecounts({ chats, tallies }: Evidence): string[] {
  const sums = new Map<string, Record<(typeof kept)[number], number>>();
  const sumOf = (holder: string) => {
    const sum = sums.get(holder) ?? { open: 0, unreplied: 0, unread: 0, starred: 0, closed: 0 };
    sums.set(holder, sum);
    return sum;
  };
  for (const { state, holder, unread, starred, chat } of chats) {
    for (const sum of [sumOf(holder), sumOf('*')]) {
      if (state === 'closed') sum.closed += 1;
      else {
        sum.open += 1;
        sum.unreplied += chat.wait ? 1 : 0;
        sum.unread += unread;
        sum.starred += starred;
      }
    }
  }
  for (const { holder } of tallies) sumOf(holder);
  const rows = new Map(tallies.map((row) => [row.holder, countsIn(row)]));
  return [...sums].flatMap(([holder, sum]) =>
    kept
      .filter((name) => (rows.get(holder)?.[name] ?? 0) !== sum[name])
      .map(
        (name) =>
          `${holder || 'nobody'} has ${sum[name]} ${name} chats, but ${rows.get(holder)?.[name] ?? 0} are kept`,
      ),
  );
}

/** Automation says nothing in a chat that an agent has joined, be it the shop's or the desk's. */
export function noAutomationAfterAnAgent({ witness }: Evidence): string[] {
  return witness.automatedAfterAgent.map((id) => `${id} was written by automation after an agent had joined`);
}

/** No chat is left with nobody while somebody could take it (docs/rules.md §4). */
export function nobodyWaitsForAnAgent({ chats, shop }: Evidence): string[] {
  const open = chats.filter(({ state }) => state === 'open');
  // What automation began is nobody's until its buyer writes.
  const unassigned = open.filter(
    ({ holder, firstInboundAt }) => holder === '' && firstInboundAt !== undefined,
  );
  const enabled = Object.values(shop.agents).filter(({ disabled }) => !disabled);
  const free = enabled.filter(
    ({ id, desks, accepting, capacity }) =>
      desks.length > 0 && accepting && open.filter(({ holder }) => holder === id).length < capacity,
  );
  const able = enabled.length === 1 ? enabled : free;
  return able.length === 0
    ? []
    : unassigned.map(({ id }) => `${id} is nobody's, though ${able[0]?.id} could take it`);
}
