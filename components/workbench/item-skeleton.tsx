import { useEffect, useState } from 'preact/hooks';

const AFTER = 200;

/** Stands in for items that are being read, once that takes long enough to be noticed. */
export function ItemSkeleton() {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), AFTER);
    return () => clearTimeout(timer);
  }, []);
  if (!due) return null;
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
