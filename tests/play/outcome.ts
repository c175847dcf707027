import { setTimeout as pause } from 'node:timers/promises';
import type { EntryRow, MessageEntry } from '../../core/store/entry-rows.ts';
import type { PracticeMessage } from '../support/practice-shop.ts';
import { type AtShop, compareSides, type Finding, type InDesk } from './compare.ts';
import { type DeskContents, readDesk } from './desk-database.ts';
import type { PlayedChat } from './play-chat.ts';
import type { Stage } from './stage.ts';

/** What a play came to. */
export interface Outcome {
  readonly findings: readonly Finding[];
  readonly messagesAtShop: number;
  readonly messagesInDesk: number;
  readonly repliesAtShop: number;
  readonly repliesInDesk: number;
  readonly refusedInDesk: number;
  readonly closedInDesk: number;
}

function atShop({ id, role, content }: PracticeMessage): AtShop {
  const from = role === 'BUYER' ? 'buyer' : role === 'CUSTOMER_SERVICE' ? 'agent' : 'other';
  const text: unknown = JSON.parse(content).content;
  return { id, from, text: typeof text === 'string' ? text : content };
}

function inDesk({ shopId, content, send }: MessageEntry): InDesk {
  const text = content.kind === 'text' || content.kind === 'notice' ? content.text : JSON.stringify(content);
  return { shopId: shopId ?? null, text, failed: send === 'failed' };
}

const isMessage = (entry: EntryRow): entry is MessageEntry => entry.kind === 'message';

/** Whether every message of ours has come to its end: placed where the shop has it, or turned away. */
function isSettled({ entries }: DeskContents): boolean {
  return entries.filter(isMessage).every(({ placed, send }) => placed || send === 'failed');
}

/** Reads the desk when its last messages have found their places; as it is, once `stalled` says so. */
export async function settledDesk(stage: Stage, stalled: () => boolean): Promise<DeskContents> {
  for (;;) {
    const contents = await readDesk(stage.desk);
    if (isSettled(contents) || stalled()) return contents;
    await pause(200);
  }
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Compares what was played with the shop's record and the desk's database. */
export async function outcomeOf(
  stage: Stage,
  played: readonly PlayedChat[],
  desk: DeskContents,
): Promise<Outcome> {
  const record = new Map((await stage.shop.record()).conversations.map((each) => [each.id, each.messages]));
  const entries = grouped(desk.entries.filter(isMessage), ({ conversation }) => conversation);
  const ended = new Set(
    desk.chats.flatMap(({ state, conversation }) => (state === 'closed' ? [conversation] : [])),
  );
  const findings: Finding[] = [];
  const sum = { messagesAtShop: 0, messagesInDesk: 0, repliesAtShop: 0, repliesInDesk: 0, refusedInDesk: 0 };
  for (const { recording, conversation, ended: wasEnded } of played) {
    const shop = (record.get(conversation) ?? []).filter(({ visible }) => visible !== false).map(atShop);
    const mine = entries.get(conversation) ?? [];
    const inIt = mine.map(inDesk);
    findings.push(...compareSides({ conversation: recording.id, lines: recording.lines, shop, desk: inIt }));
    if (wasEnded !== ended.has(conversation)) {
      const what = wasEnded ? 'the end of the chat' : 'the chat closed by itself';
      findings.push({ conversation: recording.id, kind: 'lost', what });
    }
    const replies = mine.filter(({ author, send }) => author === 'agent' && send !== 'failed').length;
    sum.messagesAtShop += shop.length;
    sum.repliesAtShop += shop.filter(({ from }) => from === 'agent').length;
    sum.repliesInDesk += replies;
    sum.refusedInDesk += inIt.filter(({ failed }) => failed).length;
    sum.messagesInDesk += inIt.filter(({ failed }) => !failed).length;
  }
  return { ...sum, findings, closedInDesk: ended.size };
}
