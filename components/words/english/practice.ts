import { counted } from '../../ui/share.ts';

const kinds = {
  IMAGE: 'A picture',
  VIDEO: 'A video',
  PRODUCT_CARD: 'A product',
  ORDER_CARD: 'An order',
  LOGISTICS_CARD: 'A parcel',
  RETURN_REFUND_CARD: 'A return',
  COUPON_CARD: 'A voucher',
  STICKER: 'A sticker',
  EMOTICONS: 'A sticker',
};

const buyers = {
  region: 'Buyers of the practice shop',
  heading: 'Buyers',
  lively: 'Buyers write by themselves',
  theyWrite: 'They write by themselves',
  theyWait: 'They wait for you',
  unread: (count: number) => counted(count, 'new', 'new'),
  askedToRate: 'asked to rate',
  newNickname: 'Nickname of a new buyer',
  nickname: 'Nickname',
  add: 'New buyer',
};

const view = {
  chatOf: (nickname: string) => `The chat of ${nickname}`,
  sees: (nickname: string) => `What ${nickname} sees`,
  nothing: 'Nothing was said yet.',
  messageAs: (nickname: string) => `Message as ${nickname}`,
  writeAs: (nickname: string) => `Write as ${nickname}`,
  send: 'Send as buyer',
  kinds: kinds as Readonly<Record<string, string>>,
  kindWithId: (kind: string, id: string) => `${kind}, ${id}`,
};

const orders = {
  region: 'Orders',
  of: 'Orders of ',
  place: 'Place order',
  choose: 'Order',
  none: (nickname: string) => `${nickname} has no order yet.`,
  ship: 'Ship order',
  outForDelivery: 'Out for delivery',
  delay: 'Delay delivery',
  deliver: 'Deliver',
  openReturn: 'Open return',
  stages: {
    placed: 'placed',
    shipped: 'shipped',
    outForDelivery: 'out for delivery',
    delayed: 'delayed',
    delivered: 'delivered',
  } as Readonly<Record<string, string>>,
  described: (id: string, stage: string, returned: boolean) =>
    `${id}, ${stage}${returned ? ', return open' : ''}`,
  stars: 'Stars',
  rate: 'Rate chat',
};

const time = {
  heading: 'Time',
  clockShows: 'The shop’s clock shows ',
  hour: '+1 hour',
  halfDay: '+12 hours',
  day: '+1 day',
  week: '+7 days',
};

const avatars = {
  heading: 'Pictures under review',
  accept: (nickname: string) => `Accept ${nickname}’s picture`,
  refuse: (nickname: string) => `Turn down ${nickname}’s picture`,
};

const leave = {
  heading: 'End of practice',
  button: 'Leave the practice shop',
  title: 'Leave the practice shop?',
  forgets: 'Its buyers, chats and times are forgotten. The desk begins anew.',
  stay: 'Stay',
  leave: 'Leave',
};

/** The words of components/practice. */
export const practice = {
  title: 'The practice shop',
  refused: (why: string) => `The practice shop refused: ${why}.`,
  answered: (status: number) => `The practice shop answered ${status}.`,
  buyers,
  view,
  orders,
  time,
  avatars,
  leave,
};
