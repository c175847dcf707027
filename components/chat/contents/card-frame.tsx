import type { ComponentChildren, RefObject } from 'preact';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { ShopId } from './shop-id.tsx';

/** The outline of a card: its kind and number, its state as a tag, and what it says. */
export function CardFrame({
  card,
  icon,
  title,
  of = '',
  tag = '',
  children,
}: {
  card: RefObject<HTMLDivElement | null>;
  icon: IconName;
  title: string;
  /** The number of what it is about, '' for none. */
  of?: string;
  tag?: string;
  children: ComponentChildren;
}) {
  return (
    <div ref={card} class="card">
      <p class="card-head">
        <Icon name={icon} size="s" />
        <span class="cut figures">
          {title} {of !== '' && <ShopId id={of} />}
        </span>
        {tag !== '' && <span class="tag">{tag}</span>}
      </p>
      <div class="card-body">{children}</div>
    </div>
  );
}
