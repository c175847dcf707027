import type { AccessFamily, TestStep } from '../../../../core/domain/connection/needed-access.ts';

const families: Readonly<Record<AccessFamily, string>> = {
  conversations: 'Conversations and messages',
  orders: 'Orders',
  returns: 'Returns and refunds',
  tracking: 'Parcels',
  products: 'Products',
  coupons: 'Vouchers',
};

const without: Readonly<Record<AccessFamily, string>> = {
  conversations: 'Without it there are no chats: the desk has nothing to show and can send nothing.',
  orders: 'Without it the workbench shows no orders, and a chat cannot be started from one.',
  returns: 'Without it the desk does not know of returns, which allow chats about older orders.',
  tracking: 'Without it the desk does not know where parcels are.',
  products: 'Without it no product cards can be picked.',
  coupons: 'Without it no vouchers can be picked.',
};

const steps: Readonly<Record<TestStep, string>> = {
  permission: 'The browser lets Sidedesk reach TikTok Shop',
  reach: 'TikTok Shop answers',
  clock: 'This computer’s clock',
  app: 'App key and secret',
  access: 'The owner’s authorisation',
  shop: 'This shop',
  ...families,
};

/** What can be done about a step that failed. */
const mend: Readonly<Record<Exclude<TestStep, AccessFamily>, string>> = {
  permission: 'Press Authorise again and allow it when the browser asks.',
  reach: 'Nothing has to be set anew: the desk tries again by itself.',
  clock: 'Set the clock of this computer to the time of the internet.',
  app: 'Press Authorise again and type the key and the secret as Partner Center shows them.',
  access: 'Press Authorise again and have the owner authorise the app.',
  shop: 'Press Authorise again with the account that owns this shop.',
};

const form = {
  site: 'Where the shop sells',
  row: 'Everywhere but the United States',
  us: 'United States',
  here: 'A practice shop on this computer',
  hereHint: 'To try this page out. It is connected to as a real shop is.',
  address: 'Address',
  addressExample: 'http://127.0.0.1:4777',
  addressWrong: 'Type an address of this computer, such as http://127.0.0.1:4777.',
  appKey: 'App key',
  appKeyHint: 'Partner Center shows it on the page of your app.',
  appKeyWrong: 'An app key has letters and digits alone, at least four.',
  appSecret: 'App secret',
  appSecretHint: 'Beside the app key. It is kept sealed on this device and never shown again.',
  appSecretKept: 'One is kept on this device. Leave this empty to go on with it.',
  appSecretWrong: 'An app secret has letters and digits alone, at least eight.',
  appSecretSame: 'This is the app key. The secret stands beside it.',
  serviceId: 'Service ID or authorisation link',
  serviceIdHint: 'The link that Partner Center gives for sellers, or the number in it after service_id=.',
  serviceIdWrong: 'Paste the link with service_id= in it, or that number alone.',
  submit: 'Authorise at TikTok Shop',
  submitting: 'Getting ready…',
  permission: 'The browser asks whether Sidedesk may reach two hosts of TikTok Shop, and no others.',
  denied: 'The browser was told not to let Sidedesk reach TikTok Shop. Press again to be asked again.',
  cancel: 'Cancel',
};

const bring = {
  title: 'Step 2 of 3: the owner authorises the app',
  first: 'The owner of the shop signs in on the page of TikTok Shop and allows the access.',
  open: 'Open the authorisation page',
  back: 'TikTok Shop then leads to the redirect URL of your app. Whatever that page shows, copy its whole address from the browser’s address bar and paste it here within 30 minutes. Sidedesk asks for no permission to see your tabs, so it cannot read it by itself.',
  label: 'Address you were led to',
  hint: 'The code from it alone works too.',
  submit: 'Continue',
  submitting: 'Asking TikTok Shop…',
  anew: 'Begin anew',
  problems: {
    empty: 'Paste the address that the authorisation led to.',
    denied: 'The owner did not allow the access. Open the authorisation page again.',
    error: 'The authorisation ended with an error of TikTok Shop’s. Open the authorisation page again.',
    noCode: 'There is no code in this. Copy the whole address, with everything behind the question mark.',
    otherAttempt: 'This address belongs to another attempt. Open the authorisation page from here once more.',
    otherApp: 'This address belongs to another app than the one whose key was typed.',
  },
};

const choose = {
  title: 'Step 3 of 3: the shop',
  label: 'Shops that the app may speak for',
  abroad: 'sold from abroad',
  other: (name: string) => `This desk holds the chats of ${name}. Disconnect it and forget everything first.`,
  nickname: 'Your nickname',
  nicknameHint:
    'Whoever connects the shop owns this desk and is its first agent. Others are added on the page Team.',
  nicknameWrong: 'Type a nickname of at most 30 characters.',
  lacks: 'Not granted yet',
  lacksHint: 'The shop can be connected all the same. What is missing is said where it would be.',
  submit: 'Connect this shop',
  submitting: 'Connecting…',
  none: 'Choose a shop.',
};

