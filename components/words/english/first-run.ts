const address = {
  disclosure: 'Use a practice shop at an address',
  label: 'Address',
  connect: 'Connect',
  connecting: 'Connecting…',
  example: 'http://127.0.0.1:4010',
  empty: 'Type the address, such as http://127.0.0.1:4010.',
  none: (typed: string) => `“${typed}” is no address. It looks like http://127.0.0.1:4010.`,
  notHttp: 'The address begins with http://, for a shop on this computer.',
  notHere: 'Only 127.0.0.1 and localhost: a practice shop runs on this computer.',
  tooMuch: 'The address holds more than a host and a port.',
};

const shop = {
  button: 'Connect a shop',
  says: 'You need:',
  go: 'Connect it in the settings',
  needs: [
    'an app of your own in the TikTok Shop Partner Center, of the kind for sellers, with customer service allowed',
    'its key and secret, which stay on this device',
    'the owner of the shop, who grants the app access',
  ],
};

const team = {
  button: 'Join a team',
  says: 'Whoever set the team up makes an invite for this browser:',
  needs: ['send them the request code below', 'paste the invite that comes back'],
};

const steps = {
  open: {
    title: 'Open the most urgent chat',
    why: 'The inbox puts who has waited longest on top, for that deadline ends first.',
    show: 'Open it',
  },
  deadline: {
    title: 'Read its deadline',
    why: 'Every countdown can say how it came to be: which message started it, which hours do not count.',
    show: 'Show it',
  },
  answer: {
    title: 'Answer the buyer',
    why: 'A reply by a person stops the clock. Enter sends it, and you can undo it for some seconds.',
    show: 'Write',
  },
  send: {
    title: 'Send an order, a product or a voucher',
    why: 'The workbench knows what this buyer ordered. A card says more than typing it off.',
    show: 'Open the workbench',
  },
  end: {
    title: 'End the session',
    why: 'An ended chat leaves your list. The buyer is asked to rate it, and writing again opens a new one.',
    show: 'Show it',
  },
};

const guide = {
  region: 'First chat',
  step: (at: number, of: number) => `Step ${at} of ${of}`,
  steps,
  skip: 'Skip this step',
  close: 'Put the guide away',
  away: (nickname: string) => `This goes on in the chat with ${nickname}.`,
  goBack: 'Go there',
  nobodyWaits: 'Nobody waits for an answer at the moment.',
  haveOneWrite: 'Have a buyer write',
  done: 'That was a whole chat',
  doneWhy: 'What a buyer sees, and the shop’s clock, are on the page of the practice shop. ? shows the keys.',
  finish: 'Close the guide',
  practiceShop: 'See the practice shop',
  buyer: 'Ana Practice',
  question: 'Hello, I ordered this two days ago. Can you tell me where my parcel is?',
  /** The name of the dialog that a deadline opens, as it is fixed in docs/ui-names.md. */
  ledger: 'How this deadline came to be',
};

/** The words of components/first-run. */
export const firstRun = {
  ready: 'Your desk is ready',
  what: 'Answers the buyers of a TikTok Shop, in order of their deadlines. Everything about them stays on this device.',
  practise: 'Try the practice shop',
  practising: 'Opening the practice shop…',
  madeUp:
    'It has made-up buyers who write and wait, and a guide through your first chat. You can leave it at any time, on the practice shop’s own page.',
  address,
  shop,
  team,
  guide,
};
