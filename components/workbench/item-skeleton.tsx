import { useLongWait } from '../ui/use-long-wait.ts';

/** Stands in for items that are being read, once that takes long enough to be noticed. */
export function ItemSkeleton() {
  if (!useLongWait()) return null;
  return (
    <div class="item-skeleton" aria-hidden="true">
      {[62, 44, 53].map((width) => (
        <div key={width} class="item">
          <i class="thumb" />
          <i style={{ width: `${width}%` }} />
          <i style={{ width: `${width - 20}%` }} />
        </div>
      ))}
    </div>
  );
}
