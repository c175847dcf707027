import Dexie, { type DexieOptions, type EntityTable, type Table } from 'dexie';
import type { BuyerFacts } from '../domain/buyer/buyer-facts.ts';
import type { CarrierThread } from '../domain/carrier/carrier-thread.ts';
import type { ClosedChat } from '../domain/chat/chat.ts';
import type { Conversation } from '../domain/chat/conversation.ts';
import type { GuardCase } from '../domain/guard/guard-case.ts';
import type { ReplyText } from '../domain/library/reply-faults.ts';
import type { TeamReply } from '../domain/library/team-reply.ts';
import type { Order } from '../domain/order/order.ts';
import type { Shop } from '../domain/shop/shop.ts';
import type { FaqEntry } from '../domain/suggest/faq-entry.ts';
import type { PlacedCommit } from '../engine/commit.ts';
import type { Receipt } from '../engine/receipt.ts';
import type { ConnectingRow } from './account-rows.ts';
import type { CorrectionRow } from './correction-row.ts';
import type { EntryRow, UnseenRow } from './entry-rows.ts';
import type { CountedRow, FigureFactRow, FigureTallyRow } from './figure-rows.ts';
import type { NoticeMarkRow, NoticeRow } from './notice-rows.ts';
import type { PageTroubleRow, WishRow } from './page-rows.ts';
import type { DataLogRow, ForgottenRow, UpkeepRow } from './privacy/privacy-rows.ts';
import type {
  AvatarRow,
  ChatRow,
  ConnectionRow,
  DraftRow,
  FaqWordingsRow,
  ListClockRow,
  OutboxRow,
  ReplyRow,
  ReplyUseRow,
  SettingsRow,
  SuggestionFateRow,
  TallyRow,
} from './rows.ts';
import type {
  SearchBlockRow,
  SearchRefsRow,
  SearchStateRow,
  SearchTailRow,
  SearchWordsRow,
} from './search-rows.ts';
import type { SecretRow } from './secret-rows.ts';
import type { OrderDetailsRow, ProductRow, ReadingRow, TrackingRow, VoucherRow } from './shop-rows.ts';
import type { TeamHeadRow, TeamMoveRow, TeamRow, TeamStandingRow, WaitingCommandRow } from './team-rows.ts';

/**
 * A commit with the streams it wrote to, so that each can be read by itself. In a team also of one that does not count: what it
 * said is not kept, but whose it was has to be found. Its own stream, on which its message lies, comes first there.
 */
export type CommitRow = PlacedCommit & {
  readonly streams: readonly string[];
  /** In a team: the agent who wrote it. */
  readonly author?: string;
  /** Why it does not count; absent where it does. */
  readonly void?: string;
  /** Position of the commit of the team's log that says that it reads so. */
  readonly rewritten?: number;
};

/** How far the desk has read the shop; epoch ms by the shop's clock. */
export interface SyncStateRow {
  readonly key: 'sync';
  /** When a round deep into the list last ran to its end; null for never. */
  readonly lastWholeListAt: number | null;
  readonly lastRatingAt: number;
  /** Ratings of chats that are still open here. */
  readonly waitingRatings: readonly { id: string; conversationId: string; stars: number; at: number }[];
  readonly requestsToday: number;
  readonly quotaEndsAt: number;
}

/** The one row that holds the shop's own state. */
export interface ShopRow {
  readonly key: 'shop';
  readonly shop: Shop;
}

/** Tables and indexes of version 1 (CONTRIBUTING.md says how another comes). */
const firstTables = {
  commits: '++position, &id, *streams',
  receipts: 'id, at',
  shop: 'key',
  conversations: 'id, buyer.id, blocking.at',
  orders: 'id, buyer, createdAt',
  buyers: 'id',
  chats: [
    'id',
    '[conversation+openedAt]',
    '[state+holder+openedAt]',
    '*places',
    '*movesAt',
    '*orderEnds',
    'dueAt',
    'closesAt',
    'held',
    'failed',
    'firstInboundAt',
    'lastAssignedAt',
  ].join(', '),
  pastChats: 'id',
  entries: 'id, [conversation+at+tie], shopId',
  unseen: 'id, [conversation+at]',
  tallies: 'holder',
  listClock: 'key',
  figureFacts: '[at+chat+as], *lateAt, [again+at]',
  figureTallies: '[span+at]',
  counted: 'id, lastAt, conversation',
  replies: '[conversation+at], [agent+at]',
  corrections: 'id, at',
  searchState: 'key',
  searchTail: 'chunk',
  searchBlocks: 'block',
  searchRefs: 'block',
  searchWords: '[part+block], [block+part]',
  outbox: '++seq, &id, kind',
  avatars: 'id',
  drafts: 'conversation',
  connection: 'key',
  connecting: 'key',
  secrets: 'key',
  syncState: 'key',
  orderDetails: 'id, buyer',
  tracking: 'id',
  products: 'id',
  vouchers: 'id',
  readings: 'what',
  savedReplies: 'id',
  ownReplies: 'id, owner',
  replyUses: 'id',
  faqs: 'id',
  faqWordings: 'id',
  suggestionFates: 'key',
  guardCases: 'id, state',
  settings: 'key',
  notices: 'id',
  noticeMark: 'key',
  carrierThreads: 'id, [state+changedAt], buyer',
  wishes: 'key, at',
  pageTroubles: 'key',
  forgotten: 'key',
  upkeep: 'key',
  team: 'key',
  teamMove: 'key',
  teamStanding: 'key',
  teamHeads: 'stream',
  waitingCommands: '++seq, &id',
  dataLog: '++id',
};

