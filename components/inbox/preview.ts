import type { ChatRow } from '../../core/store/rows.ts';

/** What stands for a message that is not words. */
const kinds: Readonly<Partial<Record<ChatRow['previewKind'], string>>> = {
  image: 'Picture',
  video: 'Video',
  productCard: 'Product',
  orderCard: 'Order',
  logisticsCard: 'Parcel',
  returnCard: 'Return',
  couponCard: 'Voucher',
  sticker: 'Sticker',
  unknown: 'A message this desk cannot show',
};

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
  const authors = { buyer: '', agent: alone ? 'You:' : 'Agent:', automation: 'Automatic:', platform: '' };
  const kind = kinds[row.previewKind] ?? '';
  if (kind !== '') return { by: authors[row.previewBy], text: '', kind };
  if (row.preview === '') return { by: '', text: '', kind: 'No message yet' };
  if (row.previewKind === 'notice') return { by: '', text: '', kind: row.preview };
  return { by: authors[row.previewBy], text: row.preview, kind: '' };
}
