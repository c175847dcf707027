import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ImageContent, VideoContent } from '../../../core/domain/message/content.ts';
import { openFields, settle, takenBack } from './take-back.ts';
import type { Draft } from './use-draft.ts';

/** Puts what was called back where it came from: a text into the field if that is empty, a file among the attached. */
export function useTakenBack(
  conversation: string,
  draft: Draft,
  putBack: (content: ImageContent | VideoContent) => void,
): void {
  useEffect(() => {
    openFields.add(conversation);
    const stop = effect(() => {
      for (const { messageId, content, ...of } of takenBack.value) {
        if (of.conversation !== conversation) continue;
        if (content.kind === 'text' && draft.text.peek() !== '') continue;
        settle(messageId);
        if (content.kind === 'text') draft.write(content.text);
        else if (content.kind === 'image' || content.kind === 'video') putBack(content);
      }
    });
    return () => {
      openFields.delete(conversation);
      stop();
    };
  }, [conversation]);
}