const state = {
  none: 'This desk works for no shop yet.',
  team: 'Another browser of the team works at the shop, and this one asks it.',
  teamToo: 'Connect the same shop here, and this browser works there whenever that one does not.',
  practice: 'This desk works for a practice shop. Leave it to connect a real one.',
  leave: {
    button: 'Leave the practice shop',
    title: 'Leave the practice shop?',
    what: 'Everything about it is forgotten, and the desk is as on its first day.',
    go: 'Leave',
  },
  facts: {
    shop: 'Shop',
    how: 'State',
    last: 'Last good look',
    since: 'Connected since',
    until: 'Authorised until',
    requests: 'Requests in this day',
    app: 'App key',
    secret: 'App secret and access',
    clock: 'Clock',
  },
  ok: 'Working',
  idle: 'Beginning to look at the shop',
  firstRound: (conversations: number) =>
    conversations === 0
      ? 'Reading the chats of the last seven days'
      : `Reading the chats of the last seven days: ${conversations} so far`,
  trouble: 'Not working',
  never: 'Not yet',
  notKnown: 'Not known',
  requests: (made: string, quota: string) => `${made} of ${quota}`,
  requestsHint: 'From half of them on the desk looks nothing up unasked. A fifth is kept for sending.',
  kept: 'Kept sealed on this device',
  gone: 'Forgotten',
  clock: (difference: string, ahead: boolean) =>
    `This computer’s clock is ${difference} ${ahead ? 'ahead of' : 'behind'} the shop’s. The desk goes by the shop’s.`,
  endsSoon: 'Authorise again before then; the desk cannot go on after it by itself.',
  again: 'Authorise again',
};

const test = {
  title: 'Test the connection',
  what: 'Asks TikTok Shop once for each thing the desk needs. It costs up to seven requests of the day.',
  button: 'Test now',
  busy: 'Testing…',
  steps,
  states: { ok: 'OK', failed: 'Failed', missing: 'Not granted', untried: 'Not tried' },
  mend,
  ask: (scope: string) =>
    `Ask for ${scope} in Partner Center, on the page of your app under Manage API. Then press Authorise again.`,
  noOrder: 'There was no order to try it with.',
  list: 'What the test found',
  allGood: 'Everything the desk needs works.',
  some: (count: number) =>
    count === 1 ? 'One thing failed or is not granted.' : `${count} things failed or are not granted.`,
};

const needs = {
  title: 'What TikTok Shop requires',
  what: 'Sidedesk has no server and no app of its own at TikTok Shop: it speaks as an app that is yours.',
  points: [
    'An app of your own in Partner Center, of the category for sellers (TikTok Shop Seller), registered where the shop sells. Do not use the key of somebody else’s app.',
    'A redirect URL set at the app: any https page of yours. TikTok Shop leads the owner there with the code in the address. The page need not do anything.',
    'The permissions below, ticked at the app before the owner authorises it. What is added later counts from the next authorisation on.',
    'The owner’s account, to authorise the app for the shop. What they allow ends after the time they choose, and they can take it back in Seller Center at any time.',
  ],
  restricted:
    'Customer service is restricted. TikTok Shop gives it to apps with about 1,000 sellers or a million requests a day, and to a seller’s own app on special approval: ask for it in Partner Center and say that your own team answers your own buyers. Until it is granted, no chats can be read.',
  scopes: 'Permissions',
  families,
  without,
  quota: 'TikTok Shop answers about 10,000 requests a day. The desk looks as often as that allows.',
  center: 'Open Partner Center',
  centerUs: 'Partner Center for the United States',
};

const secrets = {
  title: 'Where the secret is kept',
  what: 'The app secret and the access stay on this device, sealed with a key that the browser does not hand out. No page, message, export or backup of the desk holds them.',
  not: 'That protects a copied disk or backup from being read easily. It does not protect from somebody who uses this browser profile as you, from a program that controls the browser, or from an extension that was exchanged. Anyone with that power can speak for your shop until the owner takes the authorisation back in Seller Center.',
  query:
    'TikTok Shop wants the secret in the address of two requests, when access is granted and when it is renewed. They go to its own host, encrypted.',
};

const end = {
  title: 'Disconnect',
  what: 'Ends what this desk can do at the shop. The authorisation itself stays at TikTok Shop until the owner takes it back in Seller Center.',
  button: 'Disconnect',
  ask: 'Disconnect this shop?',
  forgets:
    'The app secret and the access are forgotten. The chats stay and can be read; nothing new comes in and nothing is sent.',
  go: 'Disconnect',
  erase: 'Disconnect and forget everything',
  eraseAsk: 'Disconnect and forget everything?',
  erases: (shop: string) =>
    `Every chat, note, setting and agent of ${shop} is erased from this browser. It cannot be brought back, except from a backup you made.`,
  eraseGo: 'Forget everything',
  stay: 'Cancel',
};

/** The words of components/settings/connection. */
export const connection = {
  title: 'Shop connection',
  what: 'The shop this desk works for, and the access to it. Holds for everybody who uses this browser profile.',
  form: { ...form, title: 'Step 1 of 3: your app' },
  bring,
  choose,
  state,
  test,
  needs,
  secrets,
  end,
};
