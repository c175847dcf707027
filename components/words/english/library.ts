import { whole } from '../../ui/share.ts';

const managersOnly = 'This is for the shop’s owner and its supervisors.';

/** The words of components/library, and of what in the chat and the settings is about FAQ entries and saved replies. */
export const library = {
  managersOnly,
  cancel: 'Cancel',
  save: 'Save',
  edit: 'Edit',
  editNamed: (name: string) => `Edit: ${name}`,
  remove: 'Delete',
  removeNamed: (name: string) => `Delete: ${name}`,
  removed: (name: string) => `Deleted: ${name}`,
  undo: 'Undo',
  variables: (names: string) => `Filled in when it is used: ${names}`,

  faults: {
    missing: 'Write something here.',
    tooLong: (most: string) => `Too long: at most ${most} characters.`,
    tooMany: (most: string) => `Too many: at most ${most}.`,
    notText: 'This is not text.',
    noLanguage: 'This is no language. Use a tag such as en, id or zh-Hant.',
    noVariable: (names: string, known: string) =>
      `${names}: nothing fills this in. Take it out, or use one of these: ${known}`,
    shortcutSigns: 'Letters, digits, - and _ only.',
    taken: (by: string) => `“${by}” has this shortcut already.`,
    noOwner: 'Write team or me.',
    notAllowed: `Team replies: ${managersOnly}`,
  },

  guard: {
    stop: 'Never sent like this:',
    warn: 'Sent only after a person agrees:',
    stopped: (guideline: string) => `Never sent: ${guideline}`,
  },

  preview: {
    name: 'As a buyer reads it',
    example: {
      buyer: 'Ana',
      order_id: '576460752303423488',
      tracking_number: 'JX0123456789',
      eta: 'Thursday',
    },
  },

  faq: {
    question: 'Question',
    phrasings: 'Other ways to ask',
    phrasingsHint: 'One a line, as buyers write. Three or more help to find it.',
    answer: 'Answer',
    category: 'Category',
    language: 'Language',
    noLanguage: 'Not said',
    id: 'Id',
  },

  reply: {
    title: 'Title',
    shortcut: 'Shortcut',
    shortcutHint: 'Letters and digits. Typed after / in an empty field, it finds this reply.',
    text: 'Text',
    owner: 'For',
    forTeam: 'For the whole team',
    forTeamHint: 'Everybody can use it. Only the shop’s owner and its supervisors change it.',
  },

  add: {
    title: 'Add to FAQ',
    finding: 'Looking for the nearest entry.',
    how: 'Keep it as',
    fresh: 'A new entry',
    phrasing: 'Another way to ask what is there',
    nearest: 'The nearest entry:',
    answered: 'It is answered with:',
    wording: 'As the buyer asked it',
    none: 'The library is empty: this is its first entry.',
    kept: 'Kept. It is suggested from now on.',
    open: 'Open the library',
    done: 'Done',
    personal: 'It holds a number, an address or a link. Take out what is this buyer’s own.',
    full: (most: number) => `That entry has ${whole(most)} ways to ask already.`,
  },
};