/** The desk's database. The worker alone writes; screens read. */
export class DeskDb extends Dexie {
  declare commits: EntityTable<CommitRow, 'position'>;
  declare receipts: EntityTable<Receipt, 'id'>;
  declare shop: Table<ShopRow, 'shop'>;
  declare conversations: EntityTable<Conversation, 'id'>;
  declare orders: EntityTable<Order, 'id'>;
  declare buyers: EntityTable<BuyerFacts, 'id'>;
  declare chats: EntityTable<ChatRow, 'id'>;
  /** Chats that are no longer in their conversation: all before the latest two. */
  declare pastChats: EntityTable<ClosedChat, 'id'>;
  declare entries: EntityTable<EntryRow, 'id'>;
  declare unseen: EntityTable<UnseenRow, 'id'>;
  declare tallies: EntityTable<TallyRow, 'holder'>;
  declare listClock: Table<ListClockRow, 'lists'>;
  declare figureFacts: Table<FigureFactRow, [number, string, string]>;
  declare counted: EntityTable<CountedRow, 'id'>;
  declare figureTallies: Table<FigureTallyRow, [FigureTallyRow['span'], number]>;
  declare replies: Table<ReplyRow, [string, number]>;
  declare corrections: EntityTable<CorrectionRow, 'id'>;
  declare searchState: Table<SearchStateRow, 'search'>;
  declare searchTail: EntityTable<SearchTailRow, 'chunk'>;
  declare searchBlocks: EntityTable<SearchBlockRow, 'block'>;
  declare searchRefs: EntityTable<SearchRefsRow, 'block'>;
  declare searchWords: Table<SearchWordsRow, [string, number]>;
  declare outbox: EntityTable<OutboxRow, 'seq'>;
  declare avatars: Table<AvatarRow, string>;
  declare drafts: EntityTable<DraftRow, 'conversation'>;
  declare connection: Table<ConnectionRow, 'connection'>;
  declare connecting: Table<ConnectingRow, 'connecting'>;
  declare secrets: Table<SecretRow, string>;
  declare syncState: Table<SyncStateRow, 'sync'>;
  declare orderDetails: EntityTable<OrderDetailsRow, 'id'>;
  declare tracking: EntityTable<TrackingRow, 'id'>;
  declare products: EntityTable<ProductRow, 'id'>;
  declare vouchers: EntityTable<VoucherRow, 'id'>;
  declare readings: EntityTable<ReadingRow, 'what'>;
  /** The team's; agents' own are in this browser alone. */
  declare savedReplies: Table<TeamReply, string>;
  declare ownReplies: Table<ReplyText, string>;
  declare replyUses: Table<ReplyUseRow, string>;
  declare faqs: Table<FaqEntry, string>;
  declare faqWordings: Table<FaqWordingsRow, string>;
  declare suggestionFates: EntityTable<SuggestionFateRow, 'key'>;
  declare guardCases: Table<GuardCase, string>;
  declare settings: Table<SettingsRow, 'settings'>;
  declare notices: EntityTable<NoticeRow, 'id'>;
  declare noticeMark: Table<NoticeMarkRow, 'mark'>;
  declare carrierThreads: Table<CarrierThread, string>;
  declare wishes: EntityTable<WishRow, 'key'>;
  declare pageTroubles: EntityTable<PageTroubleRow, 'key'>;
  declare forgotten: EntityTable<ForgottenRow, 'key'>;
  declare upkeep: Table<UpkeepRow, 'upkeep'>;
  /** Where each stream of the team's log stands, as far as it was taken in; empty where the desk is nobody's but this browser's. */
  declare teamHeads: Table<TeamHeadRow, string>;
  declare team: Table<TeamRow, 'team'>;
  declare teamMove: Table<TeamMoveRow, 'move'>;
  declare teamStanding: Table<TeamStandingRow, 'standing'>;
  declare waitingCommands: EntityTable<WaitingCommandRow, 'seq'>;
  declare dataLog: EntityTable<DataLogRow, 'id'>;

  constructor(name: string, options: DexieOptions = {}) {
    // Explicit transactions only, and what is acknowledged must be on the disk.
    super(name, { cache: 'disabled', chromeTransactionDurability: 'strict', ...options });
    this.version(1).stores(firstTables);
  }

  /** What is worked out from the log alone: state and projections. A batch writes it whole or not at all. */
  get projected(): readonly Table[] {
    const { shop, conversations, orders, buyers, chats, pastChats, tallies, listClock } = this;
    const { entries, unseen, replies } = this;
    const figures = [this.figureFacts, this.figureTallies, this.counted];
    const books = [this.faqs, this.savedReplies, this.carrierThreads, this.guardCases, this.avatars];
    const search = [this.searchState, this.searchTail, this.searchBlocks, this.searchRefs, this.searchWords];
    return [
      shop,
      conversations,
      orders,
      buyers,
      chats,
      pastChats,
      tallies,
      listClock,
      entries,
      unseen,
      replies,
      this.corrections,
      ...figures,
      ...search,
      ...books,
    ];
  }
}

/** The name of the desk's database in the browser. */
export const deskDbName = 'sidedesk';
