/**
 * Does something when the page has nothing better to do.
 * @param latest ms after which it is done all the same.
 * @returns the function that takes it back
 */
export function whenIdle(work: () => void, latest = 2000): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(() => work(), { timeout: latest });
  return () => cancelIdleCallback(idle);
}
