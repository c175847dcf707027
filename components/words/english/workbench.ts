import { counted } from '../../ui/share.ts';

const carrier = {
  name: 'Contact the carrier',
  noWay:
    'The platform lets no other program write to a carrier. Copy this text and send it from the platform’s own chat, under Contact Logistic Service Provider. So far the platform has that for J&T only.',
  question: 'Question',
  questions: [
    { name: 'Where it is', text: 'Where is this parcel now, and when will it be delivered?' },
    {
      name: 'It does not move',
      text: 'This parcel has not moved for days. What holds it up, and when does it go on?',
    },
    {
      name: 'Delivered, not received',
      text: 'This parcel is reported as delivered, but the recipient does not have it. Where was it left, and who signed for it?',
    },
    {
      name: 'Arrived damaged',
      text: 'This parcel arrived damaged. How is a claim made, and what is needed for it?',
    },
    {
      name: 'Deliver it again',
      text: 'This parcel could not be delivered. When is the next try, or where can it be collected?',
    },
    {
      name: 'Send it back',
      text: 'This parcel is to come back to the sender. Can it be stopped on its way?',
    },
  ],
  text: (of: { carrier: string; tracking: string; order: string; question: string }) =>
    [
      `Carrier: ${of.carrier === '' ? 'not known' : of.carrier}`,
      `Tracking number: ${of.tracking}`,
      `Order: ${of.order}`,
      '',
      of.question,
    ].join('\n'),
  textName: 'Text for the carrier',
  openChat: 'Open the platform’s chat',
  close: 'Close',
};

