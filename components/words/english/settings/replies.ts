import { counted } from '../../../ui/share.ts';

/** The words of components/settings/replies. */
export const replies = {
  title: 'Saved replies',
  what: 'Texts that agents put into a chat by a shortcut or by search, with variables filled in. Team replies hold for everybody in the shop, your own for you alone.',
  fresh: 'New reply',
  editing: 'Edit reply',
  search: 'Search saved replies',
  whose: 'Whose',
  everybodys: 'Team and yours',
  team: 'Team',
  mine: 'Yours',
  list: 'Saved replies',
  empty: 'No saved replies yet.',
  none: 'No saved reply matches.',
  entries: (count: number) => counted(count, 'reply', 'replies'),
  files: 'Import and export',
  filesWhat: 'The team’s replies and your own as a file. Who imports your own gets them as theirs.',
  nobody: 'Nobody works at this desk yet.',
};
