import './contents.css';
import type { Content } from '../../../core/domain/message/content.ts';
import { words } from '../../words/words.ts';
import { LogisticsCard } from './logistics-card.tsx';
import { OrderCard } from './order-card.tsx';
import { Picture } from './picture.tsx';
import { ProductCard } from './product-card.tsx';
import { ReturnCard } from './return-card.tsx';
import { Video } from './video.tsx';
import { VoucherCard } from './voucher-card.tsx';

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
      return <Video video={content} />;
    case 'productCard':
      return <ProductCard content={content} />;
    case 'orderCard':
      return <OrderCard content={content} />;
    case 'logisticsCard':
      return <LogisticsCard content={content} />;
    case 'returnCard':
      return <ReturnCard content={content} />;
    case 'couponCard':
      return <VoucherCard content={content} />;
    case 'sticker':
      return <p class="bubble without-words">{words.contents.sticker}</p>;
    case 'notice':
      return <p class="bubble without-words">{content.text}</p>;
    case 'unknown':
      return <p class="bubble without-words">{words.contents.unknown(content.type)}</p>;
  }
}
