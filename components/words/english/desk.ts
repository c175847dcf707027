import { counted } from '../../ui/share.ts';

const bar = {
  accept: 'Accept auto-assign chats',
  accepting: 'Accepting',
  notAccepting: 'Not accepting',
  agentMenu: 'Agent menu',
  openOf: (open: number, capacity: number) => `${open} of ${capacity} open`,
  open: (open: number) => `${open} open`,
  practiceShop: 'Practice shop',
  practiceShopTitle: 'Practice shop: its buyers and its clock',
  carriers: 'Carriers',
  carriersUnderWay: (count: number) => `${counted(count, 'parcel')} asked about`,
  commands: 'Command palette',
  commandsTitle: (keys: string) => `Command palette (${keys})`,
};

const connection = {
  firstRound: (conversations: number) =>
    `First look at the shop: ${counted(conversations, 'conversation')} read`,
  nextTry: (left: string) => ` Next try in ${left}.`,
  tryNow: 'Try now',
  settings: 'Shop connection',
};

const holiday = {
  on: 'Holiday mode is on. New chats have no deadline.',
  onUntil: (until: string) => `Holiday mode is on until ${until}. New chats have no deadline.`,
  begins: (when: string) => `Holiday mode begins ${when}.`,
  see: 'Settings',
};

const page = {
  cannotRead: 'The desk cannot read its memory',
  isSafe: (why: string) => `What was written is safe. ${why}`,
  reload: 'Reload the page',
  gettingReady: 'Getting the shop ready',
  askingWho: 'Asking the shop who works here.',
  nothingOpen: 'No chat is open',
  pickOne: 'Pick one from the list. J and K move through it, Enter opens.',
};

const whoWorks = {
  now: (nickname: string) => `Now working as ${nickname}`,
  title: 'Who works here now?',
  disabled: (nickname: string) =>
    `${nickname} is disabled. Their chats stay theirs until somebody moves them.`,
  agents: 'Agents',
  notInTeam: 'You cannot work here now',
  disabledInTeam: (nickname: string) =>
    `${nickname} is disabled in this team. An owner or a supervisor can enable them again.`,
  oneBrowser: (nickname: string) =>
    `This browser is ${nickname} in its team. Others work in browsers of their own.`,
};

const wish = {
  opening: (order: string) => `Opening the chat about order ${order}…`,
  notOpened: (order: string) => `The chat about order ${order} was not opened.`,
  again: 'Try again',
  close: 'Close',
};

const pages = {
  unreadable: (page: string, host: string, since: string) =>
    `Page buttons: ${page} of ${host} could not be read since ${since}. Chats can be opened from the inbox.`,
  kinds: {
    home: 'the homepage',
    orderList: 'the order list',
    orderDetail: 'the order page',
    returnList: 'the list of returns',
    reviews: 'the reviews',
    other: 'a page',
  },
  dismiss: 'Dismiss',
};

const keys = {
  suggestion: (place: number) => `Put in suggested reply ${place}`,
  title: 'Keys',
  next: 'Next chat',
  before: 'Chat before',
  open: 'Open the chat',
  reply: 'Reply',
  assignToMe: 'Assign to me',
  transfer: 'Transfer',
  end: 'End session',
  star: 'Star chat',
  workbench: 'Workbench',
  search: 'Search chats',
  help: 'Keys',
  back: 'One step back',
  palette: 'Command palette',
  rest: 'They rest while you write. In the message, Enter sends, Shift with Enter begins a new line, and Escape leaves the field.',
};

const palette = {
  name: 'Command palette',
  field: 'Command',
  list: 'Commands',
  placeholder: 'What to do, or a buyer’s name',
  nothing: (typed: string) => `Nothing here is called “${typed}”.`,
  found: (count: number) => counted(count, 'command'),
  groups: {
    chat: 'This chat',
    go: 'Go to',
    desk: 'Desk',
    replies: 'Saved replies',
    chats: 'Chats',
  },
  mostUrgent: 'Open the most urgent chat',
  goTo: (place: string) => `Go to ${place}`,
  choice: (what: string, choice: string) => `${what}: ${choice}`,
  sitDown: (nickname: string) => `Work as ${nickname}`,
  acceptOn: 'Accept new chats',
  acceptOff: 'Stop accepting new chats',
  carriers: 'Carriers',
  practiceShop: 'Open the practice shop',
  guide: 'Guide: your first chat',
  closed: 'Closed',
};

/** The words of components/desk. */
export const desk = {
  name: 'Sidedesk',
  analytics: 'Analytics',
  bar,
  connection,
  holiday,
  page,
  whoWorks,
  wish,
  pages,
  keys,
  palette,
};
