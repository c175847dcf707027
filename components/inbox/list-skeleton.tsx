import { useLongWait } from '../ui/use-long-wait.ts';

/** Stands in for rows that are being read, once that takes long enough to be noticed. */
export function ListSkeleton() {
  if (!useLongWait()) return null;
  return (
    <div class="skeleton" aria-hidden="true">
      {[42, 28, 50, 35, 46, 31].map((width) => (
        <div key={width} class="skeleton-row">
          <i class="skeleton-face" />
          <i class="skeleton-line" style={{ width: `${width}%` }} />
          <i class="skeleton-line" style={{ width: `${width + 40}%` }} />
        </div>
      ))}
    </div>
  );
}
