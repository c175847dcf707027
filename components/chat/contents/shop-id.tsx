import { inThrees, lastSix } from '../../ui/in-threes.ts';

/** The longest number that a narrow head has room for. */
const ROOM = 12;

/** A long number of the shop where room is scarce: its end is what tells two apart, so that is what stays. */
export function ShopId({ id }: { id: string }) {
  if (id.length <= ROOM) return <>{inThrees(id)}</>;
  return (
    <span title={inThrees(id)}>
      <span aria-hidden="true">{lastSix(id)}</span>
      <span class="unseen">{inThrees(id)}</span>
    </span>
  );
}
