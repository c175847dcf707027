/** The words of components/chat/composer, of the states of one's own messages, and of the tray of unsent ones. */
export const composer = {
  message: 'Message',
  writeTo: (nickname: string) => `Write to ${nickname}`,
  send: 'Send',
  left: (count: number) => `${count} left`,
  tooMany: (count: number) => `${count} too many`,
  typedBy: (agent: string) => `${agent} typed this and has not sent it.`,
  draftNotKept: (why: string) => `Your draft is not kept: ${why}`,
  draftNotRead: (why: string) => `Your draft could not be read: ${why}`,

  cannotWrite: {
    blocked: 'This buyer is blocked. Nothing can be written until they are unblocked.',
    closed: 'This chat is closed and cannot be written to. The buyer’s next message opens a new one.',
    notAllowed: 'The shop does not let you write to this buyer now.',
  },

  emoji: {
    insert: 'Insert emoji',
    panel: 'Emoji',
    notLoaded: (why: string) => `The emoji could not be loaded. ${why}`,
  },

  attach: {
    choose: 'Attach image or video',
    list: 'Attached',
    dropHere: 'Drop images and videos here',
    pasted: 'Picture',
    remove: (name: string) => `Remove ${name}`,
    retry: 'Retry',
    retryNamed: (name: string) => `Retry ${name}`,
    uploading: (name: string) => `Uploading ${name}`,
    sent: (done: string, whole: string) => `${done} of ${whole}`,
    wholePicture: (size: string) => `${size}, uploading…`,
    checking: 'looking at it…',
    ready: 'ready',
    empty: (name: string) => `${name} is empty.`,
    wrongKind: (name: string) =>
      `${name}: only JPG, PNG, GIF and WEBP images and MP4, MOV and WEBM videos can be sent.`,
    wrongContents: (name: string) => `${name} does not hold what its name says, so it cannot be sent.`,
    pictureTooLarge: (name: string) => `${name} is larger than 10 MB.`,
    videoTooLarge: (name: string) => `${name} is larger than 100 MB.`,
    broken: (name: string, why: string) => `${name}: ${why}`,
    unreadable: (name: string, why: string) => `${name} could not be read: ${why}`,
  },

  ready: {
    order: (id: string) => `Order ${id} is ready to send.`,
    send: 'Send order',
    putAway: 'Put it away',
  },

  counts: {
    yes: 'Counts as your reply',
    no: 'Greeting only: the clock runs on',
  },

  moved: {
    buyer: (nickname: string) => `${nickname} wrote while you were typing:`,
    colleague: (nickname: string) => `${nickname} answered while you were typing:`,
    otherTool: 'Somebody answered from another tool while you were typing:',
    otherWindow: 'You wrote this in another window:',
    readFirst: 'Read first',
    sendAnyway: 'Send anyway',
  },

  undo: {
    options: 'Sending options',
    setting: 'Undo sending',
    hint: 'A message waits this long before it leaves.',
    off: 'Off',
    seconds: (count: number) => `${count} seconds`,
    sendingIn: (seconds: number) => `Sending in ${seconds} s`,
    undo: 'Undo',
    takenBack: 'Taken back, not sent:',
    putIn: 'Put it in the field',
    drop: 'Drop it',
  },

  replies: {
    name: 'Saved replies',
    search: 'Search saved replies',
    none: 'No saved reply matches.',
    empty: 'No saved replies yet.',
    team: 'Team',
    mine: 'Yours',
    insert: 'Insert',
    edit: 'Edit',
    remove: 'Delete',
    fresh: 'New reply',
    keepWritten: 'Save what I wrote',
    editing: 'Edit reply',
    back: 'Back',
    settings: 'All saved replies',
    matches: 'Matching replies',
    matchesHint: 'Tab or Enter inserts',
    unfilled: (names: string) => `Not known for this chat: ${names}. Fill it in or take it out.`,
  },

  state: {
    sending: 'Sending…',
    sent: 'Sent',
    discarded: 'Discarded, not sent',
    waiting: (why: string) => `Not sent yet. ${why}`,
    failed: 'Not sent.',
    failedFor: (why: string) => `Not sent. ${why}`,
    tryNow: 'Try now',
    takeBack: 'Take back',
    retry: 'Retry',
    discard: 'Discard',
  },

  notSent: {
    name: 'Not sent',
    messages: (count: number) => (count === 1 ? '1 message' : `${count} messages`),
    allOut: 'Everything has gone out.',
    unknownBuyer: 'This buyer',
  },
};
