import { later } from '../../ui/later.tsx';
import type { DraftTranslationProps } from './draft-translation.tsx';
import type { MessageTranslationProps } from './message-translation.tsx';

/** Read only where translation is on. */
export const MessageTranslation = later<MessageTranslationProps>(
  async () => (await import('./message-translation.tsx')).MessageTranslation,
);

export const DraftTranslation = later<DraftTranslationProps>(
  async () => (await import('./draft-translation.tsx')).DraftTranslation,
);
