import { Refused } from '../desk/refused.tsx';
import { Icon } from '../ui/icon.tsx';
import { barrierId } from './send-button.tsx';
import { useSharing } from './sharing.ts';

/** Why the Send buttons beneath are off, and why the last thing sent was not taken. */
export function Barrier() {
  const { barrier, trouble } = useSharing();
  return (
    <>
      {barrier !== '' && (
        <p class="bench-barrier" id={barrierId}>
          <Icon name="lock" size="s" />
          <span>{barrier}</span>
        </p>
      )}
      <Refused words={trouble} />
    </>
  );
}
