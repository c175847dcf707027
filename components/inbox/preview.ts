import type { ChatRow } from '../../core/store/rows.ts';
import { kindNames } from '../chat/contents/kind-names.ts';
import { words } from '../words/words.ts';

export interface Preview {
  /** Who wrote it, where that was not the buyer. */
  readonly by: string;
  /** Words a person wrote. */
  readonly text: string;
  /** Words for what is no text. */
  readonly kind: string;
}

/** The last line of a chat as the list shows it. */
export function previewOf(row: ChatRow, alone: boolean): Preview {
  const { you, ...others } = words.inbox.authors;
  const authors = alone ? { ...others, agent: you } : others;
  const kind = row.previewKind === 'text' || row.previewKind === 'notice' ? '' : kindNames[row.previewKind];
  if (kind !== '') return { by: authors[row.previewBy], text: '', kind };
  if (row.preview === '') return { by: '', text: '', kind: words.inbox.noMessageYet };
  if (row.previewKind === 'notice') return { by: '', text: '', kind: row.preview };
  return { by: authors[row.previewBy], text: row.preview, kind: '' };
}
