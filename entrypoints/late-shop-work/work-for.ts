import type { ShopLink } from '../../core/channel/shop-link.ts';
import { SyncRounds } from '../../core/channel/sync-rounds.ts';
import { hasSpare } from '../../core/channel/tiktok/poll-plan.ts';
import type { Command } from '../../core/domain/desk/command.ts';
import { ChannelFault } from '../../core/engine/channel.ts';
import type { Outbox } from '../../core/engine/outbox.ts';
import { Sender } from '../../core/engine/sender.ts';
import { DexieOutbox } from '../../core/store/dexie-outbox.ts';
import { TeamOutbox } from '../../core/store/team/team-outbox.ts';
import type { ShopAccess } from '../background/shop-access.ts';
import type { ShopAsked, WorkParts } from '../background/shop-work.ts';
import { answersForTeam } from './answer-team.ts';
import { askedThroughTeam } from './ask-team.ts';
import { Intake } from './intake.ts';
import { OrderLookups } from './order-lookups.ts';
import { platformTerms } from './platform-terms.ts';
import { practiceTerms } from './practice-terms.ts';
import { recorder } from './recorder.ts';
import type { ShopTerms } from './shop-terms.ts';

/** So often a shop is asked how its orders move, ms: where there is a quota that costs it a sixth at most. */
function ordersEvery(quota: number): number {
  return Number.isFinite(quota) ? 600_000 : 2_000;
}

/** Puts together what works for a shop, whichever kind of shop that is, or what asks the browser of the team that works there. */
export function workFor(access: ShopAccess, desk: WorkParts): ShopAsked {
  if (access.kind === 'team') return askedThroughTeam(desk);
  const { pace, quota, ...terms } =
    access.kind === 'practice' ? practiceTerms(access.address, desk) : platformTerms(access, desk);
  const { shop, practice, asleep } = terms;
  const { db, book, engine, now, readerOf, messages } = desk;
  const outbox = outboxOf(desk);
  const intake = new Intake(db, engine, book, now, messages);
  const record = recorder(desk);
  const reader = readerOf({ facts: shop.channel, now, record });
  const spare = async () => hasSpare({ ...(await book.syncState()), now: now() }, quota);
  const conversationWith = (buyer: string) => intake.conversationWith(shop.channel, buyer);
  const automator = desk.automatorOf({
    ...{ db, outbox, now, reader, record, spare, conversationWith },
    read: () => messages.ready(),
    every: ordersEvery(quota),
    faultIn: (error) => (error instanceof ChannelFault ? error : null),
    run: (id, command) => engine.run(id, command, now()),
  });
  return {
    ...{ shop, practice, caller: terms.caller, reader, conversationWith, spare },
    own: {
      ...{ automator, asleep },
      sender: senderOf(shop, outbox, desk),
      rounds: roundsOf({ shop, pace, quota }, intake, desk),
      lookups: new OrderLookups({ db, outbox, reader, now, spare }),
      afterRound: async () => {
        await Promise.all([practice && intake.ratings(practice), automator.watch()]);
      },
      answer: answersForTeam({
        ...{ shop, conversationWith, spare },
        shopId: access.kind === 'tiktok' ? access.account.shopId : '',
      }),
    },
  };
}

/** In a team everyone has to know what is being handed to the shop. */
function outboxOf({ db, engine, inTeam }: WorkParts): Outbox {
  if (!inTeam) return new DexieOutbox(db);
  return new TeamOutbox({ db, run: (id, command, now) => engine.run(id, command, now) });
}

function senderOf({ channel }: ShopLink, outbox: Outbox, { now, engine, sendLater }: WorkParts): Sender {
  const run = (id: string, command: Command) => engine.run(id, command, now());
  return new Sender({ outbox, channel, now, run, later: sendLater });
}

function roundsOf(
  { shop, pace, quota }: Pick<ShopTerms, 'shop' | 'pace' | 'quota'>,
  intake: Intake,
  { book, memory, now, deskOpen }: WorkParts,
): SyncRounds {
  return new SyncRounds({
    channel: shop.channel,
    memory,
    pace,
    quota,
    now,
    state: () => book.syncState(),
    saveState: (change) => book.saveSyncState(change),
    spent: () => shop.spent(),
    deskOpen,
    take: (batches) => intake.messages(batches),
  });
}
