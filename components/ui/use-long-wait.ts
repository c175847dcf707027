import { useEffect, useState } from 'preact/hooks';

const NOTICED = 200;

/** Whether something has been waited for long enough to be noticed: what comes sooner needs no stand-in. */
export function useLongWait(): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), NOTICED);
    return () => clearTimeout(timer);
  }, []);
  return long;
}
