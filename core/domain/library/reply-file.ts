import { FieldReader, type FileRecord, type Read } from './field-of.ts';
import type { Kept, Met } from './met.ts';
import { type ReplyField, type ReplyText, replyFaults, shortcutKey, tidyReply } from './reply-faults.ts';

/** The columns of saved replies in a table, in their order. */
export const replyColumns = ['id', 'title', 'shortcut', 'text', 'for'] as const;

/** A reply as a line of a table. Whose own it is, no file says: they are the own ones of whoever reads it. */
export function replyCells({ id, title, shortcut, text, owner }: ReplyText): readonly string[] {
  return [id, title, shortcut, text, owner === '' ? 'team' : 'me'];
}

/**
 * Reads a reply out of a line of a table or an object of a JSON file.
 * @param me the agent whose own the own ones become.
 * @param mayTeam whether they may change the team's.
 */
export function readReply(record: FileRecord, me: string, mayTeam: boolean): Read<ReplyText, ReplyField> {
  const fields = new FieldReader<ReplyField | 'id' | 'for'>(record);
  const id = fields.text('id').trim();
  const whose = fields.text('for').trim().toLowerCase();
  const owner = whose === 'team' ? '' : me;
  const text = tidyReply({
    id,
    title: fields.text('title'),
    shortcut: fields.text('shortcut'),
    text: fields.text('text'),
    owner,
  });
  const mixed = fields.faults.map(({ field, ...fault }) => ({
    ...fault,
    field: field === 'id' || field === 'for' ? ('owner' as const) : field,
  }));
  const broken = new Set(mixed.map(({ field }) => field));
  const faults = replyFaults(text, []).filter(({ field }) => !broken.has(field));
  return { text, faults: [...mixed, ...ownerFaults(whose, mayTeam), ...faults] };
}

function ownerFaults(whose: string, mayTeam: boolean): Read<ReplyText, ReplyField>['faults'] {
  if (!['team', 'me', ''].includes(whose)) return [{ field: 'owner', what: 'noOwner' }];
  return whose === 'team' && !mayTeam ? [{ field: 'owner', what: 'notAllowed' }] : [];
}

/** How replies of a file are held against those there are. */
export const keptReplies: Kept<ReplyText> = {
  keyOf: ({ owner, title }) => `${owner} ${title.normalize('NFKC').toLowerCase()}`,
  same: (one, other) => JSON.stringify(replyCells(one)) === JSON.stringify(replyCells(other)),
};

/** Lines of a file whose shortcut another reply of the same people would have too, with that one's title. */
export function shortcutClashes(
  kept: readonly ReplyText[],
  { fresh, changed }: Pick<Met<ReplyText>, 'fresh' | 'changed'>,
): readonly { readonly line: number; readonly by: string }[] {
  const going = new Set(changed.map(({ text }) => text.id));
  const place = ({ owner, shortcut }: ReplyText) => `${owner} ${shortcutKey(shortcut)}`;
  const taken = new Map(kept.filter(({ id }) => !going.has(id)).map((each) => [place(each), each.title]));
  return [...fresh, ...changed]
    .sort((a, b) => a.line - b.line)
    .flatMap(({ line, text }) => {
      const by = text.shortcut === '' ? undefined : taken.get(place(text));
      taken.set(place(text), text.title);
      return by === undefined ? [] : [{ line, by }];
    });
}
