import './contents.css';
import type { Content } from '../../../core/domain/message/content.ts';
import { Icon } from '../../ui/icon.tsx';
import { Card } from './card.tsx';
import { Picture } from './picture.tsx';

/** What a message holds, as a person sees it. Text is text: nothing in it is markup or a link. */
export function MessageContent({ content }: { content: Content }) {
  switch (content.kind) {
    case 'text':
      return (
        <p class="bubble" dir="auto">
          {content.text}
        </p>
      );
    case 'image':
      return <Picture image={content} />;
    case 'video':
      return <Video seconds={content.seconds} />;
    case 'sticker':
      return <p class="bubble without-words">Sticker. Look at it in the Seller Center.</p>;
    case 'notice':
      return <p class="bubble without-words">{content.text}</p>;
    case 'unknown':
      return (
        <p class="bubble without-words">
          This desk cannot show this kind of message ({content.type}). Look at it in the Seller Center.
        </p>
      );
    default:
      return <Card card={content} />;
  }
}

function Video({ seconds }: { seconds: number }) {
  const length = seconds > 0 ? `, ${Math.round(seconds)} s` : '';
  return (
    <div class="picture video">
      <Icon name="play" size="l" />
      <p>Video{length}. Look at it in the Seller Center.</p>
    </div>
  );
}
