import type { UnplacedChat } from '../../core/store/rows.ts';
import { kindNames } from '../chat/contents/kind-names.ts';
import { lastSix } from '../ui/in-threes.ts';
import { words } from '../words/words.ts';

export interface Preview {
  /** Who wrote it, where that was not the buyer. */
  readonly by: string;
  /** Words a person wrote. */
  readonly text: string;
  /** Words for what is no text. */
  readonly kind: string;
}

/** Who is looking, and how agents are called. */
export interface Onlooker {
  readonly me: string;
  readonly alone: boolean;
  /** Undefined for one the shop does not have. */
  readonly nameOf: (agent: string) => string | undefined;
}

function writerOf({ previewAgent: agent, previewBy }: UnplacedChat, { me, alone, nameOf }: Onlooker): string {
  if (previewBy !== 'agent') return words.inbox.authors[previewBy];
  if (alone || agent === me) return words.inbox.you;
  const nickname = agent === undefined ? undefined : nameOf(agent);
  return nickname === undefined ? words.inbox.shop : words.inbox.colleague(nickname);
}

/** A long number within a line, by its end. */
function shortened(line: string): string {
  return line.replace(/\d{13,}/g, lastSix);
}

/** The last line of a chat as the list shows it. */
export function previewOf(row: UnplacedChat, onlooker: Onlooker): Preview {
  const by = writerOf(row, onlooker);
  const kind = row.previewKind === 'text' || row.previewKind === 'notice' ? '' : kindNames[row.previewKind];
  if (kind !== '') return { by, text: '', kind };
  if (row.preview === '') return { by: '', text: '', kind: words.inbox.noMessageYet };
  if (row.previewKind === 'notice') return { by: '', text: '', kind: shortened(row.preview) };
  return { by, text: row.preview, kind: '' };
}
