/**
 * What becomes of a table in a backup. `own`: it is carried. `derived`: it is worked out of the log again. `secret`: it is
 * carried nowhere, ever. `passing`: it means nothing but in this browser, now.
 */
export type Carried = 'own' | 'derived' | 'secret' | 'passing';

/** Every table there is. A new one is entered here and in docs/privacy.md; a test holds both against the database. */
export const tableBook = {
  commits: 'own',
  receipts: 'own',
  shop: 'derived',
  conversations: 'derived',
  orders: 'derived',
  buyers: 'derived',
  chats: 'derived',
  pastChats: 'derived',
  entries: 'derived',
  unseen: 'derived',
  tallies: 'derived',
  // The instant alone, which the log need not tell: all that is derived is derived as of it.
  listClock: 'own',
  figureFacts: 'derived',
  figureTallies: 'derived',
  counted: 'derived',
  replies: 'derived',
  corrections: 'derived',
  searchState: 'derived',
  searchTail: 'derived',
  searchBlocks: 'derived',
  searchRefs: 'derived',
  searchWords: 'derived',
  outbox: 'own',
  drafts: 'own',
  connection: 'own',
  connecting: 'passing',
  secrets: 'secret',
  syncState: 'own',
  orderDetails: 'own',
  tracking: 'own',
  products: 'own',
  vouchers: 'own',
  readings: 'own',
  savedReplies: 'derived',
  ownReplies: 'own',
  replyUses: 'own',
  faqs: 'derived',
  faqWordings: 'own',
  suggestionFates: 'own',
  guardCases: 'derived',
  settings: 'own',
  notices: 'own',
  noticeMark: 'own',
  wishes: 'passing',
  pageTroubles: 'own',
  forgotten: 'own',
  upkeep: 'own',
  team: 'passing',
  teamMove: 'passing',
  teamStanding: 'passing',
  teamHeads: 'passing',
  waitingCommands: 'passing',
  dataLog: 'own',
  avatars: 'derived',
  carrierThreads: 'derived',
} as const satisfies Readonly<Record<string, Carried>>;

export type TableName = keyof typeof tableBook;

/** The tables of a kind, in the order of the book. */
export function tablesThatAre(kind: Carried): TableName[] {
  return (Object.keys(tableBook) as TableName[]).filter((name) => tableBook[name] === kind);
}