/** The words of components/workbench. */
export const workbench = {
  name: 'Workbench',
  tabs: { buyer: 'Buyer', orders: 'Orders', products: 'Products', vouchers: 'Vouchers' },
  back: 'Back to the chat',
  close: 'Close the workbench',
  noChat: 'There is no chat to send to.',
  sent: (what: string) => `${what} sent to the chat`,

  reading: 'Reading from the shop…',
  notReadYet: 'Not read yet.',
  readAgo: (age: string) => (age === '' ? 'Read just now ·' : `Read ${age} ago ·`),
  readAgain: 'Read again',
  tryAgain: 'Try again',
  keptFrom: (age: string) =>
    age === '' ? 'What is here was read just now.' : `What is here was read ${age} ago.`,
  unknown: 'Not known',
  copied: 'Copied',
  notCopied: 'Not copied',
  cancel: 'Cancel',

  since: (month: string) => `Buyer since ${month}`,
  sinceUnknown: 'Since when is not known',
  chatTags: 'Chat tags',
  category: 'Category of this chat',
  categories: {
    none: 'No category',
    prePurchase: 'Pre-purchase',
    logistics: 'Logistics',
    aftersales: 'Aftersales',
  },
  setBy: (hand: boolean, because: string) => {
    if (hand) return 'Category chosen by hand.';
    return because === ''
      ? 'Category set by the desk, from what was written.'
      : `Category set by the desk, because of: ${because}.`;
  },
  sounds: {
    name: 'Sentiment of this chat',
    notKnown: 'Sentiment not known',
    kinds: { positive: 'Sounds happy', neutral: 'Sounds neutral', negative: 'Sounds unhappy' },
    setBy: (who: 'nobody' | 'hand' | 'desk') =>
      ({
        nobody: 'Nothing was read yet.',
        hand: 'Sentiment chosen by hand.',
        desk: 'Sentiment read by the desk, the newest message most.',
      })[who],
    writesIn: (name: string) => `Writes in ${name}.`,
  },
  urgent: 'Urgent',
  flag: 'Flag this chat as urgent',
  unflag: 'Take the urgent flag off',
  whatToKnow: 'What to know',
  nothingToKnow: 'Nothing stands out.',
  notKnown: (facts: string) => `Not known: ${facts}.`,
  restsOn: 'What it rests on',
  insights: {
    repeatContact: 'Repeat contact',
    frequent: 'Frequent customer',
    repeating: 'Repeating customer',
    recent: 'Recent customer',
    newFollower: 'New follower',
    existingFollower: 'Existing follower',
    potential: 'Potential customer',
    potentialLive: 'Potential LIVE customer',
    lapsed: 'Lapsed customer',
  },
  facts: {
    orders: 'orders',
    orderDates: 'dates of orders',
    following: 'whether they follow the shop',
    favourites: 'favourites',
    live: 'LIVE visits',
  },
  grounds: {
    order: (id: string, day: string) => `Order ${id}, ${day}`,
    chats: (id: string) => `More than one chat about order ${id}`,
    followed: (_id: string, day: string) => `Follows the shop since ${day}`,
    unfollowed: (_id: string, day: string) => `Stopped following on ${day}`,
    engaged: (_id: string, day: string) => `Watched or opened a product on ${day}`,
    wanted: (_id: string, day: string) => `Favourited or put into the cart on ${day}`,
    live: (_id: string, day: string) => `Took part in a LIVE on ${day}`,
  },
  inNumbers: 'In numbers',
  waiting: 'Waiting',
  pastChats: 'Past chats',
  averageCsat: 'Average CSAT',
  totalOrders: 'Total orders',
  totalGmv: 'Total GMV',
  lastThirtyDays: 'Of the last 30 days',
  priority: 'In High priority because',
  reasons: {
    overdue: (when: string) => `Overdue since ${when}`,
    flagged: 'Flagged as urgent by hand',
    frequentCustomer: (count: number) => (count > 1 ? `${count} orders in 90 days` : 'Frequent customer'),
    highValue: (order: string) => `Order ${order} is of high value`,
    repeatContact: (order: string) => `Another chat about order ${order}`,
    negativeSentiment: 'The buyer sounds unhappy',
    urgentWords: (found: string) => (found === '' ? 'Words of urgency' : `Words of urgency: ${found}`),
  },
  earlierChats: 'Earlier chats',
  firstChat: 'This is their first chat here.',
  olderInLog: 'Older chats are in the conversation itself.',
  noWords: 'Chat without words',
  stillOpen: 'open',
  ended: (reason: 'ended' | 'timeout' | 'blocked', by: string | null) => {
    if (reason === 'timeout') return 'closed by itself';
    if (reason === 'blocked') return 'closed when blocked';
    return by === null ? 'ended' : `ended by ${by}`;
  },
  rated: (stars: number) => `${stars} of 5`,
  blocking: 'Blocking',
  block: 'Block buyer',
  unblock: 'Unblock buyer',
  whatBlocking: (nickname: string) =>
    `${nickname} stays blocked until you unblock them. An open chat closes, and their messages are kept out of sight.`,
  whatUnblocking: (nickname: string) =>
    `${nickname} can write again. What they wrote while blocked does not come back.`,

  orderStatus: 'Order status',
  allOrders: 'All orders',
  withCount: (name: string, count: number) => `${name} (${count})`,
  noOrders: 'No orders',
  noOrdersWords: 'The shop has no order of this buyer.',
  thisChat: 'This chat',
  withReturn: (status: string) => `${status}, return`,
  copyOrder: 'Copy order number',
  copyTracking: 'Copy tracking number',
  details: 'Details',
  tracking: 'Tracking',
  sendOrder: 'Send order',
  sendParcel: 'Send parcel',
  sendReturn: 'Send return',
  orderCard: 'Order',
  parcelCard: 'Parcel',
  returnCard: 'Return',
  productCard: 'Product',
  voucherCard: 'Voucher',
  lines: 'Items',
  pieces: (count: number, price: string) => `${count} × ${price}`,
  shipping: 'Shipping',
  total: 'Total',
  placed: 'Placed',
  paid: 'Paid',
  delivered: 'Delivered',
  cancelled: 'Cancelled',
  becauseOf: (reason: string) => `Cancelled because: ${reason}`,
  timesIn: (zone: string) => `Times of ${zone}.`,
  returns: 'Returns',
  asked: (when: string) => `Asked for ${when}`,
  returnedItem: 'Item of the return',
  invoiceNeeded:
    'This order needs an invoice. The desk cannot upload it: do that in the Seller Center. A copy can be sent here as a picture.',
  invoiceNotNeeded: 'The shop asks for no invoice for this order. A copy can be sent here as a picture.',
  noParcel: 'Not in a parcel yet.',
  noSteps: 'The carrier has reported nothing yet.',
  way: 'What the carrier reported',

  searchProducts: 'Search products',
  searchIn: (count: number) => (count === 0 ? 'Search products' : `Search ${counted(count, 'live product')}`),
  found: (count: number) => `${counted(count, 'product')} found`,
  noProducts: 'No live products',
  noProductsWords: 'The shop sells nothing at the moment.',
  noProductFound: 'No product matches',
  noProductFoundWords: (typed: string) => `“${typed}” begins no word of a live product.`,
  left: (count: number) => (count === 0 ? 'sold out' : `${counted(count, 'left', 'left')}`),
  stockNotKnown: 'stock not known',
  sendProduct: 'Send product',
  send: 'Send',

  noVouchers: 'No vouchers',
  noVouchersWords: 'The shop has none. They are made in the Seller Center.',
  canUse: (nickname: string) => `What ${nickname} can use now.`,
  noneToSend: (nickname: string) => `There is nothing ${nickname} can use now.`,
  cannotBeSent: (count: number) => `Cannot be sent (${count})`,
  notForThisBuyer: 'This buyer is not among those it is for.',
  mayNotBeForThisBuyer: 'Whether this buyer is among those it is for is not known.',
  sendVoucher: 'Send voucher',

  carrier,
};
