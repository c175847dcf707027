import { Icon } from '../../ui/icon.tsx';
import { words } from '../../words/words.ts';
import { MessageWords } from '../contents/message-words.tsx';
import { settle, takenBack } from './take-back.ts';

const { undo: says } = words.composer;

/** What was called back while the field held something else: it waits here. */
export function TakenBackStrip({
  conversation,
  putIn,
}: {
  conversation: string;
  putIn: (text: string) => void;
}) {
  const waiting = takenBack.value.filter((each) => each.conversation === conversation);
  return (
    <>
      {waiting.map(({ messageId, content }) => (
        <div key={messageId} class="strip" role="status">
          <Icon name="undo-2" />
          <div class="grow">
            <p>
              {says.takenBack}{' '}
              <bdi class="strip-what">
                <MessageWords content={content} />
              </bdi>
            </p>
            <div class="side-by-side">
              {content.kind === 'text' && (
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    settle(messageId);
                    putIn(content.text);
                  }}
                >
                  {says.putIn}
                </button>
              )}
              <button type="button" class="link" onClick={() => settle(messageId)}>
                {says.drop}
              </button>
            </div>
          </div>
        </div>
      ))}
    </>
  );
}
