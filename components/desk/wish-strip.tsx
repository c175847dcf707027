import { Icon } from '../ui/icon.tsx';
import { inThrees } from '../ui/in-threes.ts';
import { words } from '../words/words.ts';
import { useWish } from './use-wish.ts';

const { wish: says } = words.desk;

/** A chat about an order that is being opened because somebody asked for it elsewhere, and why it could not be. */
export function WishStrip() {
  const { opening, retry, close } = useWish();
  const now = opening.value;
  if (!now) return null;
  const name = inThrees(now.order);
  if (now.trouble === '') {
    return (
      <div class="connection">
        <Icon name="refresh-cw" />
        <p class="grow" role="status">
          {says.opening(name)}
        </p>
      </div>
    );
  }
  return (
    <div class="connection">
      <Icon name="circle-alert" />
      <div class="grow" role="alert">
        <p>{says.notOpened(name)}</p>
        <p>{now.trouble}</p>
      </div>
      {now.again && (
        <button type="button" class="link" onClick={() => retry(now.order)}>
          {says.again}
        </button>
      )}
      <button type="button" class="link" onClick={close}>
        {says.close}
      </button>
    </div>
  );
}
